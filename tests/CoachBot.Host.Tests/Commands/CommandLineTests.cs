using System.Net;
using System.Net.Sockets;
using CoachBot.Host.Tests.Support;

namespace CoachBot.Host.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly BuiltProgram _program = new();

    [Fact]
    public async Task A_text_that_begins_with_an_at_sign_is_text()
    {
        _program.Folder.Write("secret.txt", "--help");

        var ran = await _program.RunAsync("ask", "@secret.txt", "--json");

        ran.ExitCode.ShouldBe(0, ran.Error);
        ran.Json.EnumerateObject().Select(property => property.Name).ShouldBe(["grounded", "answer", "citations"]);
    }

    [Theory]
    [InlineData("dance")]
    [InlineData("ask")]
    [InlineData("knowledge", "search")]
    [InlineData("serve", "--prot", "80")]
    public async Task Wrong_usage_says_so_on_standard_error(params string[] arguments)
    {
        var ran = await _program.RunAsync(arguments);

        ran.ExitCode.ShouldBe(2);
        ran.Error.ShouldContain("--help");
        ran.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Help_lists_the_verbs()
    {
        var ran = await _program.RunAsync("--help");

        ran.ExitCode.ShouldBe(0);
        foreach (var verb in new[] { "serve", "chat", "ask", "check", "knowledge", "doctor" }) ran.Output.ShouldContain(verb);
    }

    [Fact]
    public async Task All_faults_of_the_settings_are_told_at_once()
    {
        _program.Environment["Storage__BusySeconds"] = "soon";
        _program.Environment["Limits__TurnsPerMinute"] = "0";
        _program.Environment["Urls"] = "5080";

        var ran = await _program.RunAsync("doctor", "--json");

        ran.ExitCode.ShouldBe(2);
        ran.Json.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("where").GetString())
            .ShouldBe(["Storage:BusySeconds", "Urls", "Limits:TurnsPerMinute"]);
    }

    [Fact]
    public async Task A_taken_port_is_explained()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = $"http://{other.LocalEndpoint}";

        var ran = await _program.RunAsync("--urls", url);

        ran.ExitCode.ShouldBe(3);
        ran.Error.ShouldContain(url);
        ran.Error.ShouldContain("--urls");
        ran.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Doctor_looks_and_makes_nothing()
    {
        var ran = await _program.RunAsync("doctor", "--json");

        ran.ExitCode.ShouldBe(0, ran.Output);
        ran.Json.GetProperty("ok").GetBoolean().ShouldBeTrue();
        ran.Json.GetProperty("checks").EnumerateArray().Select(check => check.GetProperty("name").GetString()).ShouldContain("database");
        Directory.Exists(_program.DataDirectory).ShouldBeFalse();
    }

    [Fact]
    public async Task Doctor_finds_a_damaged_database_and_a_data_folder_that_is_a_file()
    {
        Directory.CreateDirectory(_program.DataDirectory);
        await File.WriteAllTextAsync(Path.Combine(_program.DataDirectory, "coachbot.db"), new string('x', 5000));
        (await _program.RunAsync("doctor")).ExitCode.ShouldBe(3);

        _program.Environment["Storage__DataDirectory"] = _program.Folder.Write("file", "");
        (await _program.RunAsync("doctor")).Output.ShouldContain("is a file");
    }

    [Fact]
    public async Task Knowledge_is_listed_and_searched_without_a_database()
    {
        var list = await _program.RunAsync("knowledge", "list", "--json");
        var search = await _program.RunAsync("knowledge", "search", "how many examples do I need", "--json");

        list.Json.GetProperty("documents").GetArrayLength().ShouldBeGreaterThan(10);
        var best = search.Json.GetProperty("results")[0];
        best.GetProperty("text").GetString()!.ShouldContain("example");
        best.GetProperty("score").GetDouble().ShouldBeInRange(0, 1);
        Directory.Exists(_program.DataDirectory).ShouldBeFalse();
    }

    public void Dispose() => _program.Dispose();
}
