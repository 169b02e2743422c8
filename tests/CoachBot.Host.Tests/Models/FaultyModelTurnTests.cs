using static CoachBot.Host.Tests.Models.PrintShop;
using static CoachBot.Host.Tests.Models.ScriptedAnswers;

namespace CoachBot.Host.Tests.Models;

/// <summary>Bad days of a model's server, through the whole program: every turn is answered in the configured time, as if there were no model, once.</summary>
public sealed class FaultyModelTurnTests
{
    private const string Begun = "Quotes to customers are a good place to look. The same thing comes up again and ";

    /// <summary>The configured three seconds of a turn, and what a busy machine may need besides.</summary>
    private static readonly TimeSpan InTime = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    public static TheoryData<string, ScriptedAnswer> Faults => new()
    {
        { "401", Unauthorised() },
        { "403", Forbidden() },
        { "404 model", NoSuchModel() },
        { "429", RateLimited() },
        { "429, wait a second", RateLimited("1") },
        { "429, wait a minute", RateLimited("60") },
        { "429, wait until a date", RateLimited("Fri, 01 Jan 2100 00:00:00 GMT") },
        { "429, wait nonsense", RateLimited("soon") },
        { "429, no money", QuotaExhausted() },
        { "400, too long", Status(400, "context_length_exceeded", "Too long.") },
        { "500", ServerError() },
        { "503", ServerError(503) },
        { "reset", Reset() },
        { "half a stream", HalfAStream(Begun) },
        { "half a stream, ended neatly", HalfAStream(Begun, neatly: true) },
        { "half an event", Events("""{"id":"c","object":"chat.completion.chunk","choices":[{"index":0,"delta":{"content":"Quo""") },
        { "an error inside the stream", Events("""{"error":{"message":"overloaded","type":"server_error"}}""") },
        { "a web page", Json("<html>It works!</html>") },
        { "empty choices", EmptyChoices() },
        { "content filter", ContentFilter() },
        { "content filter after words", Text(Begun, finish: "content_filter") },
        { "2 MB", Huge(2_000_000) },
        { "silence", After(Long, Text(Good)) },
        { "silence after words", StallsAfter(Begun, Long) },
        { "a word now and then", Text(string.Join(' ', Enumerable.Repeat(Good, 10)), pause: TimeSpan.FromMilliseconds(500)) },
        { "nothing", Text("") },
        { "white space", Text(" \n\t\u00a0\n ") },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_costs_the_person_nothing_but_fluency(string name, ScriptedAnswer answer)
    {
        await using var rig = await TurnRig.QuickAsync();
        rig.Server.Otherwise = answer;

        (await rig.ShouldAnswerAsWithoutModelAsync(Opening)).ShouldBeLessThan(InTime, name);
        await rig.ShouldHappenOnceAsync(Opening);
    }

    [Fact]
    public async Task A_server_that_is_not_there_costs_nothing_either()
    {
        await using var rig = await TurnRig.QuickAsync(("Model:BaseUrl", "http://127.0.0.1:1/v1/"));
        var alone = await rig.SayWithoutModelAsync(Opening);

        (await rig.SayAsync(Opening)).Text().ShouldBe(alone.Text());
        await rig.ShouldHappenOnceAsync(Opening);
    }

    [Fact]
    public async Task A_pause_that_the_server_asks_for_is_kept_and_then_its_answer_used()
    {
        await using var rig = await TurnRig.PatientAsync(RateLimited("1"), Text(Good));

        (await rig.SayAsync(Opening)).Text().ShouldContain(Good);

        rig.Server.Requests.Count.ShouldBe(2);
        await rig.ShouldHappenOnceAsync(Opening);
    }

    [Fact]
    public async Task An_answer_cut_off_at_its_limit_ends_with_its_last_whole_sentence()
    {
        await using var rig = await TurnRig.PatientAsync(Text(Good + " And then there is", finish: "length"));

        var reply = (await rig.SayAsync(Opening)).Text();

        reply.ShouldContain(Good);
        reply.ShouldNotContain("And then there is");
    }

    [Fact]
    public async Task A_fault_after_a_proposal_keeps_the_proposal()
    {
        await using var rig = await TurnRig.PatientAsync(ToolCalls(Heard), HalfAStream(Begun));
        rig.Server.Otherwise = Unauthorised();
        var alone = await rig.SayWithoutModelAsync(Told);

        var taken = await rig.SayAsync(Told);

        (await rig.StateAsync()).Facts.ShouldBe((await rig.StateWithoutModelAsync()).Facts.With("example_balance", new Coaching.FactValue.Choice("one_sided")));
        taken.Reply.Slot.ShouldBe(alone.Reply.Slot);
        taken.Text().ShouldNotContain(Begun);
        rig.Shown.ShouldBeEmpty();
        await rig.ShouldHappenOnceAsync(Told);
    }

    [Fact]
    public async Task When_the_server_is_well_again_its_answers_are_used_again()
    {
        await using var rig = await TurnRig.QuickAsync(("Model:Retries", "0"), ("Model:FirstTokenSeconds", "20"), ("Model:TotalSeconds", "30"), ("Model:TurnSeconds", "30"), ("Model:IdleSeconds", "20"));
        rig.Server.Otherwise = ServerError();
        for (var turn = 1; turn <= 6; turn++) await rig.SayAsync(Opening, $"bad{turn}");
        var asked = rig.Server.Requests.Count;
        asked.ShouldBe(5, "the circuit opens after the fifth failure");

        rig.Server.Otherwise = Text(Good);
        (await rig.SayAsync(Opening, "left alone")).Text().ShouldNotContain(Good);
        rig.Server.Requests.Count.ShouldBe(asked);

        rig.Time.PutForward(TimeSpan.FromSeconds(30));
        (await rig.SayAsync(Opening, "tried")).Text().ShouldContain(Good);
        (await rig.SayAsync(Opening, "well")).Text().ShouldContain(Good);
        rig.Server.Requests.Count.ShouldBe(asked + 2);
        (await rig.SavedAsync()).Count.ShouldBe(9);
    }
}
