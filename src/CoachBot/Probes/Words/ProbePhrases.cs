using System.Collections.Immutable;
using CoachBot.Probes.Checks;
using CoachBot.Probes.Features;
using CoachBot.Words;

namespace CoachBot.Probes.Words;

/// <summary>Every key that <c>probe.en.yaml</c> has to hold, with the variables of its sentence.</summary>
internal static class ProbePhrases
{
    public const string Says = "pattern.says";
    public const string Aliases = "pattern.aliases";

    public static IEnumerable<Phrase> All =>
    [
        new(Says, "when", "good", "support", "others_good", "others"),
        new(Aliases, "features"),
        .. FeatureCatalogue.Phrases,
        .. CheckTerms.All.Select(key => new Phrase(key)),
        .. Enum.GetValues<CheckKind>().Select(kind => new Phrase(Key(kind), Variables(kind))),
        .. Enum.GetValues<ProbeReason>().Select(reason => new Phrase(Key(reason), Variables(reason))),
        .. Enum.GetValues<ProbeResult>().Select(result => new Phrase(Key(result))),
        .. Enum.GetValues<Outcome>().Select(outcome => new Phrase(Key(outcome))),
        .. StyleSentences.Phrases,
        new("more.yes"), new("more.works"), new("more.rarer", "count"), new("more.no"),
        new("count.balance", "count", "worked", "mixed", "failed", "unknown"), new("count.mixed_good"), new("count.mixed_bad"),
        new("count.foretold", "accuracy", "low", "high", "baseline", "p"), new("count.not_foretold"),
        .. ProbeAdvice.Keys.Select(key => new Phrase(key)),
        .. PagePhrases.All,
        .. ArmWords.Phrases,
    ];

    public static string Key(CheckKind kind) => $"check.{Snake(kind)}";

    public static string Key(ProbeReason reason) => $"reason.{Snake(reason)}";

    public static string Key(ProbeResult result) => $"result.{Snake(result)}";

    public static string Key(Outcome outcome) => $"outcome.{Snake(outcome)}";

    private static ImmutableArray<string> Variables(CheckKind kind) => kind switch
    {
        CheckKind.TooFew => ["known", "needed"],
        CheckKind.OneSidedOutcomes => ["count", "all", "ending"],
        CheckKind.NearDuplicates or CheckKind.Contradictions => ["count"],
        CheckKind.MixedTasks => ["first", "first_count", "second", "second_count"],
        CheckKind.TooShort => ["count", "words"],
        CheckKind.UnlikeRealMix => ["class", "share", "low", "high", "expected"],
        _ => ["count", "all"],
    };

    private static ImmutableArray<string> Variables(ProbeReason reason) => reason switch
    {
        ProbeReason.TooFewKnown => ["known", "needed"],
        ProbeReason.TooFewOfRarer => ["rarer", "needed"],
        ProbeReason.StyleTooFew => ["works", "needed"],
        ProbeReason.StyleTooShort => ["needed"],
        _ => [],
    };

    internal static string Snake<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
