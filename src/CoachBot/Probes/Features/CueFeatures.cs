namespace CoachBot.Probes.Features;

/// <summary>Manners from what the person did, circumstances from the situation.</summary>
internal static class CueFeatures
{
    public static IEnumerable<(ProbeFeature Feature, RowSet Rows)> Read(IReadOnlyList<ProbeExample> examples)
    {
        var actions = examples.Select(example => PlainForm.Of(example.Action)).ToArray();
        var situations = examples.Select(example => PlainForm.Of(example.Situation)).ToArray();
        foreach (var cue in MannerCues.All)
            yield return (new ProbeFeature($"manner:{cue.Key}", FeatureKind.Manner, cue.When), Holding(actions, cue.In));
        yield return (
            new ProbeFeature("manner:advice_first", FeatureKind.Manner, "you gave advice before showing that you had heard the other side"),
            Holding(actions, IsAdviceFirst));
        foreach (var cue in CircumstanceCues.All)
            yield return (new ProbeFeature($"circumstance:{cue.Key}", FeatureKind.Circumstance, cue.When), Holding(situations, cue.In));
    }

    private static bool IsAdviceFirst(string action) =>
        MannerCues.Advice.FirstIn(action) is { } advice && (MannerCues.Acknowledgement.FirstIn(action) ?? int.MaxValue) > advice;

    private static RowSet Holding(string[] texts, Func<string, bool> holds) =>
        new(texts.Length, Enumerable.Range(0, texts.Length).Where(row => holds(texts[row])));
}
