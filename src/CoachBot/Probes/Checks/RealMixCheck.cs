using CoachBot.Language;
using CoachBot.Probes.Features;
using CoachBot.Probes.Statistics;

namespace CoachBot.Probes.Checks;

/// <summary>Holds the sample's shares against those that the person expects: a warning where the expected one lies outside Wilson's interval of the sample's.</summary>
internal static class RealMixCheck
{
    public static IEnumerable<ProbeCheck> Check(IReadOnlyList<ProbeExample> examples, RealMix mix) =>
        mix.Shares.Select(expected => Check(examples, expected)).OfType<ProbeCheck>();

    private static ProbeCheck? Check(IReadOnlyList<ProbeExample> examples, ExpectedShare expected)
    {
        var (count, total, name) = expected switch
        {
            ExpectedShare.Ending ending => (
                examples.Count(example => example.Outcome == ending.Outcome),
                examples.Count(example => example.Outcome != Outcome.Unknown),
                (CheckFigure)new CheckFigure.Term("class", $"outcome.{ending.Outcome.ToString().ToLowerInvariant()}")),
            ExpectedShare.Telling telling => (examples.Count(example => Tells(example, telling.Word)), examples.Count, new CheckFigure.Said("class", telling.Word)),
            _ => throw new InvalidOperationException($"The share {expected.GetType().Name} cannot be counted."),
        };
        var range = Intervals.Wilson(count, total);
        return total == 0 || range.Holds(expected.Share) ? null : new(
            CheckKind.UnlikeRealMix, [], new CheckFigure.Share("share", (double)count / total), name,
            new CheckFigure.Share("low", range.Low), new CheckFigure.Share("high", range.High), new CheckFigure.Share("expected", expected.Share));
    }

    private static bool Tells(ProbeExample example, string word)
    {
        var wanted = SearchTokenizer.Words(word).Select(Stemmer.Stem).ToHashSet(StringComparer.Ordinal);
        var told = SearchTokenizer.Words(PlainForm.Cut($"{example.Situation} {example.Action}")).Select(Stemmer.Stem).ToHashSet(StringComparer.Ordinal);
        return wanted.Count > 0 && wanted.IsSubsetOf(told);
    }
}
