using System.Net;
using CoachBot.Host.Tests.Support;

namespace CoachBot.Host.Tests.Channels.WebPage;

/// <summary>What strangers, other sites and broken clients are told.</summary>
public sealed class TrustTests : IAsyncLifetime
{
    private RunningHost _host = null!;
    private Browser _browser = null!;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.StartAsync();
        _browser = _host.NewBrowser();
    }

    [Fact]
    public async Task The_page_comes_with_a_strict_policy()
    {
        using var response = await _browser.Http.GetAsync(new Uri("/", UriKind.Relative));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldNotContain("unsafe");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        response.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task Files_outside_the_pages_folder_are_not_served()
    {
        foreach (var path in new[] { "appsettings.json", "..%2fappsettings.json", "%2e%2e/appsettings.json", "prompts/fit-policy.yaml" })
            (await _browser.GetAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        using var response = await _browser.Http.PostAsync(new Uri("api/conversations", UriKind.Relative), content: null);

        var cookie = response.Headers.GetValues("Set-Cookie").Single().ToLowerInvariant();
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=strict");
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(_host.Settings.Storage.DataDirectory).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task A_cookie_that_was_made_up_is_nobody()
    {
        var (status, session) = await _browser.SendAsync(HttpMethod.Get, "api/session", null, headers: [("Cookie", "coachbot-person=web:ada")]);

        status.ShouldBe(HttpStatusCode.OK);
        session.GetProperty("current").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Other_sites_cannot_ask_for_changes(string header, string value)
    {
        var (status, json) = await _browser.SendAsync(HttpMethod.Post, "api/conversations", "{}", headers: [(header, value)]);

        status.ShouldBe(HttpStatusCode.Forbidden);
        json.GetProperty("errors")[0].GetProperty("where").GetString().ShouldBe("Origin");
        (await _browser.SendAsync(HttpMethod.Delete, "api/me", null, headers: [(header, value)])).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Our_own_page_and_programs_can()
    {
        var origin = _host.Address.GetLeftPart(UriPartial.Authority);
        (await _browser.SendAsync(HttpMethod.Post, "api/conversations", "{}", headers: [("Origin", origin), ("Sec-Fetch-Site", "same-origin")]))
            .Status.ShouldBe(HttpStatusCode.Created);
        (await _browser.SendAsync(HttpMethod.Post, "api/conversations", "{}")).Status.ShouldBe(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest, "body")]
    [InlineData("", HttpStatusCode.BadRequest, "body")]
    [InlineData("[]", HttpStatusCode.BadRequest, "body")]
    [InlineData("{\"text\":\"hi\"}", HttpStatusCode.BadRequest, "turnId")]
    [InlineData("{\"turnId\":7,\"text\":\"hi\"}", HttpStatusCode.BadRequest, "turnId")]
    [InlineData("{\"turnId\":\"a b\",\"text\":\"hi\"}", HttpStatusCode.BadRequest, "turnId")]
    [InlineData("{\"turnId\":\"t\"}", HttpStatusCode.BadRequest, "body")]
    [InlineData("{\"turnId\":\"t\",\"text\":7}", HttpStatusCode.BadRequest, "text")]
    [InlineData("{\"turnId\":\"t\",\"text\":\"\\ud800\"}", HttpStatusCode.BadRequest, "body")]
    [InlineData("{\"turnId\":\"t\",\"text\":\"hi\",\"setFact\":{\"name\":\"task\",\"value\":\"x\"}}", HttpStatusCode.BadRequest, "body")]
    [InlineData("{\"turnId\":\"t\",\"setFact\":7}", HttpStatusCode.BadRequest, "setFact")]
    [InlineData("{\"turnId\":\"t\",\"setFact\":{\"name\":\"colour\",\"value\":\"red\"}}", HttpStatusCode.BadRequest, "setFact.name")]
    [InlineData("{\"turnId\":\"t\",\"setFact\":{\"name\":\"example_count\",\"value\":-1}}", HttpStatusCode.BadRequest, "setFact.value")]
    [InlineData("{\"turnId\":\"t\",\"setFact\":{\"name\":\"needs\",\"value\":[\"gold\"]}}", HttpStatusCode.BadRequest, "setFact.value")]
    public async Task Unusable_turns_are_refused_with_their_place(string body, HttpStatusCode expected, string where)
    {
        var id = await _browser.BeginAsync();

        var (status, json) = await _browser.SendAsync(HttpMethod.Post, $"api/conversations/{id}/turns", body);

        status.ShouldBe(expected);
        json.GetProperty("errors")[0].GetProperty("where").GetString().ShouldBe(where);
        (await _browser.GetAsync($"api/conversations/{id}")).Json.GetProperty("version").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Refusals_are_JSON_whatever_was_asked()
    {
        var id = await _browser.BeginAsync();

        (await _browser.SendAsync(HttpMethod.Post, $"api/conversations/{id}/turns", "{}", "text/plain")).Status.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await _browser.SendAsync(HttpMethod.Post, $"api/conversations/{id}/turns", new string('x', 1_100_000))).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await _browser.SendAsync(HttpMethod.Put, "api/session", "{}")).Status.ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await _browser.GetAsync("api/nothing")).Json.GetProperty("errors")[0].GetProperty("says").GetString()!.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u0000\u0007\u001b[31m")]
    [InlineData("שלום \u202Eevil\u202C 👩‍👩‍👧‍👦 Ω")]
    [InlineData("<script>alert(1)</script>")]
    public async Task Odd_texts_get_an_answer(string text)
    {
        var id = await _browser.BeginAsync();
        (await _browser.SayAsync(id, "t1", text)).Status.ShouldBe(HttpStatusCode.OK);
        (await _browser.GetAsync($"api/conversations/{id}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_hundred_thousand_characters_get_an_answer()
    {
        var id = await _browser.BeginAsync();
        (await _browser.SayAsync(id, "t1", new string('é', 100_000))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Health_and_readiness_are_told()
    {
        (await _browser.GetAsync("healthz")).Status.ShouldBe(HttpStatusCode.OK);
        (await _browser.GetAsync("readyz")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whoever_is_too_quick_is_told_to_wait()
    {
        await using var host = await RunningHost.StartAsync(("Limits:TurnsPerMinute", "3"));
        using var hasty = host.NewBrowser();
        var id = await hasty.BeginAsync();
        for (var at = 0; at < 3; at++) (await hasty.SayAsync(id, $"t{at}", "hi")).Status.ShouldBe(HttpStatusCode.OK);

        var (status, json) = await hasty.SayAsync(id, "t9", "hi");

        status.ShouldBe(HttpStatusCode.TooManyRequests);
        json.GetProperty("errors")[0].GetProperty("says").GetString()!.ShouldContain("Wait");
        (await hasty.GetAsync($"api/conversations/{id}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_damaged_database_is_a_503_that_leaks_nothing_and_the_process_lives()
    {
        var id = await _browser.BeginAsync();
        var storage = _host.Settings.Storage;
        await File.WriteAllTextAsync(storage.DatabasePath, new string('x', 5000));

        var (status, json) = await _browser.SayAsync(id, "t1", "hello");

        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        json.GetRawText().ShouldNotContain(storage.DataDirectory);
        (await _browser.GetAsync("readyz")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await _browser.GetAsync("healthz")).Status.ShouldBe(HttpStatusCode.OK);
        File.Move(storage.DatabasePath, storage.DatabasePath + ".aside");
        (await _browser.SayAsync(id, "t1", "hello")).Status.ShouldBe(HttpStatusCode.OK);
    }

    public async Task DisposeAsync()
    {
        _browser.Dispose();
        await _host.DisposeAsync();
    }
}
