using CoachBot.Host.Tests.Support;

namespace CoachBot.Host.Tests.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private readonly BuiltProgram _program = new();

    [Fact]
    public async Task A_chat_becomes_a_JSON_line_a_message_and_nothing_is_stored()
    {
        var chat = _program.Folder.Write("chat.txt", "13/01/2024, 15:04 - Amara Okafor: Hi\nthere\n13/01/2024, 15:05 - Jürgen left\n");

        var ran = await _program.RunAsync("import", chat, "--json");

        ran.ExitCode.ShouldBe(0, ran.Error);
        ran.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldBe(
        [
            """{"line":1,"ts":"2024-01-13T15:04:00","author":"Amara Okafor","text":"Hi\nthere","kind":"said"}""",
            """{"line":3,"ts":"2024-01-13T15:05:00","author":null,"text":"Jürgen left","kind":"system"}""",
        ]);
        ran.Error.ShouldContain("3 lines: 1 messages, 1 continuation lines, 1 system lines");
        Directory.Exists(_program.DataDirectory).ShouldBeFalse();
    }

    [Fact]
    public async Task A_table_becomes_examples_and_its_bad_rows_are_named_at_the_end()
    {
        var table = _program.Folder.Write("examples.csv", "situation,action,response,outcome,when\nlate,asked,a hug,worked,2024-01-13\na,b,c,d,e,f\n");

        var ran = await _program.RunAsync("import", table, "--json");

        ran.ExitCode.ShouldBe(1);
        var lines = ran.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldBe("""{"id":"1","situation":"late","action":"asked","response":"a hug","outcome":"worked","when":"2024-01-13T00:00:00+00:00","people":[],"source":"examples.csv:2"}""");
        lines[1].ShouldStartWith("""{"errors":[{"where":"examples.csv:3","says":""");
        lines.Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_pipe_is_read_as_a_file_is()
    {
        var ran = await _program.RunWithInputAsync("[30/01/24, 15:04:05] Mum: hi\n", "import", "-");

        ran.ExitCode.ShouldBe(0, ran.Error);
        ran.Output.ShouldBe("2024-01-30 15:04 Mum: hi\n");
    }

    [Fact]
    public async Task A_file_that_is_missing_or_no_text_is_explained()
    {
        (await _program.RunAsync("import", "nowhere.txt", "--json")).FirstProblem.GetProperty("says").GetString()!.ShouldContain("no such file");
        var binary = await _program.RunAsync("import", _program.Folder.Write("a.csv", "%PDF-1.7\n1 0 obj\n"), "--json");
        binary.ExitCode.ShouldBe(1);
        binary.FirstProblem.GetProperty("says").GetString()!.ShouldContain("no text");
    }

    public void Dispose() => _program.Dispose();
}
