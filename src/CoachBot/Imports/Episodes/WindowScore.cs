namespace CoachBot.Imports.Episodes;

/// <summary>How much a window of a chat may tell: people answering each other, with words enough, about something that matters to them.</summary>
public static class WindowScore
{
    private const int EnoughTurns = 6;
    private const int EnoughWords = 60;

    /// <summary>Fewer tell nothing.</summary>
    private const int FewestWords = 6;

    /// <returns>0 for what is no exchange; else higher for more telling.</returns>
    public static double Of(IReadOnlyList<ImportedMessage> messages)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        var cues = default(CueCounts);
        var (turns, last) = (0, "");
        foreach (var message in messages)
        {
            if (message.Kind != MessageKind.Said || message.Author is not { } author) continue;
            if (author != last) turns++;
            last = author;
            words[author] = words.GetValueOrDefault(author) + TellingWords.Count(message.Text, ref cues);
        }

        var all = words.Values.Sum();
        if (turns < 2 || all < FewestWords) return 0;
        var most = words.Values.Max();
        var balance = (double)(all - most) / Math.Max(1, most);
        return (3.0 * Math.Min(turns, EnoughTurns) / EnoughTurns) + (turns > 2 ? 1 : 0) + (2.0 * Math.Min(all, EnoughWords) / EnoughWords) + (1.5 * Math.Min(1, balance)) + cues.Worth;
    }
}
