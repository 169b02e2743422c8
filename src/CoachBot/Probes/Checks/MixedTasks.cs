using CoachBot.Probes.Features;

namespace CoachBot.Probes.Checks;

/// <summary>Finds sets that mix different walks of life: what works with a partner says nothing about what works with a client.</summary>
internal static class MixedTasks
{
    private const double Enough = 0.25;

    private static readonly Cue[] Walks =
    [
        new("home", @"\b(partner|husband|wife|spouse|boyfriend|girlfriend|fianc[eé]e?|kids?|our (son|daughter)|mother-in-law|chores|dishes|date night)\b"),
        new("clients", @"\b(clients?|customers?|invoice|brief|deliverables?|freelanc\w*|proposal|revision round|refund|order number)\b"),
        new("software", @"\b(pull request|merge|deploy\w*|unit tests?|stack trace|bug report|repository|compiler|api|code review)\b"),
    ];

    public static ProbeCheck? Check(IReadOnlyList<ProbeExample> examples)
    {
        var texts = examples.Select(example => PlainForm.Of($"{example.Situation} {example.Action}")).ToArray();
        var found = Walks.Select(walk => (walk.Key, Rows: Enumerable.Range(0, texts.Length).Where(row => walk.In(texts[row])).ToArray()))
            .Where(walk => walk.Rows.Length >= Enough * texts.Length && walk.Rows.Length >= 5)
            .ToArray();
        if (found.Length < 2) return null;
        var both = found[0].Rows.Intersect(found[1].Rows).Count();
        return both * 2 > Math.Min(found[0].Rows.Length, found[1].Rows.Length) ? null : new(
            CheckKind.MixedTasks, [],
            new CheckFigure.Term("first", Term(found[0].Key)), new CheckFigure.Count("first_count", found[0].Rows.Length),
            new CheckFigure.Term("second", Term(found[1].Key)), new CheckFigure.Count("second_count", found[1].Rows.Length));
    }

    public static IEnumerable<string> Terms => Walks.Select(walk => Term(walk.Key));

    private static string Term(string walk) => $"walk.{walk}";
}
