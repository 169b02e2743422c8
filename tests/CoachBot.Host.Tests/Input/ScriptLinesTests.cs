using System.Text;
using CoachBot.Host.Input;

namespace CoachBot.Host.Tests.Input;

public class ScriptLinesTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData("\n", new[] { "" })]
    [InlineData("a", new[] { "a" })]
    [InlineData("a\n", new[] { "a" })]
    [InlineData("a\r\n\r\nb\r\n", new[] { "a", "", "b" })]
    [InlineData("a\rb\u2028c\n", new[] { "a\rb\u2028c" })]
    [InlineData("\uFEFFa\nb", new[] { "a", "b" })]
    public async Task Only_a_line_feed_ends_a_line(string script, string[] expected) =>
        (await ReadAsync(Encoding.UTF8.GetBytes(script))).ShouldBe(expected);

    [Fact]
    public async Task Bytes_that_are_no_text_become_replacement_characters() =>
        (await ReadAsync([0x61, 0xFF, 0x0A, 0x62])).ShouldBe(["a\uFFFD", "b"]);

    [Fact]
    public async Task A_line_without_end_is_cut_and_the_next_one_is_whole()
    {
        var lines = await ReadAsync(Encoding.UTF8.GetBytes(new string('x', ScriptLines.MostCharacters + 5) + "\nnext"));

        lines.Select(line => line.Length).ShouldBe([ScriptLines.MostCharacters, 4]);
    }

    private static async Task<List<string>> ReadAsync(byte[] bytes)
    {
        var lines = new List<string>();
        await foreach (var line in ScriptLines.ReadAsync(new MemoryStream(bytes), CancellationToken.None)) lines.Add(line);
        return lines;
    }
}
