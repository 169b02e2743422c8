using System.Net;
using System.Text;
using System.Text.Json;
using CoachBot.Host.Tests.Support;

namespace CoachBot.Host.Tests.Channels.WebPage.Probing;

public sealed class ProbeApiTests : IAsyncLifetime
{
    private RunningHost _host = null!;
    private Browser _browser = null!;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.StartAsync();
        _browser = _host.NewBrowser();
    }

    [Fact]
    public async Task The_examples_what_is_hidden_in_them_and_the_last_result_are_told()
    {
        var id = await Quarrels.CollectAsync(_browser);
        await _browser.SayAsync(id, "run", "Look for patterns now");

        var (status, probe) = await _browser.GetAsync($"api/conversations/{id}/probe");

        status.ShouldBe(HttpStatusCode.OK);
        probe.GetProperty("examples").GetArrayLength().ShouldBe(50);
        probe.GetProperty("balance").GetProperty("mixed").GetInt32().ShouldBe(4);
        probe.GetProperty("last").GetProperty("result").GetString().ShouldBe("specific");
        var first = probe.GetProperty("examples")[0];
        first.GetProperty("source").GetString()!.ShouldContain("quarrels.csv");
        first.GetProperty("ending").GetString().ShouldBe("worked");
        var phone = probe.GetProperty("hidden").GetProperty("items").EnumerateArray().Single(item => item.GetProperty("type").GetString() == "phone");
        var place = phone.GetProperty("contexts")[0];
        place.GetProperty("excerpt").GetString()!.Substring(place.GetProperty("start").GetInt32(), place.GetProperty("length").GetInt32()).ShouldBe("0751 4433221");
        probe.GetProperty("hidden").GetProperty("risk").GetProperty("texts").GetInt32().ShouldBe(150);
    }

    [Fact]
    public async Task Chat_and_report_tell_the_same_patterns_and_no_names()
    {
        var id = await Quarrels.CollectAsync(_browser);
        var (_, found) = await _browser.SayAsync(id, "run", "Look for patterns now");

        using var response = await _browser.Http.GetAsync(new Uri($"api/conversations/{id}/probe/report", UriKind.Relative));
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());

        var pattern = Quarrels.TextOf(found).Split('\n').First(line => line.StartsWith("- When", StringComparison.Ordinal))[2..];
        page.ShouldContain(pattern);
        page.ShouldNotContain("Mira");
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        response.Content.Headers.ContentDisposition.ShouldBeNull();
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'; style-src 'sha256-");
        policy.ShouldNotContain("unsafe");
        (await _browser.Http.GetAsync(new Uri($"api/conversations/{id}/probe/report?download=1", UriKind.Relative)))
            .Content.Headers.ContentDisposition!.FileName.ShouldBe("pattern-probe.html");
    }

    [Fact]
    public async Task Examples_are_taken_along_redacted_unless_the_originals_are_asked_for()
    {
        var id = await Quarrels.CollectAsync(_browser);

        var redacted = await _browser.Http.GetStringAsync(new Uri($"api/conversations/{id}/probe/examples.csv", UriKind.Relative));
        var original = await _browser.Http.GetStringAsync(new Uri($"api/conversations/{id}/probe/examples.jsonl?originals=1", UriKind.Relative));

        redacted.ShouldContain("[PERSON_");
        redacted.ShouldNotContain("Mira");
        redacted.ShouldNotContain("quarrels.csv");
        redacted.ShouldNotContain("2026-");
        original.ShouldContain("Mira");
        original.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()).Distinct().Count().ShouldBe(50);
    }

    [Fact]
    public async Task A_redacted_file_can_be_handed_in_again()
    {
        var id = await Quarrels.CollectAsync(_browser);
        var file = await _browser.Http.GetByteArrayAsync(new Uri($"api/conversations/{id}/probe/examples.csv", UriKind.Relative));
        var next = await _browser.BeginAsync();

        await _browser.UploadAsync(next, "u1", "examples-redacted.csv", file);
        var (_, taken) = await _browser.SayAsync(next, "t2", "Yes, that's right");

        taken.GetProperty("panel").GetProperty("probe").GetProperty("balance").GetRawText()
            .ShouldBe((await _browser.GetAsync($"api/conversations/{id}")).Json.GetProperty("panel").GetProperty("probe").GetProperty("balance").GetRawText());
    }

    [Fact]
    public async Task A_formula_in_an_example_is_none_in_the_file()
    {
        var id = await _browser.BeginAsync();
        const string hostile = "situation,action,outcome\n\"=HYPERLINK(\"\"http://evil.example\"\")\",@SUM(1),worked\n-2+3,he said \"\"no\"\",failed\n";
        await _browser.UploadAsync(id, "u1", "formulas.csv", Encoding.UTF8.GetBytes(hostile));
        await _browser.SayAsync(id, "t2", "Yes, that's right");

        var csv = await _browser.Http.GetStringAsync(new Uri($"api/conversations/{id}/probe/examples.csv?originals=1", UriKind.Relative));

        csv.ShouldContain("\"'=HYPERLINK(");
        csv.ShouldContain("\"'@SUM(1)\"");
        csv.ShouldContain("\"'-2+3\"");
    }

    [Theory]
    [InlineData("probe")]
    [InlineData("probe/report")]
    [InlineData("probe/examples.csv")]
    [InlineData("probe/examples.jsonl?originals=1")]
    public async Task Nobody_else_sees_a_probe_and_where_there_is_none_it_is_said(string path)
    {
        var without = await _browser.BeginAsync();
        await _browser.SayAsync(without, "t1", "hello");
        var id = await Quarrels.CollectAsync(_browser);
        using var stranger = _host.NewBrowser();
        await stranger.BeginAsync();

        var (missing, says) = await _browser.GetAsync($"api/conversations/{without}/{path}");
        missing.ShouldBe(HttpStatusCode.NotFound);
        says.GetProperty("errors")[0].GetProperty("where").GetString().ShouldBe("probe");
        var (foreign, unknown) = await stranger.GetAsync($"api/conversations/{id}/{path}");
        foreign.ShouldBe(HttpStatusCode.NotFound);
        unknown.GetProperty("errors")[0].GetProperty("where").GetString().ShouldBe("conversation");
    }

    public async Task DisposeAsync()
    {
        _browser.Dispose();
        await _host.DisposeAsync();
    }
}
