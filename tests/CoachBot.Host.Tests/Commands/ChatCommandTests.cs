using System.Text.Json;
using CoachBot.Conversations;
using CoachBot.Host.Storage;
using CoachBot.Host.Tests.Support;

namespace CoachBot.Host.Tests.Commands;

public sealed class ChatCommandTests : IDisposable
{
    private readonly BuiltProgram _program = new();

    [Fact]
    public async Task Every_line_of_a_script_gets_one_JSON_line_in_order()
    {
        string[] lines = ["Hi!", "", "@file notes.csv", "קצת עברית 🦊 \u0001\u001b[31m", "a\rb\fc\u2028d", new string('x', 100_000), "last line without an end"];
        var script = _program.Folder.Write("script.txt", string.Join('\n', lines));

        var ran = await _program.RunAsync("chat", "--script", script, "--json");

        ran.ExitCode.ShouldBe(0, ran.Error);
        ran.JsonLines.Select(line => line.GetProperty("user").GetString()).ShouldBe(lines);
        foreach (var line in ran.JsonLines)
        {
            line.EnumerateObject().Select(property => property.Name).ShouldBe(["user", "text", "parts", "flow", "slot", "verdict", "citations"]);
            line.GetProperty("text").GetString().ShouldNotBeNullOrWhiteSpace();
            line.GetProperty("parts")[0].GetProperty("kind").GetString().ShouldNotBeNullOrEmpty();
        }
    }

    [Fact]
    public async Task A_chat_without_a_user_leaves_nothing_behind()
    {
        var script = _program.Folder.Write("script.txt", "Hello\n");

        (await _program.RunAsync("chat", "--script", script, "--json")).ExitCode.ShouldBe(0);

        Directory.Exists(_program.DataDirectory).ShouldBeFalse();
    }

    [Fact]
    public async Task A_user_goes_on_where_the_conversation_stood()
    {
        var script = _program.Folder.Write("script.txt", "I am a freelancer with 80 examples.\n");
        await _program.RunAsync("chat", "--script", script, "--user", "ann", "--json");
        await _program.RunAsync("chat", "--script", script, "--user", "ann", "--json");
        await _program.RunAsync("chat", "--script", script, "--user", "bob", "--json");

        (await HistoryAsync("ann")).Select(turn => turn.Number).ShouldBe([1, 2]);
        (await HistoryAsync("bob")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Without_JSON_a_script_reads_as_a_conversation()
    {
        var script = _program.Folder.Write("script.txt", "Hello there\n");

        var ran = await _program.RunAsync("chat", "--script", script);

        ran.Output.ShouldStartWith("> Hello there");
        ran.Output.ShouldNotContain("\u001b");
    }

    [Fact]
    public async Task Lines_on_standard_input_are_answered_one_by_one_while_it_stays_open()
    {
        using var chat = _program.Start("chat", "--json");
        await chat.StandardInput.WriteLineAsync("first");
        await chat.StandardInput.FlushAsync();
        var first = await chat.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60));
        await chat.StandardInput.WriteLineAsync("second");
        chat.StandardInput.Close();
        var second = await chat.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60));

        User(first).ShouldBe("first");
        User(second).ShouldBe("second");
        await chat.WaitForExitAsync();
    }

    [Fact]
    public async Task A_kill_in_the_middle_loses_no_answered_turn()
    {
        var answered = 0;
        for (var round = 0; round < 3; round++)
        {
            using var chat = _program.Start("chat", "--user", "ann", "--json");
            // Lines go in ahead of the answers, so that the kill falls in the middle of a turn.
            await chat.StandardInput.WriteAsync(string.Concat(Enumerable.Range(0, 200).Select(at => $"line {at} of round {round}\n")));
            await chat.StandardInput.FlushAsync();
            for (var at = 0; at < 7 + (5 * round); at++)
            {
                User(await chat.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60))).ShouldBe($"line {at} of round {round}");
                answered++;
            }

            chat.Kill(entireProcessTree: true);
            answered += (await chat.StandardOutput.ReadToEndAsync()).Count(character => character == '\n');
            await chat.WaitForExitAsync();
        }

        var history = await HistoryAsync("ann");
        // At most the turn that was being answered at each kill is saved without its answer having been read.
        history.Count.ShouldBeInRange(answered, answered + 3);
        history.Select(turn => turn.Number).ShouldBe(Enumerable.Range(1, history.Count));
    }

    [Fact]
    public async Task Two_processes_of_one_user_lose_no_turn_and_take_none_twice()
    {
        const int Each = 25;
        var left = _program.Folder.Write("left.txt", Lines("left"));
        var right = _program.Folder.Write("right.txt", Lines("right"));

        var ran = await Task.WhenAll(
            _program.RunAsync("chat", "--script", left, "--user", "ann", "--json"),
            _program.RunAsync("chat", "--script", right, "--user", "ann", "--json"));

        ran.ShouldAllBe(process => process.ExitCode == 0);
        var history = await HistoryAsync("ann");
        history.Select(turn => turn.Number).ShouldBe(Enumerable.Range(1, 2 * Each));
        history.Select(turn => turn.Asked).Distinct().Count().ShouldBe(2 * Each);

        static string Lines(string who) => string.Concat(Enumerable.Range(0, Each).Select(at => $"{who} says {at}\n"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\tb")]
    public async Task A_user_without_a_usable_name_is_wrong_usage(string user) =>
        (await _program.RunAsync("chat", "--user", user, "--json")).ExitCode.ShouldBe(2);

    [Fact]
    public async Task A_script_that_is_not_there_is_named()
    {
        var ran = await _program.RunAsync("chat", "--script", "nowhere.txt", "--json");

        ran.ExitCode.ShouldBe(1);
        ran.FirstProblem.GetProperty("where").GetString().ShouldBe("nowhere.txt");
    }

    [Fact]
    public async Task A_damaged_database_is_an_outside_failure_that_names_the_file()
    {
        Directory.CreateDirectory(_program.DataDirectory);
        await File.WriteAllTextAsync(Path.Combine(_program.DataDirectory, "coachbot.db"), new string('x', 5000));
        var script = _program.Folder.Write("script.txt", "Hello\n");

        var ran = await _program.RunAsync("chat", "--script", script, "--user", "ann", "--json");

        ran.ExitCode.ShouldBe(3);
        ran.FirstProblem.GetProperty("says").GetString()!.ShouldContain("coachbot.db");
    }

    public void Dispose() => _program.Dispose();

    private static string? User(string? line) => JsonDocument.Parse(line!).RootElement.GetProperty("user").GetString();

    private async Task<IReadOnlyList<TakenTurn>> HistoryAsync(string user)
    {
        using var database = Stored.Open(new StorageSettings(_program.DataDirectory, 5));
        return await new SqliteConversationStore(database).HistoryAsync($"terminal:{user}", "terminal", int.MaxValue, 10_000, CancellationToken.None);
    }
}
