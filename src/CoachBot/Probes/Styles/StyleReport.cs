using System.Collections.Immutable;
using CoachBot.Probes.Statistics;

namespace CoachBot.Probes.Styles;

/// <summary>How a person's works are written, beside generic drafts of the same length.</summary>
/// <param name="Works">How many were read.</param>
/// <param name="MedianWords">Half of the works have at least so many words.</param>
/// <param name="Alike">Mean likeness of two works, -1 to 1, where 0 is as two writers are on average.</param>
/// <param name="PairsAlike">Share of the pairs of works that are more alike than two writers are on average; half by chance.</param>
/// <param name="AgainstDrafts">The same of a work and a draft.</param>
/// <param name="DraftsAlike">The same of two drafts.</param>
/// <param name="Auc">The chance that, of a work and a draft that were held out, the work is told rightly; 0.5 is guessing.</param>
/// <param name="Range">Its interval of 95 %.</param>
/// <param name="P">How often shuffled labels are told as well.</param>
/// <param name="Marks">What the works do more or less than the drafts, the clearest first.</param>
public sealed record StyleReport(
    int Works, int MedianWords, double Alike, double PairsAlike, double AgainstDrafts, double DraftsAlike, double Auc, Interval Range, double P, ImmutableArray<StyleMark> Marks,
    ProbeResult Result, ProbeReason Reason)
{
    /// <summary>Whether a reader could tell works from drafts by style alone.</summary>
    public bool IsToldApart =>
        Range.Low > StyleProbe.LeastAuc && P <= StyleProbe.HighestP && AgainstDrafts < StyleProbe.MostLikeDrafts * DraftsAlike;

    /// <summary>Whether the works are alike enough to be one style.</summary>
    public bool IsAlike => PairsAlike >= StyleProbe.LeastPairsAlike;
}

/// <summary>Something that the works do more or less than the drafts.</summary>
/// <param name="Name">Its key in the wording.</param>
/// <param name="Word">The word, where it is the rate of one; else empty.</param>
/// <param name="Works">Mean of the works; a share, a number of words, or times in 100 words.</param>
/// <param name="Drafts">Mean of the drafts.</param>
/// <param name="Difference">In standard deviations (Cohen's d); above 0 where the works do it more.</param>
/// <param name="Q">False discovery rate over all that were compared.</param>
public sealed record StyleMark(string Name, string Word, double Works, double Drafts, double Difference, double Q);
