using System.Net;
using System.Text.Json;
using CoachBot.Coaching;
using CoachBot.Host.Tests.Support;

namespace CoachBot.Host.Tests.Channels.WebPage;

public sealed class ConversationApiTests : IAsyncLifetime
{
    private RunningHost _host = null!;
    private Browser _browser = null!;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.StartAsync();
        _browser = _host.NewBrowser();
    }

    [Fact]
    public async Task A_new_browser_has_no_conversations_and_gets_no_cookie_for_looking()
    {
        using var response = await _browser.Http.GetAsync(new Uri("api/session", UriKind.Relative));

        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"conversations":[],"current":null,"mostUploadBytes":268435456}""");
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task A_conversation_begins_goes_on_and_is_there_after_a_reload()
    {
        var id = await _browser.BeginAsync();
        (await _browser.GetAsync($"api/conversations/{id}")).Json.GetProperty("version").GetInt32().ShouldBe(0);

        var (status, taken) = await _browser.SayAsync(id, "t-1", "I am a freelancer.");
        status.ShouldBe(HttpStatusCode.OK);
        taken.GetProperty("turn").GetProperty("number").GetInt32().ShouldBe(1);
        taken.GetProperty("turn").GetProperty("reply").EnumerateObject().Select(property => property.Name)
            .ShouldBe(["parts", "flow", "slot", "verdict", "citations"]);

        var again = (await _browser.GetAsync($"api/conversations/{id}")).Json;
        again.GetProperty("turns")[0].GetRawText().ShouldBe(taken.GetProperty("turn").GetRawText());
        again.GetProperty("panel").GetRawText().ShouldBe(taken.GetProperty("panel").GetRawText());
        (await _browser.GetAsync("api/session")).Json.GetProperty("current").GetString().ShouldBe(id);
    }

    [Fact]
    public async Task The_same_turn_delivered_many_times_at_once_happens_once()
    {
        var id = await _browser.BeginAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => _browser.SayAsync(id, "same", "I have 80 examples.")));

        answers.Select(answer => answer.Json.GetProperty("turn").GetRawText()).Distinct().Count().ShouldBe(1);
        (await _browser.GetAsync($"api/conversations/{id}")).Json.GetProperty("turns").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Several_tabs_at_once_lose_nothing()
    {
        var id = await _browser.BeginAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(at => _browser.SayAsync(id, $"t{at}", $"message {at}")));

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
        var turns = (await _browser.GetAsync($"api/conversations/{id}")).Json.GetProperty("turns").EnumerateArray().ToList();
        turns.Select(turn => turn.GetProperty("number").GetInt32()).ShouldBe(Enumerable.Range(1, 8));
        turns.Select(turn => turn.GetProperty("asked").GetString()).Distinct().Count().ShouldBe(8);
    }

    [Fact]
    public async Task A_fact_edited_in_the_panel_is_known_and_taken_back_unknown()
    {
        var id = await _browser.BeginAsync();

        var (_, set) = await _browser.SetFactAsync(id, "t1", "example_count", 40);
        var (_, gone) = await _browser.SetFactAsync(id, "t2", "example_count", null);

        Fact(set, "example_count").GetProperty("value").GetInt32().ShouldBe(40);
        Fact(set, "example_count").GetProperty("display").GetString()!.ShouldContain("40");
        Fact(gone, "example_count").GetProperty("value").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task The_panel_shows_every_fact_but_the_concern_which_cannot_be_edited_away()
    {
        var id = await _browser.BeginAsync();

        var panel = (await _browser.GetAsync($"api/conversations/{id}")).Json.GetProperty("panel");
        var (status, refused) = await _browser.SetFactAsync(id, "t1", "concern", "none");

        panel.GetProperty("facts").EnumerateArray().Select(fact => fact.GetProperty("name").GetString())
            .ShouldBe(FactCatalogue.All.Select(fact => fact.Name).Where(name => name != "concern"));
        panel.GetProperty("facts").EnumerateArray().ShouldAllBe(fact => fact.GetProperty("label").GetString()!.Length > 0);
        status.ShouldBe(HttpStatusCode.BadRequest);
        refused.GetProperty("errors")[0].GetProperty("where").GetString().ShouldBe("setFact.name");
    }

    [Fact]
    public async Task Long_histories_come_in_pages()
    {
        var id = await _browser.BeginAsync();
        for (var number = 1; number <= 60; number++) await _browser.SayAsync(id, $"t{number}", $"message {number}");

        var newest = (await _browser.GetAsync($"api/conversations/{id}")).Json.GetProperty("turns");
        var before = (await _browser.GetAsync($"api/conversations/{id}?before={newest[0].GetProperty("number").GetInt32()}")).Json.GetProperty("turns");

        newest.GetArrayLength().ShouldBe(50);
        before.EnumerateArray().Select(turn => turn.GetProperty("number").GetInt32()).ShouldBe(Enumerable.Range(1, 10));
        (await _browser.GetAsync($"api/conversations/{id}?before=soon")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Nobody_reaches_another_persons_conversation()
    {
        var id = await _browser.BeginAsync();
        await _browser.SayAsync(id, "t1", "mine");
        using var other = _host.NewBrowser();
        using var nobody = _host.NewBrowser();
        await other.BeginAsync();

        foreach (var stranger in new[] { other, nobody })
        {
            (await stranger.GetAsync($"api/conversations/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await stranger.SayAsync(id, "t2", "let me in")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await stranger.GetAsync("api/me/export")).Json.GetProperty("conversations").GetArrayLength().ShouldBe(0);
        }
    }

    [Theory]
    [InlineData("made-up")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("%20")]
    public async Task An_id_that_was_never_given_out_is_unknown(string id)
    {
        await _browser.BeginAsync();
        (await _browser.GetAsync($"api/conversations/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Export_holds_everything_and_deleting_leaves_nothing()
    {
        var id = await _browser.BeginAsync();
        await _browser.SayAsync(id, "t1", "My sourdough bakery answers letters.");

        var export = (await _browser.GetAsync("api/me/export")).Json;
        var (status, gone) = await _browser.SendAsync(HttpMethod.Delete, "api/me", body: null);

        export.GetProperty("conversations")[0].GetProperty("turns")[0].GetProperty("asked").GetString().ShouldBe("My sourdough bakery answers letters.");
        status.ShouldBe(HttpStatusCode.OK);
        gone.GetProperty("conversations").GetInt32().ShouldBe(1);
        (await _browser.GetAsync("api/session")).Json.GetProperty("conversations").GetArrayLength().ShouldBe(0);
        (await _browser.SayAsync(id, "t2", "still there?")).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var file in Directory.GetFiles(_host.Settings.Storage.DataDirectory))
            System.Text.Encoding.Latin1.GetString(await ReadSharedAsync(file)).ShouldNotContain("sourdough");
    }

    [Fact]
    public async Task A_passage_opens_as_safe_HTML()
    {
        var id = Uri.EscapeDataString("how-many-examples-do-i-need-to-fine-tune");
        var (status, passage) = await _browser.GetAsync($"api/passages/what-you-need/{id}");

        status.ShouldBe(HttpStatusCode.OK);
        passage.EnumerateObject().Select(property => property.Name).ShouldBe(["title", "section", "html", "text", "sources", "asOf"]);
        passage.GetProperty("html").GetString()!.ShouldStartWith("<p>");
        (await _browser.GetAsync("api/passages/nothing/here")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    public async Task DisposeAsync()
    {
        _browser.Dispose();
        await _host.DisposeAsync();
    }

    private static JsonElement Fact(JsonElement taken, string name) =>
        taken.GetProperty("panel").GetProperty("facts").EnumerateArray().Single(fact => fact.GetProperty("name").GetString() == name);

    private static async Task<byte[]> ReadSharedAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy);
        return copy.ToArray();
    }
}
