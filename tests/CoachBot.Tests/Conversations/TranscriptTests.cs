using System.Text;
using CoachBot.Conversations;
using CoachBot.Replies;

namespace CoachBot.Tests.Conversations;

/// <summary>
/// Plays <c>Transcripts/*.md</c>: a line that begins with <c>&gt; </c> is what the person writes, the rest is what Peri must say, word for word.
/// With UPDATE_TRANSCRIPTS=1 in the environment the files are written anew instead; read the difference before committing it.
/// </summary>
public class TranscriptTests
{
    private static readonly Lazy<Peri> Loaded = new(() => Peri.Load());

    public static TheoryData<string> Names { get; } =
        new(Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Transcripts"), "*.md").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Peri_says_what_the_transcript_shows(string name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Transcripts", name + ".md");
        var expected = (await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n");
        var said = await PlayAsync(expected);
        if (Environment.GetEnvironmentVariable("UPDATE_TRANSCRIPTS") == "1") await File.WriteAllTextAsync(Path.Combine(SourceFolder(), name + ".md"), said);
        else said.ShouldBe(expected);
    }

    private static async Task<string> PlayAsync(string transcript)
    {
        var coach = Loaded.Value.CoachWith(new InMemoryConversationStore());
        var said = new StringBuilder();
        said.Append(transcript.Split("\n> ", 2)[0].TrimEnd()).Append('\n');
        var turn = 0;
        foreach (var line in transcript.Split('\n').Where(line => line.StartsWith("> ", StringComparison.Ordinal)))
        {
            turn++;
            var taken = await coach.TakeTurnAsync(
                new TurnInput("person", "talk", $"turn-{turn}", "test", line[2..], [], null, new DateTimeOffset(2026, 11, 21, 9, turn, 0, TimeSpan.Zero)),
                CancellationToken.None);
            said.Append('\n').Append(line).Append("\n\n").Append(PlainText.Render(taken.Reply)).Append('\n');
        }

        return said.ToString();
    }

    private static string SourceFolder([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "Transcripts"));
}
