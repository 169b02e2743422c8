using CoachBot.Probes.Statistics;

namespace CoachBot.Probes.Styles;

/// <summary>
/// The probe of works without outcomes: a brief, and what the person made of it. It asks whether the works have a style of their own.
/// <list type="number">
/// <item>insufficient: fewer than 20 works, or half of them have fewer than 15 words.</item>
/// <item>specific: the works are told from generic drafts of the same length by style alone (the area under the curve's interval lies above 0.7, permutation p of at most
/// 0.05; and a work is less than two thirds as like a draft as two drafts are, which repeated sentences cannot feign), and they are alike (four in five pairs of works more alike than two writers are on average, where chance is half).</item>
/// <item>generic: else. What cannot be told from generic drafts needs no training, and what is not alike cannot be learnt as one style.</item>
/// </list>
/// Pure: the same works and seed give the same report.
/// </summary>
public static class StyleProbe
{
    public const int FewestWorks = 20;

    public const int ShortestMedian = 15;

    /// <summary>The low end of the interval has to lie above.</summary>
    public const double LeastAuc = 0.7;

    public const double HighestP = 0.05;

    /// <summary>The likeness of a work and a draft, as a part of that of two drafts, from which on the works are written as drafts are.</summary>
    public const double MostLikeDrafts = 2.0 / 3;

    public const double LeastPairsAlike = 0.8;

    /// <summary>No more words of a text are compared: the drafts have about so many.</summary>
    private const int MostWords = 45;

    /// <summary>
    /// Works are told from the drafts that are most like them: letters from letters and notices from notices, lest the kind of text be taken for a style.
    /// </summary>
    private const double NearestDrafts = 0.4;

    /// <summary>Works are compared pair by pair and fold by fold; so many are enough for either.</summary>
    private const int MostWorks = 400;

    public static StyleReport Run(IReadOnlyList<string> works, GenericDrafts drafts, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(works);
        ArgumentNullException.ThrowIfNull(drafts);
        var lengths = works.Select(StyleText.CountWords).Order().ToArray();
        var median = lengths.Length == 0 ? 0 : lengths[lengths.Length / 2];
        if (works.Count < FewestWorks) return Insufficient(works.Count, median, ProbeReason.StyleTooFew);
        if (median < ShortestMedian) return Insufficient(works.Count, median, ProbeReason.StyleTooShort);
        var own = works.Take(MostWorks).Select(work => StyleText.Of(work, MostWords)).ToArray();
        var generic = drafts.Texts.Select((draft, i) => StyleText.Of(draft, Matched(lengths, i, drafts.Texts.Length))).ToArray();
        var voices = drafts.Voices.Select(voice => StyleText.Of(voice, MostWords)).ToArray();
        var all = StyleTable.Of(own, generic, voices);
        var like = StyleScorer.Nearest(all.Drafts, all.Works, (int)Math.Ceiling(NearestDrafts * generic.Length)).Select(draft => generic[draft]).ToArray();
        return Compare(works.Count, median, (own, like, voices), new Dice(seed));
    }

    // Drafts are cut to the lengths of the works, quantile by quantile, so that length cannot tell them apart.
    private static int Matched(int[] lengths, int draft, int drafts) =>
        Math.Clamp(lengths[(int)(((draft * 37 % drafts) + 0.5) / drafts * lengths.Length)], 1, MostWords);

    private static StyleReport Compare(int works, int median, (StyleText[] Own, StyleText[] Drafts, StyleText[] Voices) texts, Dice dice)
    {
        var (own, generic, voices) = texts;
        var table = StyleTable.Of(own, generic, voices);
        double[][] mine = table.Works, others = table.Drafts;
        var (auc, p) = StyleScorer.TellApart([.. mine, .. others], own.Length, dice);
        var report = new StyleReport(
            works, median, StyleScorer.Alike(mine), StyleScorer.ShareAlike(mine), StyleScorer.Alike(mine, others), StyleScorer.Alike(others), auc,
            AreaUnderCurve.Range(auc, own.Length, generic.Length), p, StyleMarks.Find(own, generic), ProbeResult.Generic, ProbeReason.StyleLikeDrafts);
        return (report.IsToldApart, report.IsAlike) switch
        {
            (true, true) => report with { Result = ProbeResult.Specific, Reason = ProbeReason.StyleOwn },
            (true, false) => report with { Reason = ProbeReason.StyleUneven },
            _ => report,
        };
    }

    private static StyleReport Insufficient(int works, int median, ProbeReason reason) =>
        new(works, median, 0, 0, 0, 0, 0.5, new Interval(0, 1), 1, [], ProbeResult.Insufficient, reason);
}
