namespace CoachBot.Probes.Features;

/// <summary>Manners from what the person did, circumstances from the situation.</summary>
internal static class CueFeatures
{
    private const string AdviceFirst = "advice_first";

    public static IEnumerable<ProbeFeature> All =>
        MannerCues.All.Select(cue => new ProbeFeature(FeatureKind.Manner, cue.Key))
            .Append(new ProbeFeature(FeatureKind.Manner, AdviceFirst))
            .Concat(CircumstanceCues.All.Select(cue => new ProbeFeature(FeatureKind.Circumstance, cue.Key)));

    public static IEnumerable<(ProbeFeature Feature, RowSet Rows)> Read(IReadOnlyList<ProbeExample> examples)
    {
        var actions = examples.Select(example => PlainForm.Of(example.Action)).ToArray();
        var situations = examples.Select(example => PlainForm.Of(example.Situation)).ToArray();
        foreach (var cue in MannerCues.All)
            yield return (new ProbeFeature(FeatureKind.Manner, cue.Key) { Weight = cue.Weight }, Holding(actions, cue.In));
        yield return (
            new ProbeFeature(FeatureKind.Manner, AdviceFirst) { Weight = Cue.Prominent },
            Holding(actions, IsAdviceFirst));
        foreach (var cue in CircumstanceCues.All)
            yield return (new ProbeFeature(FeatureKind.Circumstance, cue.Key) { Weight = cue.Weight }, Holding(situations, cue.In));
    }

    private static bool IsAdviceFirst(string action) =>
        MannerCues.Advice.FirstIn(action) is { } advice && (MannerCues.Acknowledgement.FirstIn(action) ?? int.MaxValue) > advice;

    private static RowSet Holding(string[] texts, Func<string, bool> holds) =>
        new(texts.Length, Enumerable.Range(0, texts.Length).Where(row => holds(texts[row])));
}
