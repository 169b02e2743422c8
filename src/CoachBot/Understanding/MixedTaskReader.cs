using System.Collections.Frozen;
using CoachBot.Coaching;

namespace CoachBot.Understanding;

/// <summary>
/// "Sermons, invoices, two plays and my emails": three or more kinds of writing in one list are several tasks. Kinds that go into one another,
/// such as posts and captions, count as one.
/// </summary>
internal static class MixedTaskReader
{
    private const int LeastKinds = 3;

    private const double Sureness = 0.6;

    private static readonly string[][] Families =
    [
        ["sermon", "speech", "eulog", "toast"], ["invoice", "bill", "bookkeeping", "dunning"], ["play", "novel", "story", "stories", "fairy"], ["poem", "limerick", "verse", "lyric", "song", "haiku"],
        ["email", "mail", "letter"], ["recipe"], ["newsletter", "post", "caption", "tweet", "blog"], ["contract", "deed", "clause"], ["quiz", "exercise", "worksheet"],
        ["minute", "protocol", "memo"], ["translation", "translate"], ["joke"], ["manual", "handbook"], ["menu"], ["ad", "advert", "slogan"], ["cv", "resume"],
        ["code", "sql", "script"], ["review"], ["summar"], ["offer", "quote", "proposal", "estimate", "tender"], ["report"], ["ticket"],
    ];

    private static readonly FrozenSet<string> Joins = FrozenSet.ToFrozenSet([",", "and", "or", "plus"], StringComparer.Ordinal);

    public static IEnumerable<FactReading> Read(string text, IReadOnlyList<Clause> clauses) =>
        from clause in clauses
        where clause.StatesOr(ClauseMood.Planned)
        where Listed(clause.Words) >= LeastKinds
        select new FactReading("one_task", new FactValue.Flag(Value: false), text[clause.Start..clause.End], Sureness);

    /// <summary>How many families of writing stand in parts of a list, at most four words a part.</summary>
    private static int Listed(string[] words)
    {
        var families = new HashSet<int>();
        var best = 0;
        var since = 0;
        foreach (var word in words)
        {
            if (Joins.Contains(word)) since = 0;
            else if (++since > 4) families.Clear();
            if (Array.FindIndex(Families, family => family.Any(stem => IsForm(word, stem))) is var at and >= 0) families.Add(at);
            best = Math.Max(best, families.Count);
        }

        return best;
    }

    private static bool IsForm(string word, string stem) => word.StartsWith(stem, StringComparison.Ordinal) && word.Length <= stem.Length + 3;
}
