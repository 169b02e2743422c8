using System.Text.Json.Serialization;
using CoachBot.Probes;
using CoachBot.Probes.Styles;
using CoachBot.Probes.Words;

namespace CoachBot.Host.Commands;

/// <summary>A probe's report in the one shape that <c>probe --json</c> promises.</summary>
internal sealed record ProbeView(
    int Examples,
    ProbeBalance Balance,
    [property: JsonPropertyName("one_sided")] bool OneSided,
    IReadOnlyList<PatternView> Patterns,
    PredictabilityView Predictability,
    ProbeResult Result,
    [property: JsonPropertyName("more_would_help")] bool MoreWouldHelp,
    StyleView? Style)
{
    /// <param name="rows">Each example's data row.</param>
    public static ProbeView Of(ProbeReport report, ProbeWords words, IReadOnlyList<int> rows) => new(
        report.Examples, report.Balance, report.OneSided, [.. report.Patterns.Select(pattern => PatternView.Of(PatternView.ByRow(pattern, rows), words))],
        PredictabilityView.Of(report.Predictability), report.Result, report.MoreWouldHelp, report.Style is { } style ? StyleView.Of(style, words.StyleMarks(report)) : null);
}

/// <param name="Baseline">Share of good ends among the examples that lack the feature.</param>
/// <param name="Examples">Data rows, from 1.</param>
internal sealed record PatternView(
    string Says, Direction Direction, int Support, double Rate, double Baseline, [property: JsonPropertyName("q_value")] double QValue, IReadOnlyList<int> Examples)
{
    /// <summary>The examples that a pattern rests on by their data rows: rows that could not be read are counted, too.</summary>
    public static Pattern ByRow(Pattern pattern, IReadOnlyList<int> rows) => pattern with { Examples = [.. pattern.Examples.Select(example => rows[example - 1])] };

    public static PatternView Of(Pattern pattern, ProbeWords words) =>
        new(words.Says(pattern), pattern.Direction, pattern.Support, pattern.Rate, pattern.Baseline, pattern.Q, pattern.Examples);
}

/// <summary>All null where there was nothing to hold out.</summary>
internal sealed record PredictabilityView(double? Accuracy, double? Baseline, double? Low, double? High, [property: JsonPropertyName("p_value")] double? PValue)
{
    public static PredictabilityView Of(Predictability? test) => new(test?.Accuracy, test?.Baseline, test?.Range.Low, test?.Range.High, test?.P);
}

/// <param name="Marks">The strongest marks of the style, as sentences.</param>
internal sealed record StyleView(
    int Works,
    [property: JsonPropertyName("median_words")] int MedianWords,
    double Alike,
    [property: JsonPropertyName("pairs_alike")] double PairsAlike,
    [property: JsonPropertyName("against_drafts")] double AgainstDrafts,
    [property: JsonPropertyName("drafts_alike")] double DraftsAlike,
    double Auc,
    double Low,
    double High,
    [property: JsonPropertyName("p_value")] double PValue,
    ProbeResult Result,
    IReadOnlyList<string> Marks)
{
    public static StyleView Of(StyleReport style, IReadOnlyList<string> marks) => new(
        style.Works, style.MedianWords, style.Alike, style.PairsAlike, style.AgainstDrafts, style.DraftsAlike, style.Auc, style.Range.Low, style.Range.High, style.P, style.Result, marks);
}
