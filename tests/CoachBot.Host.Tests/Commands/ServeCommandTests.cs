using System.Diagnostics;
using System.Net;
using CoachBot.Host.Tests.Support;

namespace CoachBot.Host.Tests.Commands;

public sealed class ServeCommandTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly BuiltProgram _program = new();

    [Theory]
    [InlineData("serve", "--urls", "http://127.0.0.1:0")]
    [InlineData("--urls", "http://127.0.0.1:0")]
    public async Task It_says_where_it_listens_answers_there_and_stops_when_told(params string[] arguments)
    {
        using var process = _program.Start(arguments);
        using var browser = new Browser(new HttpClient { BaseAddress = await AddressAsync(process) });

        using var page = await browser.Http.GetAsync(new Uri("/", UriKind.Relative));
        page.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        (await browser.SayAsync(await browser.BeginAsync(), "t1", "Hello")).Status.ShouldBe(HttpStatusCode.OK);

        Stop(process);
        await process.WaitForExitAsync().WaitAsync(Patience);
        process.ExitCode.ShouldBe(0, await process.StandardError.ReadToEndAsync());
        (await process.StandardError.ReadToEndAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_said_before_a_kill_is_there_after_the_next_start_with_the_same_cookie()
    {
        var cookies = new CookieContainer();
        string id;
        using (var first = _program.Start("--urls", "http://127.0.0.1:0"))
        {
            using var browser = await BrowserAsync(first, cookies);
            id = await browser.BeginAsync();
            (await browser.SayAsync(id, "t1", "I run a tiny bookshop.")).Status.ShouldBe(HttpStatusCode.OK);
            first.Kill(entireProcessTree: true);
            await first.WaitForExitAsync();
        }

        using var second = _program.Start("--urls", "http://127.0.0.1:0");
        using var again = await BrowserAsync(second, cookies);
        (await again.GetAsync($"api/conversations/{id}")).Json.GetProperty("turns")[0].GetProperty("asked").GetString().ShouldBe("I run a tiny bookshop.");
        second.Kill(entireProcessTree: true);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_used_stops_the_start_with_the_mend()
    {
        await File.WriteAllTextAsync(_program.DataDirectory, "in the way");

        var ran = await _program.RunAsync("--urls", "http://127.0.0.1:0");

        ran.ExitCode.ShouldBe(3);
        ran.Error.ShouldContain(_program.DataDirectory);
        ran.Error.ShouldContain("Storage__DataDirectory=PATH");
        ran.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task What_people_write_is_in_no_log()
    {
        _program.Environment["Logging__LogLevel__Default"] = "Debug";
        using var process = _program.Start("--urls", "http://127.0.0.1:0");
        var log = process.StandardError.ReadToEndAsync();
        using var browser = await BrowserAsync(process, new CookieContainer());
        var id = await browser.BeginAsync();
        var database = Path.Combine(_program.DataDirectory, "coachbot.db");
        await File.WriteAllTextAsync(database, new string('x', 5000));
        (await browser.SayAsync(id, "t1", "My zebrafish shop has 80 examples.")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        File.Delete(database);
        (await browser.SayAsync(id, "t2", "My zebrafish shop has 80 examples.")).Status.ShouldBe(HttpStatusCode.OK);
        await browser.SendAsync(HttpMethod.Post, $"api/conversations/{id}/turns", """{"turnId":"t3","text":"zebrafish""");

        Stop(process);

        var lines = await log.WaitAsync(Patience);
        lines.ShouldContain("coachbot.db");
        lines.ShouldNotContain("zebrafish");
    }

    public void Dispose() => _program.Dispose();

    private static async Task<Browser> BrowserAsync(Process process, CookieContainer cookies)
    {
        var address = await AddressAsync(process);
        return new Browser(new HttpClient(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = address });
    }

    private static async Task<Uri> AddressAsync(Process process)
    {
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        return new Uri(line!.Split(' ')[^1]);
    }

    private static void Stop(Process process)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        kill.WaitForExit();
    }
}
