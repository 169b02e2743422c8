using System.Globalization;
using System.Text;
using CoachBot.Host.Tests.Support;

namespace CoachBot.Host.Tests.Commands;

public sealed class ProbeCommandTests : IDisposable
{
    private readonly BuiltProgram _program = new();

    [Fact]
    public async Task A_table_of_examples_gives_the_promised_shape_and_a_report_and_stores_nothing()
    {
        var file = _program.Folder.Write("trial.csv", Table());
        var page = _program.Folder.File("report.html");

        var ran = await _program.RunAsync("probe", file, "--json", "--report", page);

        ran.ExitCode.ShouldBe(0, ran.Error);
        ran.Json.EnumerateObject().Select(property => property.Name).ShouldBe(
            ["examples", "balance", "one_sided", "patterns", "predictability", "result", "more_would_help", "style"]);
        ran.Json.GetProperty("patterns")[0].EnumerateObject().Select(property => property.Name).ShouldBe(
            ["says", "direction", "support", "rate", "baseline", "q_value", "examples"]);
        ran.Json.GetProperty("predictability").EnumerateObject().Select(property => property.Name).ShouldBe(["accuracy", "baseline", "low", "high", "p_value"]);
        ran.Json.GetProperty("result").GetString().ShouldBe("specific");
        ran.Json.GetProperty("patterns")[0].GetProperty("examples")[0].GetInt32().ShouldBe(1);
        File.ReadAllText(page).ShouldContain("<svg");
        Directory.Exists(_program.DataDirectory).ShouldBeFalse();
    }

    [Fact]
    public async Task JSON_lines_with_a_broken_one_among_them_are_read_as_far_as_they_are_sound()
    {
        var lines = string.Join('\n', Enumerable.Range(0, 12).Select(row => $$"""{"situation":"s {{row}}","action":"a","outcome":"{{(row % 2 == 0 ? "yes" : "no")}}"}"""));

        var ran = await _program.RunAsync("probe", _program.Folder.Write("trial.jsonl", $"{lines}\n{{broken"), "--json");

        ran.ExitCode.ShouldBe(1);
        ran.Error.ShouldContain("trial.jsonl:13");
        ran.Json.GetProperty("examples").GetInt32().ShouldBe(12);
        ran.Json.GetProperty("result").GetString().ShouldBe("insufficient");
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("colour,size\nred,3\n", "situation and action and outcome")]
    [InlineData("PK\0\0", "no text")]
    public async Task A_file_without_examples_is_explained(string text, string expected)
    {
        var ran = await _program.RunAsync("probe", _program.Folder.Write("trial.csv", text), "--json");

        ran.ExitCode.ShouldBe(1);
        ran.FirstProblem.GetProperty("says").GetString()!.ShouldContain(expected);
    }

    [Fact]
    public async Task Rows_that_cannot_be_read_are_counted_in_the_numbers_of_the_examples()
    {
        var lines = Table().Split("\r\n").ToList();
        lines.Insert(1, "late; again;shouted;ok;failed;2026-01-01;x");

        var ran = await _program.RunAsync("probe", _program.Folder.Write("trial.csv", string.Join("\r\n", lines)), "--json");

        ran.ExitCode.ShouldBe(1);
        ran.Error.ShouldContain("trial.csv:2: This row has 7 cells");
        ran.Json.GetProperty("patterns")[0].GetProperty("examples")[0].GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task A_freelancers_revision_rounds_stand_for_the_outcome_and_that_is_said()
    {
        var rows = string.Concat(Enumerable.Range(0, 12).Select(row => $"Logo {row};three drafts, number {row};liked it;{row % 4};{90 + row} min\n"));

        var ran = await _program.RunAsync("probe", _program.Folder.Write("work.csv", "Brief;Deliverable;Client's reaction;Revision rounds;Minutes\n" + rows), "--json");

        ran.ExitCode.ShouldBe(0, ran.Error);
        ran.Error.ShouldContain("revision rounds");
        ran.Json.GetProperty("balance").GetProperty("worked").GetInt32().ShouldBe(6);
        ran.Json.GetProperty("balance").GetProperty("failed").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task A_chat_gives_episodes_of_whoever_is_named_and_how_to_label_them_is_said()
    {
        var chat = _program.Folder.Write("chat.txt", string.Concat(Enumerable.Range(1, 20).Select(day =>
            $"{day:00}/01/2024, 19:05 - Amara: Where were you, I was worried?\n{day:00}/01/2024, 19:07 - Jürgen: Sorry, the train was late\n{day:00}/01/2024, 19:08 - Jürgen: again\n{day:00}/01/2024, 19:09 - Amara: ok then\n")));

        var ran = await _program.RunAsync("probe", chat, "--json", "--me", "jürgen");
        var usual = await _program.RunAsync("probe", chat, "--json");
        var nobody = await _program.RunAsync("probe", chat, "--json", "--me", "Noor");

        ran.ExitCode.ShouldBe(0, ran.Error);
        (ran.Json.GetProperty("examples").GetInt32(), ran.Json.GetProperty("result").GetString()).ShouldBe((20, "insufficient"));
        ran.Json.GetProperty("balance").GetProperty("unknown").GetInt32().ShouldBe(20);
        ran.Error.ShouldContain("outcome (worked, mixed, failed)");
        usual.Error.ShouldContain("cut for Amara");
        nobody.ExitCode.ShouldBe(1);
        nobody.FirstProblem.GetProperty("says").GetString()!.ShouldContain("Amara, Jürgen");
    }

    [Fact]
    public async Task Examples_without_an_outcome_are_counted_and_what_is_missing_is_said()
    {
        var ran = await _program.RunAsync("probe", _program.Folder.Write("trial.csv", "situation,action\nlate,asked\nagain,shouted\n"), "--json");

        ran.ExitCode.ShouldBe(1);
        ran.Json.GetProperty("examples").GetInt32().ShouldBe(2);
        ran.Error.ShouldContain("how it ended");
    }

    public void Dispose() => _program.Dispose();

    // Good ends in 20 of 25 examples with an apology, in 5 of 25 without.
    private static string Table()
    {
        var text = new StringBuilder("\uFEFFWhat happened;What I did;Response;Outcome;Date\r\n");
        for (var row = 0; row < 50; row++)
        {
            var sorry = row % 2 == 0;
            var worked = sorry ? row % 10 != 0 : row % 10 == 1;
            text.Append(CultureInfo.InvariantCulture, $"\"We talked; it was about shelf {row * 37 % 101}\";\"{(sorry ? "I said \"\"sorry\"\" and" : "I")} moved box {row * 71 % 89}\n\";ok;{(worked ? "worked" : "failed")};2026-01-{(row % 28) + 1:00}\r\n");
        }

        return text.ToString();
    }
}
