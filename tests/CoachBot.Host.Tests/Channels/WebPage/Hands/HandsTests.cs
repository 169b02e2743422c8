using System.Net;
using System.Text.Json;
using CoachBot.Host.Tests.Support;

namespace CoachBot.Host.Tests.Channels.WebPage.Hands;

/// <summary>What the page's controls do to examples and redactions.</summary>
public sealed class HandsTests : IAsyncLifetime
{
    private RunningHost _host = null!;
    private Browser _browser = null!;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.StartAsync();
        _browser = _host.NewBrowser();
    }

    [Fact]
    public async Task An_example_is_edited_labelled_and_dropped()
    {
        var id = await Quarrels.CollectAsync(_browser);

        (await _browser.DoAsync(id, "t1", "editExample", new { id = "e1", action = "I asked her what she needed.", ending = "mixed" })).Status.ShouldBe(HttpStatusCode.OK);
        (await _browser.DoAsync(id, "t2", "dropExample", new { id = "e2" })).Status.ShouldBe(HttpStatusCode.OK);

        var examples = (await _browser.GetAsync($"api/conversations/{id}/probe")).Json.GetProperty("examples");
        examples.GetArrayLength().ShouldBe(49);
        examples[0].GetProperty("action").GetString().ShouldBe("I asked her what she needed.");
        examples[0].GetProperty("ending").GetString().ShouldBe("mixed");
        examples[0].GetProperty("situation").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Hidden_words_are_shown_hidden_again_and_added_to()
    {
        var id = await Quarrels.CollectAsync(_browser);
        var person = await FormAsync(id, "Mira");

        await _browser.DoAsync(id, "t1", "showWord", new { text = person.GetProperty("placeholder").GetString() });
        (await FormAsync(id, "Mira")).GetProperty("shown").GetBoolean().ShouldBeTrue();
        await _browser.DoAsync(id, "t2", "hideWord", new { text = "Mira", type = "person" });
        (await FormAsync(id, "Mira")).GetProperty("shown").GetBoolean().ShouldBeFalse();
        await _browser.DoAsync(id, "t3", "hideWord", new { text = "the bike rack", type = "id" });

        (await FormAsync(id, "the bike rack")).GetProperty("added").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task All_examples_are_deleted_at_once_even_while_safety_comes_first()
    {
        var id = await Quarrels.CollectAsync(_browser);
        await _browser.SayAsync(id, "t1", "He hits me when I come home late and I am afraid of him");
        (await _browser.GetAsync($"api/conversations/{id}/probe/report")).Status.ShouldBe(HttpStatusCode.Conflict);

        (await _browser.DoAsync(id, "t2", "dropExamples", true)).Status.ShouldBe(HttpStatusCode.OK);

        (await _browser.GetAsync($"api/conversations/{id}/probe")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("editExample", "7", "editExample")]
    [InlineData("editExample", """{"action":"x"}""", "editExample.id")]
    [InlineData("editExample", """{"id":"e1"}""", "editExample")]
    [InlineData("editExample", """{"id":"e1","action":7}""", "editExample.action")]
    [InlineData("editExample", """{"id":"e1","ending":"great"}""", "editExample.ending")]
    [InlineData("editExample", """{"id":"e1","ending":3}""", "editExample.ending")]
    [InlineData("dropExample", "\"e1\"", "dropExample")]
    [InlineData("dropExample", """{"id":""}""", "dropExample.id")]
    [InlineData("dropExamples", "false", "dropExamples")]
    [InlineData("runProbe", "1", "runProbe")]
    [InlineData("showWord", """{"text":" "}""", "showWord.text")]
    [InlineData("hideWord", """{"text":"Mira","type":"dragon"}""", "hideWord.type")]
    [InlineData("hideWord", "[]", "hideWord")]
    public async Task Unusable_hands_are_refused_with_their_place(string hand, string what, string where)
    {
        var id = await _browser.BeginAsync();

        var (status, json) = await _browser.SendAsync(HttpMethod.Post, $"api/conversations/{id}/turns", $$"""{"turnId":"t","{{hand}}":{{what}}}""");

        status.ShouldBe(HttpStatusCode.BadRequest);
        json.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem().GetProperty("where").GetString().ShouldBe(where);
    }

    [Fact]
    public async Task Too_much_text_is_refused_and_what_is_not_there_is_said()
    {
        var id = await Quarrels.CollectAsync(_browser);

        var (tooLong, json) = await _browser.DoAsync(id, "t1", "editExample", new { id = "e1", response = new string('x', 4_001) });
        var (odd, says) = await _browser.DoAsync(id, "t2", "dropExample", new { id = "nobody" });

        tooLong.ShouldBe(HttpStatusCode.BadRequest);
        json.GetProperty("errors")[0].GetProperty("where").GetString().ShouldBe("editExample.response");
        odd.ShouldBe(HttpStatusCode.OK);
        Quarrels.TextOf(says).ShouldContain("no such example");
    }

    public async Task DisposeAsync()
    {
        _browser.Dispose();
        await _host.DisposeAsync();
    }

    private async Task<JsonElement> FormAsync(string conversation, string form) =>
        (await _browser.GetAsync($"api/conversations/{conversation}/probe")).Json.GetProperty("hidden").GetProperty("items").EnumerateArray()
        .First(item => item.GetProperty("forms").EnumerateArray().Any(one => one.GetString() == form));
}
