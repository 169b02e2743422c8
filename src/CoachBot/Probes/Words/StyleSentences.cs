using System.Collections.Immutable;
using System.Globalization;
using CoachBot.Probes.Styles;
using CoachBot.Words;

namespace CoachBot.Probes.Words;

/// <summary>Says a style's figures.</summary>
internal static class StyleSentences
{
    private const string Read = "style.read";
    private const string Told = "style.told";
    private const string Alike = "style.alike";

    public static IEnumerable<Phrase> Phrases =>
    [
        new(Read, "works", "words"), new(Told, "auc", "low", "high", "p"), new(Alike, "pairs", "alike", "against", "drafts"),
        .. StyleTraits.All.Select(trait => trait.Name).SelectMany(name => new[] { new Phrase(Key(name, more: true), "works", "drafts"), new Phrase(Key(name, more: false), "works", "drafts") }),
        new(Key(Styles.StyleMarks.Word, more: true), "word", "works", "drafts"), new(Key(Styles.StyleMarks.Word, more: false), "word", "works", "drafts"),
    ];

    public static ImmutableArray<string> Of(StyleReport style, ProbeWording wording)
    {
        var read = wording.Say(Read, ("works", ProbeWords.Number(style.Works)), ("words", ProbeWords.Number(style.MedianWords)));
        return style.Result == ProbeResult.Insufficient ? [read] :
        [
            read,
            wording.Say(
                Told, ("auc", ProbeWords.Percent(style.Auc)), ("low", ProbeWords.Percent(style.Range.Low)), ("high", ProbeWords.Percent(style.Range.High)),
                ("p", style.P.ToString("0.000", CultureInfo.InvariantCulture))),
            wording.Say(Alike, ("pairs", ProbeWords.Percent(style.PairsAlike)), ("alike", Two(style.Alike)), ("against", Two(style.AgainstDrafts)), ("drafts", Two(style.DraftsAlike))),
        ];
    }

    public static string Of(StyleMark mark, ProbeWording wording) => wording.Say(
        Key(mark.Name, mark.Difference > 0), ("word", mark.Word), ("works", Figure(mark, mark.Works)), ("drafts", Figure(mark, mark.Drafts)));

    private static string Figure(StyleMark mark, double value) => StyleTraits.All.FirstOrDefault(trait => trait.Name == mark.Name)?.Unit switch
    {
        TraitUnit.Share => ProbeWords.Percent(value),
        TraitUnit.Words => value.ToString("0", CultureInfo.InvariantCulture),
        _ => value.ToString("0.0", CultureInfo.InvariantCulture),
    };

    private static string Key(string name, bool more) => $"mark.{name}_{(more ? "more" : "less")}";

    private static string Two(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
