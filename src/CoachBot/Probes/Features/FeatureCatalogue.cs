using CoachBot.Words;

namespace CoachBot.Probes.Features;

/// <summary>Every feature that can be found, for whoever has to have words for it.</summary>
internal static class FeatureCatalogue
{
    /// <summary>The variable that stands for a feature's value.</summary>
    public const string Value = "value";

    public static IEnumerable<Phrase> Phrases =>
        CueFeatures.All
            .Concat(TimeFeatures.Names.Select(name => new ProbeFeature(FeatureKind.Time, name)))
            .Select(feature => new Phrase(feature.Code))
            .Concat(from kind in new[] { FeatureKind.Length, FeatureKind.Word, FeatureKind.Phrase }
                    from side in new[] { Sides.Action, Sides.Situation }
                    select new Phrase(new ProbeFeature(kind, side).Code, Value))
            .Concat(TimeFeatures.ValuedNames.Select(name => new Phrase(new ProbeFeature(FeatureKind.Time, name).Code, Value)));
}
