using CoachBot.Probes;

namespace CoachBot.Imports.Episodes;

/// <summary>Makes an example of a window for one of its authors: what the others wrote, what they wrote, what came back. Pure.</summary>
public static class EpisodeCutter
{
    /// <param name="me">The author whose deeds are looked at, as named in the export.</param>
    /// <returns>
    /// Null where this author wrote nothing, or nothing after somebody else. Where they wrote several times, the time that has the most words
    /// counts, and rather one that something came back to.
    /// </returns>
    public static ProbeExample? Cut(ChatWindow window, string me)
    {
        var said = window.Messages.Where(message => message.Author is not null && Words(message).Length > 0).ToList();
        if (LongestTurn(said, me) is not { } turn) return null;
        var others = said.Where(message => message.Author != me).Select(message => message.Author!).Distinct(StringComparer.Ordinal).Count();
        string Told(IEnumerable<ImportedMessage> messages) =>
            string.Join('\n', messages.Select(message => others > 1 && message.Author != me ? $"{message.Author}: {Words(message)}" : Words(message)));
        var first = said[turn.Start];
        return new ProbeExample(
            $"{window.Number}",
            Told(said.Take(turn.Start).Where(message => message.Author != me)),
            Told(said.Skip(turn.Start).Take(turn.Length)),
            Told(said.Skip(turn.Start + turn.Length).Where(message => message.Author != me)),
            Outcome.Unknown,
            first.At is { } at ? new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Unspecified), TimeSpan.Zero) : null,
            [.. said.Select(message => message.Author!).Distinct(StringComparer.Ordinal)],
            $"{window.File}:{first.Line}");
    }

    private static (int Start, int Length)? LongestTurn(List<ImportedMessage> said, string me)
    {
        (int Start, int Length)? best = null;
        long most = 0;
        for (var start = said.FindIndex(message => message.Author != me) + 1; start > 0 && start < said.Count;)
        {
            var end = start;
            long weight = 0;
            while (end < said.Count && said[end].Author == me) weight += Words(said[end++]).Length;
            if (end < said.Count) weight *= 2;
            if (weight > most) (best, most) = ((start, end - start), weight);
            start = end + 1;
        }

        return best;
    }

    // A picture's placeholder is nobody's words; what is written below it is.
    private static string Words(ImportedMessage message) => message.Kind switch
    {
        MessageKind.Said => message.Text.Trim(),
        MessageKind.Media when message.Text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end => message.Text[(end + 1)..].Trim(),
        _ => "",
    };
}
