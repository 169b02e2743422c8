using System.Collections.Immutable;

namespace CoachBot.Imports.Episodes;

/// <summary>
/// Keeps the most telling windows of a chat of any length, spread over its time: each further window of the same week counts for less. The
/// same windows in the same order give the same choice.
/// </summary>
/// <param name="most">How many are chosen in the end; eight times as many are held meanwhile.</param>
public sealed class WindowSelection(int most)
{
    private const double NextOfSameWeek = 0.8;

    /// <summary>Where times are not written, so many windows on end stand for a week.</summary>
    private const int WindowsOfWeek = 20;

    private List<Candidate> _held = [];

    /// <summary>Windows that were looked at.</summary>
    public int Seen { get; private set; }

    public void Add(ChatWindow window)
    {
        Seen++;
        var score = WindowScore.Of(window.Messages);
        if (score <= 0) return;
        _held.Add(new Candidate(window, score, Week(window), Seen));
        if (_held.Count >= 8 * most) _held = [.. Best(_held, 4 * most)];
    }

    /// <summary>The choice, in the order in which the windows came. Each author who answers somebody has a share in it.</summary>
    public ImmutableArray<ChatWindow> Choose() => [.. Best(_held, most).Select(candidate => candidate.Window)];

    private static IEnumerable<Candidate> Best(List<Candidate> candidates, int count)
    {
        var ranked = Ranked(candidates).ToList();
        var chosen = new HashSet<Candidate>(Shares(ranked, count), ReferenceEqualityComparer.Instance);
        foreach (var candidate in ranked.TakeWhile(_ => chosen.Count < count)) chosen.Add(candidate);
        return chosen.OrderBy(candidate => candidate.Order);
    }

    // In a group the liveliest pair would take all; half of the places go to everybody in turn.
    private static IEnumerable<Candidate> Shares(List<Candidate> ranked, int count)
    {
        var answering = ranked
            .SelectMany(candidate => candidate.Window.Messages.SkipWhile(message => message.Author == candidate.Window.Messages[0].Author)
                .Select(message => message.Author!).Distinct(StringComparer.Ordinal), (candidate, author) => (candidate, author))
            .GroupBy(pair => pair.author, pair => pair.candidate, StringComparer.Ordinal)
            .OrderByDescending(author => author.Count()).ThenBy(author => author.Key, StringComparer.Ordinal)
            .Take(count / 4).ToList();
        return answering.SelectMany(author => author.Take(count / 2 / answering.Count));
    }

    private static IEnumerable<Candidate> Ranked(IEnumerable<Candidate> candidates) => candidates
        .GroupBy(candidate => candidate.Week)
        .SelectMany(week => week.OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Order)
            .Select((candidate, rank) => (candidate, worth: candidate.Score * Math.Pow(NextOfSameWeek, Math.Min(rank, 30)))))
        .OrderByDescending(pair => pair.worth).ThenBy(pair => pair.candidate.Order)
        .Select(pair => pair.candidate);

    private static long Week(ChatWindow window) =>
        window.Messages[0].At is { } at ? at.Ticks / (7 * TimeSpan.TicksPerDay) : -1 - (window.Number / WindowsOfWeek);

    private sealed record Candidate(ChatWindow Window, double Score, long Week, int Order);
}
