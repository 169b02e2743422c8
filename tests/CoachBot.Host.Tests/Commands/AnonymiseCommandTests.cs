using System.Text.Json;
using CoachBot.Host.Tests.Support;

namespace CoachBot.Host.Tests.Commands;

public sealed class AnonymiseCommandTests : IDisposable
{
    private readonly BuiltProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task A_text_gives_a_json_line_for_each_of_its_lines_and_nothing_is_stored()
    {
        var file = _program.Folder.Write("told.txt", "my wife Leila left\nleila texted me\n");

        var ran = await _program.RunAsync("anonymise", file, "--json");

        ran.ExitCode.ShouldBe(0, ran.Error);
        var lines = Lines(ran.Output);
        lines.Select(line => line.GetProperty("text").GetString()).ShouldBe(["my wife [PERSON_1] left", "[PERSON_1] texted me"]);
        lines[0].GetProperty("entities")[0].GetRawText().ShouldBe("""{"type":"PERSON","start":8,"end":13,"placeholder":"[PERSON_1]"}""");
        Directory.Exists(_program.DataDirectory).ShouldBeFalse();
    }

    [Fact]
    public async Task The_good_lines_are_kept_and_the_bad_one_is_named()
    {
        var file = _program.Folder.Write("told.jsonl", "{\"text\":\"told Leila\"}\n{\"words\":1}\n{\"text\":\"mail jo@example.com\"}\n");

        var ran = await _program.RunAsync("anonymise", file, "--json");

        ran.ExitCode.ShouldBe(1);
        var lines = Lines(ran.Output);
        lines.Count.ShouldBe(3);
        lines[1].GetProperty("text").GetString().ShouldBe("mail [EMAIL_1]");
        lines[2].GetProperty("errors")[0].GetProperty("where").GetString()!.ShouldEndWith("line 2");
    }

    [Fact]
    public async Task Every_cell_of_a_table_is_read()
    {
        var file = _program.Folder.Write("told.csv", "what,who\n\"we argued, \"\"again\"\"\",\"Leila called\"\n");

        var ran = await _program.RunAsync("anonymise", file);

        ran.ExitCode.ShouldBe(0, ran.Error);
        ran.Output.ShouldBe("what\nwho\nwe argued, \"again\"\n[PERSON_1] called\n");
    }

    private static List<JsonElement> Lines(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
