using System.Collections.Immutable;
using CoachBot.Language;

namespace CoachBot.Probes.Checks;

/// <summary>Reads a set as a sceptical friend would. Pure.</summary>
public static class ProbeChecks
{
    /// <summary>With fewer examples of known outcome nothing is concluded.</summary>
    public const int FewestExamples = 30;

    private const int ShortestTelling = 6;

    /// <param name="areWorks">Whether the examples are works without outcomes, of which neither an ending nor a response is expected.</param>
    /// <param name="mix">What the person says about real life, if anything.</param>
    public static ImmutableArray<ProbeCheck> Run(IReadOnlyList<ProbeExample> examples, bool areWorks = false, RealMix? mix = null)
    {
        ArgumentNullException.ThrowIfNull(examples);
        var outcomes = ProbeOutcomes.Of(examples);
        return
        [
            .. (areWorks ? [] : new[] { TooFew(outcomes), UnknownOutcomes(examples), OneSidedOutcomes(examples, outcomes), OneSidedTelling(examples) })
                .Concat(mix is null ? [] : RealMixCheck.Check(examples, mix))
                .Concat(Likenesses.Check(examples))
                .Concat([MixedTasks.Check(examples), TooShort(examples), DatesBunched(examples)]).OfType<ProbeCheck>(),
        ];
    }

    private static ProbeCheck? TooFew(ProbeOutcomes outcomes) => outcomes.Rows.Length >= FewestExamples ? null : new(
        CheckKind.TooFew, [], new CheckFigure.Count("known", outcomes.Rows.Length), new CheckFigure.Count("needed", FewestExamples));

    private static ProbeCheck? UnknownOutcomes(IReadOnlyList<ProbeExample> examples)
    {
        var rows = RowsWhere(examples, example => example.Outcome == Outcome.Unknown);
        return rows.Length == 0 ? null : new(CheckKind.UnknownOutcomes, rows, CountOf(rows), All(examples));
    }

    private static ProbeCheck? OneSidedOutcomes(IReadOnlyList<ProbeExample> examples, ProbeOutcomes outcomes)
    {
        if (!outcomes.OneSided) return null;
        var goodIsRarer = outcomes.GoodCount == outcomes.Rarer;
        return new(
            CheckKind.OneSidedOutcomes, [.. outcomes.Rows.Where((_, i) => outcomes.Good[i] == goodIsRarer).Select(row => row + 1)],
            new CheckFigure.Count("count", outcomes.Rarer), new CheckFigure.Count("all", outcomes.Rows.Length), new CheckFigure.Term("ending", goodIsRarer ? CheckTerms.Good : CheckTerms.Bad));
    }

    private static ProbeCheck? OneSidedTelling(IReadOnlyList<ProbeExample> examples)
    {
        var rows = RowsWhere(examples, example => string.IsNullOrWhiteSpace(example.Response));
        return rows.Length * 2 < examples.Count ? null : new(
            CheckKind.OneSidedTelling, rows, CountOf(rows), All(examples));
    }

    private static ProbeCheck? TooShort(IReadOnlyList<ProbeExample> examples)
    {
        var rows = RowsWhere(examples, example => SearchTokenizer.Words($"{example.Situation} {example.Action}").Take(ShortestTelling).Count() < ShortestTelling);
        return rows.Length == 0 ? null : new(CheckKind.TooShort, rows, CountOf(rows), new CheckFigure.Count("words", ShortestTelling));
    }

    // Bunched: at least half of ten or more dated examples fall on two days, in a set that spans more than a week.
    private static ProbeCheck? DatesBunched(IReadOnlyList<ProbeExample> examples)
    {
        var dated = examples.Where(example => example.When is not null).Select(example => DateOnly.FromDateTime(example.When!.Value.DateTime)).ToArray();
        if (dated.Length < 10 || dated.Max().DayNumber - dated.Min().DayNumber <= 7) return null;
        var busiest = dated.CountBy(day => day).OrderByDescending(day => day.Value).ThenBy(day => day.Key).Take(2).ToArray();
        if (busiest.Sum(day => day.Value) * 2 < dated.Length) return null;
        var days = busiest.Select(day => day.Key).ToHashSet();
        return new(
            CheckKind.DatesBunched, RowsWhere(examples, example => example.When is { } when && days.Contains(DateOnly.FromDateTime(when.DateTime))),
            new CheckFigure.Count("count", busiest.Sum(day => day.Value)), new CheckFigure.Count("all", dated.Length));
    }

    private static CheckFigure.Count CountOf(ImmutableArray<int> rows) => new("count", rows.Length);

    private static CheckFigure.Count All(IReadOnlyList<ProbeExample> examples) => new("all", examples.Count);

    private static ImmutableArray<int> RowsWhere(IReadOnlyList<ProbeExample> examples, Func<ProbeExample, bool> holds) =>
        [.. Enumerable.Range(0, examples.Count).Where(row => holds(examples[row])).Select(row => row + 1)];
}
