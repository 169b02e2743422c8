using System.Net;
using System.Text.Json;
using CoachBot.Host.Tests.Support;

namespace CoachBot.Host.Tests.Channels.WebPage;

/// <summary>A turn answered as server-sent events, over a real connection.</summary>
public sealed class TurnStreamTests(ModelHostFixture shared) : IClassFixture<ModelHostFixture>, IAsyncLifetime
{
    private const string Question = "What is fine-tuning?";

    private readonly ScriptedAgent _model = shared.Model;
    private readonly int _startedBefore = shared.Model.Started;
    private readonly Browser _browser = shared.Host.NewBrowser();
    private string _id = null!;

    private int Started => _model.Started - _startedBefore;

    public async Task InitializeAsync() => _id = await _browser.BeginAsync();

    [Fact]
    public async Task Words_come_while_the_model_writes_and_then_the_reply_which_is_the_plain_answer()
    {
        var opening = EventReader.OpenAsync(_browser, _id, new { turnId = "t1", text = Question });
        var run = await _model.NextAsync();
        run.Say("Good question. ").Say("It comes ");
        await using var events = await opening;
        var (name, data) = (await events.NextAsync())!.Value;
        run.Say("up often.").End();
        var rest = await events.RestAsync();

        name.ShouldBe("words");
        var shown = data.GetProperty("text").GetString() + string.Concat(rest.SkipLast(1).Select(item => item.Data.GetProperty("text").GetString()));
        rest.SkipLast(1).ShouldAllBe(item => item.Name == "words");
        rest[^1].Name.ShouldBe("reply");
        rest[^1].Data.GetProperty("turn").GetProperty("reply").GetProperty("parts").GetRawText().ShouldContain($"\"says\":\"{shown}");
        (await _browser.SayAsync(_id, "t1", Question)).Json.GetRawText().ShouldBe(rest[^1].Data.GetRawText());
    }

    [Fact]
    public async Task Words_that_are_taken_back_are_followed_by_those_that_count()
    {
        var opening = EventReader.OpenAsync(_browser, _id, new { turnId = "t1", text = Question });
        var run = await _model.NextAsync();
        run.Say("Thinking aloud here. ").Say("Well, ");
        await using var events = await opening;
        (await events.NextAsync())!.Value.Name.ShouldBe("words");
        run.TakeBack();
        (await events.NextAsync())!.Value.Name.ShouldBe("taken_back");
        run.Say("Good question.").End();

        var rest = await events.RestAsync();
        rest[^1].Name.ShouldBe("reply");
        rest[^1].Data.GetRawText().ShouldContain("Good question.");
        rest[^1].Data.GetRawText().ShouldNotContain("aloud");
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("*/*")]
    [InlineData("text/event-stream;q=0, application/json")]
    public async Task Who_does_not_ask_for_events_gets_the_plain_answer(string accept)
    {
        var answering = EventReader.SendAsync(_browser, _id, new { turnId = "t1", text = Question }, accept, CancellationToken.None);
        (await _model.NextAsync()).Say("Good question.").End();

        using var answer = await answering;
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Good question.");
    }

    [Fact]
    public async Task Hanging_up_in_the_middle_cancels_the_turn_and_the_same_turn_is_then_answered_once()
    {
        var opening = EventReader.OpenAsync(_browser, _id, new { turnId = "t1", text = Question });
        var run = await _model.NextAsync();
        run.Say("Good question. ").Say("And ");
        await using (var events = await opening) (await events.NextAsync())!.Value.Name.ShouldBe("words");
        await run.Left;

        (await TurnsAsync()).ShouldBe(0);
        await using var again = await EventReader.OpenAsync(_browser, _id, new { turnId = "t1", text = Question, withoutModel = true });
        var rest = await again.RestAsync();
        rest.Select(item => item.Name).ShouldBe(["reply"]);
        rest[0].Data.GetRawText().ShouldNotContain("Good question.");
        (await TurnsAsync()).ShouldBe(1);
        Started.ShouldBe(1);
    }

    [Fact]
    public async Task Two_deliveries_of_one_turn_at_once_get_one_reply_and_the_model_writes_once()
    {
        var turn = new { turnId = "same", text = Question };
        var openings = new[] { EventReader.OpenAsync(_browser, _id, turn), EventReader.OpenAsync(_browser, _id, turn) };
        (await _model.NextAsync()).Say("Good question.").End();

        var replies = new List<string>();
        foreach (var opening in openings)
        {
            await using var events = await opening;
            replies.Add((await events.RestAsync())[^1].Data.GetRawText());
        }

        replies.Distinct().ShouldHaveSingleItem().ShouldContain("Good question.");
        Started.ShouldBe(1);
        (await TurnsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task While_the_model_is_silent_the_connection_is_kept_alive()
    {
        using var answer = await EventReader.SendAsync(_browser, _id, new { turnId = "t1", text = Question }, "text/event-stream", CancellationToken.None);
        await using var body = await answer.Content.ReadAsStreamAsync();
        using var reader = new StreamReader(body);

        (await reader.ReadLineAsync())!.ShouldStartWith(":");
        (await _model.NextAsync()).Say("Good question.").End();
        (await reader.ReadToEndAsync()).ShouldContain("event: reply");
    }

    [Fact]
    public async Task Without_words_of_the_person_there_is_only_the_reply()
    {
        await using var events = await EventReader.OpenAsync(_browser, _id, new { turnId = "t1", setFact = new { name = "example_count", value = 40 } });

        (await events.RestAsync()).Select(item => item.Name).ShouldBe(["reply"]);
        Started.ShouldBe(0);
    }

    [Theory]
    [InlineData("""{"turnId":"t1"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"turnId":"t1","text":"hello","withoutModel":"yes"}""", HttpStatusCode.BadRequest)]
    [InlineData("no JSON", HttpStatusCode.BadRequest)]
    public async Task What_is_refused_is_refused_in_the_usual_shape(string body, HttpStatusCode expected)
    {
        var (status, json) = await _browser.SendAsync(
            HttpMethod.Post, $"api/conversations/{_id}/turns", body, headers: ("Accept", "text/event-stream"));

        status.ShouldBe(expected);
        json.GetProperty("errors").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Another_sites_page_gets_no_events()
    {
        var body = JsonSerializer.Serialize(new { turnId = "t1", text = Question });

        var (status, _) = await _browser.SendAsync(
            HttpMethod.Post, $"api/conversations/{_id}/turns", body, headers: [("Accept", "text/event-stream"), ("Origin", "https://elsewhere.example")]);

        status.ShouldBe(HttpStatusCode.Forbidden);
        Started.ShouldBe(0);
    }

    public Task DisposeAsync()
    {
        _browser.Dispose();
        return Task.CompletedTask;
    }

    private async Task<int> TurnsAsync() => (await _browser.GetAsync($"api/conversations/{_id}")).Json.GetProperty("turns").GetArrayLength();
}
