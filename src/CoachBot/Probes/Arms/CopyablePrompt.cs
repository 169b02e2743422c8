using System.Collections.Immutable;
using CoachBot.Language;
using CoachBot.Privacy;
using CoachBot.Privacy.Detection;
using CoachBot.Probes.Words;
using CoachBot.Prompts;

namespace CoachBot.Probes.Arms;

/// <summary>
/// One plain text to paste into any chat model: the task, the patterns as advice with their counts, example pairs that ended well, and a place for a new
/// situation. Made without a model from redacted texts. Pure.
/// </summary>
public static class CopyablePrompt
{
    /// <summary>About 1,500 tokens: any model takes it.</summary>
    public const int MostCharacters = 6_000;

    private const int MostExamples = 8, FewestExamples = 5;

    private const int MostTaskCharacters = 300;

    public static string Of(ProbeBrief brief, ProbeWords words)
    {
        ArgumentNullException.ThrowIfNull(brief);
        ArgumentNullException.ThrowIfNull(words);
        var texts = new ArmTexts(words);
        var good = Varied(ArmTexts.Good(brief.Examples));
        var patterns = texts.Patterns(brief.Examples);
        // Rather shorter examples than fewer than five of them.
        var sizes = from characters in new[] { 1_200, 600, 400, 300, 220 } from count in Enumerable.Range(0, MostExamples - FewestExamples + 1) select (Count: MostExamples - count, characters);
        return sizes.Select(size => Write(brief, words, patterns, texts.Examples(good.Take(size.Count), size.characters)))
            .FirstOrDefault(prompt => prompt.Length <= MostCharacters) ?? Write(brief, words, patterns, texts.Examples(good.Take(FewestExamples), 150));
    }

    private static string Write(ProbeBrief brief, ProbeWords words, string patterns, string examples)
    {
        var task = ArmTexts.Clip(SearchTokenizer.Flatten(UntrustedText.Clean(brief.Task)), MostTaskCharacters);
        string[] parts =
        [
            task.Length == 0 ? words.Wording["copy.no_task"] : words.Wording.Say("copy.task", ("task", task)),
            patterns.Length == 0 ? words.Wording["copy.no_pattern"] : $"{words.Wording["copy.patterns"]}\n{patterns}",
            examples.Length == 0 ? "" : $"{words.Wording["copy.examples"]}\n\n{examples}",
            Placeholder(words, $"{task}\n{examples}"),
            words.Wording.Say("copy.answer", ("words", ProbeWords.Number(ArmTexts.UsualWords(brief.Examples)))),
            words.Wording["copy.new"],
        ];
        return string.Join("\n\n", parts.Where(part => part.Length > 0));
    }

    // Only what stands in the text is explained, and each as what it is.
    private static string Placeholder(ProbeWords words, string text)
    {
        var kinds = Placeholders.In(text).DistinctBy(found => found.Type).OrderBy(found => found.Type)
            .Select(found => words.Wording.Say("copy.stands_for", ("placeholder", text[found.Start..found.End]), ("what", words.Wording[Key(found.Type)]))).ToList();
        return kinds.Count == 0 ? "" : words.Wording.Say("copy.placeholders", ("list", string.Join("; ", kinds)));
    }

    internal static string Key(EntityType type) => $"placeholder.{type.Name().ToLowerInvariant()}";

    /// <summary>Each next one is the least like those before it, so that a few show the range; the newest begins.</summary>
    private static ImmutableArray<BriefExample> Varied(ImmutableArray<BriefExample> examples)
    {
        var words = examples.ToDictionary(example => example, example => SearchTokenizer.Terms(example.Situation).ToHashSet(StringComparer.Ordinal));
        var left = examples.OrderByDescending(example => example.When ?? DateTimeOffset.MinValue).ThenBy(example => example.Id, StringComparer.Ordinal).ToList();
        var chosen = ImmutableArray.CreateBuilder<BriefExample>();
        while (left.Count > 0 && chosen.Count < MostExamples)
        {
            var next = left.MinBy(example => chosen.Select(other => Common(words[example], words[other])).DefaultIfEmpty(0).Max())!;
            chosen.Add(next);
            left.Remove(next);
        }

        return chosen.ToImmutable();
    }

    private static double Common(HashSet<string> one, HashSet<string> other)
    {
        var common = one.Count(other.Contains);
        return common == 0 ? 0 : (double)common / (one.Count + other.Count - common);
    }
}
