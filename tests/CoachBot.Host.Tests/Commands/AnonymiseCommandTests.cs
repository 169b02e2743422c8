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

    [Fact]
    public async Task A_chat_keeps_its_lines_and_hides_its_authors_wherever_they_stand()
    {
        var file = _program.Folder.Write("chat.txt", "12/03/2024, 21:04 - Rubijana H: you forgot again\n12/03/2024, 21:05 - Mi Amor: i told rubijana i was sorry\nand i meant it\n12/03/2024, 21:09 - +44 7700 900318: who is this\n");

        var ran = await _program.RunAsync("anonymise", file, "--json");

        ran.ExitCode.ShouldBe(0, ran.Error);
        var lines = Lines(ran.Output);
        lines.Select(line => line.GetProperty("text").GetString()).ShouldBe([
            "[DATE_1], 21:04 - [PERSON_1]: you forgot again", "[DATE_1], 21:05 - [PERSON_2]: i told [PERSON_1] i was sorry", "and i meant it", "[DATE_1], 21:09 - [PHONE_1]: who is this"]);
        lines[0].GetProperty("entities")[1].GetRawText().ShouldBe("""{"type":"PERSON","start":20,"end":30,"placeholder":"[PERSON_1]"}""");
    }

    [Fact]
    public async Task The_messages_of_a_json_export_have_their_authors_beside_them()
    {
        var file = _program.Folder.Write("result.json", """
            {"name": "Us", "type": "personal_chat", "id": 1, "messages": [
              {"id": 1, "type": "message", "date": "2024-03-12T21:04:00", "from": "Rubijana", "text": "call jo@example.com"},
              {"id": 2, "type": "message", "date": "2024-03-12T21:05:00", "from": "Kwame", "text": "rubijana, stop"}]}
            """);

        var ran = await _program.RunAsync("anonymise", file, "--json");

        ran.ExitCode.ShouldBe(0, ran.Error);
        Lines(ran.Output).Select(line => $"{line.GetProperty("author").GetString()} {line.GetProperty("text").GetString()}")
            .ShouldBe(["[PERSON_1] call [EMAIL_1]", "[PERSON_2] [PERSON_1], stop"], ignoreOrder: false);
    }

    [Fact]
    public async Task A_table_of_another_encoding_and_separator_is_read_too()
    {
        var file = _program.Folder.Write("told.csv", "");
        await File.WriteAllBytesAsync(file, [.. System.Text.Encoding.Unicode.GetPreamble(), .. System.Text.Encoding.Unicode.GetBytes("what;who\n\"we argued; again\";my wife Zo\u00eb\n")]);

        var ran = await _program.RunAsync("anonymise", file);

        ran.ExitCode.ShouldBe(0, ran.Error);
        ran.Output.ShouldBe("what\nwho\nwe argued; again\nmy wife [PERSON_1]\n");
    }

    private static List<JsonElement> Lines(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
