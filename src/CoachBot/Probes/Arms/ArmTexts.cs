using System.Collections.Immutable;
using CoachBot.Privacy.Detection;
using CoachBot.Probes.Features;
using CoachBot.Probes.Words;
using CoachBot.Prompts;

namespace CoachBot.Probes.Arms;

/// <summary>What prompts tell of other examples: patterns as advice with counts, and pairs of situation and action. Pure.</summary>
internal sealed class ArmTexts(ProbeWords words)
{
    private const int MostPatterns = 6;

    private const int MostExampleCharacters = 1_200;

    private const int LeastWords = 15, MostWords = 250;

    /// <summary>Those that ended well, by the probe's own rule for mixed ends.</summary>
    public static ImmutableArray<BriefExample> Good(ImmutableArray<BriefExample> examples)
    {
        var known = ProbeOutcomes.Of([.. examples.Select(Plain)]);
        return [.. known.Rows.Where((_, at) => known.Good[at]).Select(row => examples[row]).Where(example => example is { Situation.Length: > 0, Action.Length: > 0 })];
    }

    /// <summary>The median of the actions' lengths in words, to the next ten.</summary>
    public static int UsualWords(ImmutableArray<BriefExample> examples)
    {
        var lengths = examples.Where(example => example.Action.Length > 0).Select(example => example.Action.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length).Order().ToList();
        var median = lengths.Count == 0 ? 60 : lengths[lengths.Count / 2];
        return Math.Clamp((median + 9) / 10 * 10, LeastWords, MostWords);
    }

    /// <summary>The patterns of these examples as advice, a line each, under what they are good for; empty where none is sure.</summary>
    public string Patterns(ImmutableArray<BriefExample> examples)
    {
        var known = examples.Where(example => example.Outcome != Outcome.Unknown).Select(Plain).ToList();
        var patterns = PatternMiner.Mine(FeatureTable.Read(known), ProbeOutcomes.Of(known)).Where(pattern => pattern.IsCalled).Take(MostPatterns);
        return string.Join('\n', patterns.GroupBy(Use).OrderBy(group => group.Key, StringComparer.Ordinal)
            .SelectMany(group => group.Select(pattern => $"- {words.Says(Alone(pattern))}").Prepend(words.Wording[group.Key])));
    }

    /// <summary>Numbered pairs of situation and action; every line of an example is quoted, so that none can pass for the frame. Empty where there are none.</summary>
    public string Examples(IEnumerable<BriefExample> examples, int mostCharacters = MostExampleCharacters) => string.Join("\n\n", examples.Select((example, at) =>
        $"{words.Wording.Say("copy.example", ("number", ProbeWords.Number(at + 1)))}\n{words.Wording["copy.situation"]}\n{Quote(example.Situation, mostCharacters)}\n{words.Wording["copy.action"]}\n{Quote(example.Action, mostCharacters)}"));

    public static string Quote(string text, int most) => "> " + Clip(UntrustedText.Clean(text).Trim(), most).Replace("\n", "\n> ", StringComparison.Ordinal);

    /// <summary>Cuts at a word where there is one, and at a whole character in any case.</summary>
    public static string Clip(string text, int most)
    {
        if (text.Length <= most) return text;
        var end = text.LastIndexOf(' ', most - 1);
        if (end < most / 2) end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return $"{text[..end].TrimEnd()}…";
    }

    // What cannot be told apart from it is of interest to the person, and no advice.
    private static Pattern Alone(Pattern pattern) => pattern with { Column = pattern.Column with { Aliases = [] } };

    // Only what somebody does can be advised; a circumstance can be known.
    private static string Use(Pattern pattern) => pattern.Column.Feature switch
    {
        { Kind: FeatureKind.Circumstance or FeatureKind.Time } or { Name: Sides.Situation } => "copy.know",
        _ => pattern.Direction == Direction.Worked ? "copy.do" : "copy.leave",
    };

    // Placeholders are no words of the person's: without this "person" could be found to be a pattern.
    private static ProbeExample Plain(BriefExample example) =>
        new(example.Id, Placeholders.Without(example.Situation), Placeholders.Without(example.Action), "", example.Outcome, example.When, [], "");
}
