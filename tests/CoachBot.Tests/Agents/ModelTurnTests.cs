using CoachBot.Agents;
using CoachBot.Conversations;
using CoachBot.Replies;
using Microsoft.Extensions.AI;

namespace CoachBot.Tests.Agents;

/// <summary>Turns with a model at the table, taken through the front door: it may talk, code decides.</summary>
public class ModelTurnTests
{
    private const string Opening = "I run a small print shop and every week I write quotes to customers, can a model learn my way of writing them?";

    [Fact]
    public async Task What_the_person_said_and_code_did_not_hear_is_noted()
    {
        var table = new Table(new ScriptedModel()
            .Calls(("record_facts", """{"facts":{"example_balance":"one_sided"},"words":{"example_balance":"nearly all of them went sideways"}}"""))
            .Says("Thank you, that helps."));

        await table.SayAsync(Opening + " Of those I kept, nearly all of them went sideways.");

        (await table.StateAsync()).Facts.ExampleBalance.ShouldBe("one_sided");
        (await table.StateAsync()).Heard["example_balance"].ShouldBe("nearly all of them went sideways");
    }

    [Theory]
    [InlineData("""{"facts":{"example_quality":"curated"},"words":{"example_quality":"each one was reviewed twice"}}""", "words that nobody said")]
    [InlineData("""{"facts":{"example_quality":"curated"},"words":{}}""", "no words")]
    [InlineData("""{"facts":{"example_count":5000},"words":{"example_count":"every week I write quotes"}}""", "a number that the words do not hold")]
    [InlineData("""{"facts":{"concern":"none"},"words":{"concern":"every week"}}""", "the gate's own fact")]
    [InlineData("""{"facts":{"others_consent":"yes"},"words":{"others_consent":"write quotes to customers"}}""", "consent in passing")]
    [InlineData("""{"facts":{"sensitivity":"none"},"words":{"sensitivity":"I run a small print shop"}}""", "privacy loosened in passing")]
    [InlineData("""{"facts":{"upload_ok":true},"words":{"upload_ok":"a model learn my way"}}""", "an upload allowed in passing")]
    public async Task What_the_person_did_not_say_is_not_noted(string arguments, string because)
    {
        var alone = new Table();
        await alone.SayAsync(Opening);
        var table = new Table(new ScriptedModel().Calls(("record_facts", arguments)).Says("Fine."));

        await table.SayAsync(Opening);

        (await table.StateAsync()).Facts.ShouldBe((await alone.StateAsync()).Facts, because);
        ResultOf(table.Model!).ShouldContain("\"done\":false");
    }

    [Fact]
    public async Task Consent_is_noted_as_the_answer_to_the_question_that_asks_it()
    {
        var table = new Table(new ScriptedModel().Calls(("record_facts", """{"facts":{"others_consent":"yes"},"words":{"others_consent":"Anja is all in"}}""")));
        await table.BeginAsync(new Conversation { PersonId = "amara", Id = "one", Version = 1, Flow = "fit_check", Slot = "others_consent", Asked = ["others_consent"] });

        await table.SayAsync("oh, Anja is all in");

        (await table.StateAsync()).Facts.OthersConsent.ShouldBe("yes");
    }

    [Theory]
    [InlineData("forget_me", """{"confirmed":true}""")]
    [InlineData("approve", """{"token":"x"}""")]
    [InlineData("use_model", """{"agreed":true}""")]
    [InlineData("export_my_data", "{}")]
    [InlineData("start_over", "{}")]
    [InlineData("submit_tuning", """{"provider":"openai"}""")]
    [InlineData("forget_fact", """{"name":"budget_usd","words":"I run a small print shop"}""")]
    public async Task A_hostile_model_changes_nothing(string tool, string arguments)
    {
        var alone = new Table();
        var expected = await alone.HearAsync(Opening);
        var table = new Table(new ScriptedModel().Calls((tool, arguments)).Calls((tool, arguments)).Says(""));

        (await table.HearAsync(Opening)).ShouldBe(expected);
        (await table.StateAsync()).Facts.ShouldBe((await alone.StateAsync()).Facts);
        (await table.StateAsync()).ModelConsent.ShouldBe(ModelConsent.Unasked);
    }

    [Theory]
    [InlineData("forget_fact", """{"name":"others_consent"}""")]
    [InlineData("forget_fact", """{"name":"others_consent","words":"customers told me no"}""")]
    [InlineData("record_facts", """{"facts":{"others_consent":"unknown"},"words":{"others_consent":"customers told me no"}}""")]
    [InlineData("record_facts", """{"facts":{"others_consent":"not_needed"},"words":{"others_consent":"customers told me no"}}""")]
    public async Task A_refusal_that_was_heard_is_not_talked_away(string tool, string arguments)
    {
        var table = new Table(new ScriptedModel().Calls((tool, arguments)).Says("Fine."));

        await table.SayAsync(Opening + " My customers told me no, they do not want their mails used.");

        (await table.StateAsync()).Facts.OthersConsent.ShouldBe("no");
    }

    [Fact]
    public async Task Its_words_stand_where_code_lets_them_and_the_question_stays()
    {
        var alone = new Table();
        var draft = (await alone.SayAsync(Opening)).Reply;
        var table = new Table(new ScriptedModel().Says("Quotes to customers are a good place to look, ", "because the same thing comes up again and again."));

        var reply = (await table.SayAsync(Opening)).Reply;

        PlainText.Render(reply).ShouldContain("Quotes to customers are a good place to look, because the same thing comes up again and again.");
        reply.Slot.ShouldBe(draft.Slot);
        PlainText.Render(reply with { Parts = [reply.Parts[^1]] }).ShouldBe(PlainText.Render(draft with { Parts = [draft.Parts[^1]] }));
        reply.Parts.OfType<ReplyPart.Text>().Last().Says.ShouldBe(draft.Parts.OfType<ReplyPart.Text>().Last().Says);
        // What was noted is told by code, beside whatever the model says of it.
        PlainText.Render(reply).ShouldContain("Noted:");
    }

    [Theory]
    [InlineData(ModelFaultKind.Unreachable)]
    [InlineData(ModelFaultKind.Unauthorised)]
    [InlineData(ModelFaultKind.NotFound)]
    [InlineData(ModelFaultKind.RateLimited)]
    [InlineData(ModelFaultKind.Timeout)]
    [InlineData(ModelFaultKind.Refused)]
    [InlineData(ModelFaultKind.Broken)]
    [InlineData(ModelFaultKind.Ceiling)]
    public async Task When_it_fails_the_turn_is_what_it_would_be_without_it(ModelFaultKind fault)
    {
        var expected = await new Table().HearAsync(Opening);
        var table = new Table(new ScriptedModel().Fails(new ModelUnavailableException(fault, "scripted")));

        (await table.HearAsync(Opening)).ShouldBe(expected);
        (await table.StateAsync()).Version.ShouldBe(1);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("Quotes to customers are ", false)]
    [InlineData("", true)]
    [InlineData("Quotes to customers are a good place to look. And ", true)]
    public async Task When_it_stalls_the_turn_is_answered_in_time(string after, bool deaf)
    {
        var expected = await new Table().HearAsync(Opening);
        var table = new Table(new ScriptedModel().Stalls(after, deaf), Table.Quick);
        var start = TimeProvider.System.GetTimestamp();

        (await table.HearAsync(Opening)).ShouldBe(expected);

        TimeProvider.System.GetElapsedTime(start).ShouldBeLessThan(TimeSpan.FromSeconds(10));
        if (table.Updates.OfType<ReplyUpdate.Words>().Any()) table.Updates[^1].ShouldBe(new ReplyUpdate.TakenBack());
    }

    [Fact]
    public async Task What_it_proposes_after_its_time_has_no_effect()
    {
        var late = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var table = new Table(new ScriptedModel().Does((_, _) => LateAsync(late.Task)), Table.Quick);
        await table.SayAsync(Opening + " They are all of the same kind, promise.");
        var before = await table.StateAsync();

        late.SetResult(true);
        await Task.Delay(200);

        (await table.StateAsync()).ShouldBe(before);
        before.Facts.IsKnown("horizon_months").ShouldBeFalse();

        static async IAsyncEnumerable<ChatResponseUpdate> LateAsync(Task<bool> late)
        {
            await late;
            yield return new ChatResponseUpdate(ChatRole.Assistant, [ScriptedModel.Call("record_facts", """{"facts":{"one_task":true},"words":{"one_task":"all of the same kind"}}""")]);
        }
    }

    [Fact]
    public async Task A_danger_is_answered_without_it()
    {
        var table = new Table(new ScriptedModel());

        var reply = (await table.SayAsync("he hit me again last night and I am afraid to go home")).Reply;

        reply.Verdict.ShouldBe("get_human_help");
        await table.SayAsync("what is fine-tuning?");
        table.Model!.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Rights_are_answered_without_it()
    {
        var table = new Table(new ScriptedModel());

        await table.SayAsync("export my data");
        await table.SayAsync("forget me");
        await table.SayAsync("yes");

        table.Model!.Requests.ShouldBeEmpty();
        (await table.Store.ListAsync("amara", CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_model_elsewhere_reads_nothing_before_the_person_agrees()
    {
        var table = new Table(new ScriptedModel(), Table.Elsewhere);

        (await table.HearAsync(Opening)).ShouldContain("gpt at api.example.com");
        (await table.HearAsync("yes")).ShouldNotContain("gpt at api.example.com");
        table.Model!.Requests.ShouldBeEmpty("a yes to something else is no agreement");

        (await table.HearAsync("use the model")).ShouldContain("gpt at api.example.com");
        await table.SayAsync("they are mostly friendly notes");
        table.Model.Requests.Count.ShouldBe(1);

        await table.SayAsync("No model.");
        await table.SayAsync("and the rest are about paper sizes");
        table.Model.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Without_a_model_elsewhere_nobody_is_asked()
    {
        (await new Table().HearAsync(Opening)).ShouldNotContain("use the model");
        (await new Table(new ScriptedModel()).HearAsync(Opening)).ShouldNotContain("use the model");
        (await new Table().HearAsync("use the model")).ShouldContain("no language model");
    }

    [Fact]
    public async Task The_same_turn_delivered_twice_at_once_happens_once()
    {
        var table = new Table(new ScriptedModel());

        var both = await Task.WhenAll(table.SayAsync(Opening, "same"), table.SayAsync(Opening, "same"));

        PlainText.Render(both[0].Reply).ShouldBe(PlainText.Render(both[1].Reply));
        table.Model!.Requests.Count.ShouldBe(1);
        (await table.StateAsync()).Version.ShouldBe(1);
    }

    [Fact]
    public async Task Leaving_in_the_middle_saves_nothing()
    {
        using var left = new CancellationTokenSource(TimeSpan.FromMilliseconds(150));
        var table = new Table(new ScriptedModel().Stalls("Quotes to "));

        await Should.ThrowAsync<OperationCanceledException>(() => table.SayAsync(Opening, "left", cancellation: left.Token));

        (await table.Store.FindAsync("amara", "one", CancellationToken.None)).ShouldBeNull();
        (await table.SayAsync(Opening, "left")).Number.ShouldBe(1);
    }

    [Fact]
    public async Task The_two_hundredth_turn_costs_what_the_twentieth_does()
    {
        var table = new Table(new ScriptedModel { Always = (_, _) => ScriptedModel.Pieces([new TextContent("That is good to know.")]) });
        for (var turn = 1; turn <= 200; turn++)
            await table.SayAsync($"Here is some more about my print shop, letter {turn}: the customer wanted {turn} posters, and I wrote back at length about paper and ink.");

        var tokens = table.Model!.Requests.Select(request => request.Sum(message => TokenEstimate.Of(message.Text))).ToList();

        tokens.Count.ShouldBeGreaterThan(190);
        tokens[^1].ShouldBeLessThan((int)(tokens[19] * 1.15));
        tokens.Max().ShouldBeLessThan(4_500);
    }

    private static string ResultOf(ScriptedModel model) =>
        model.Requests.Last().SelectMany(message => message.Contents).OfType<FunctionResultContent>().Last().Result!.ToString()!;
}
