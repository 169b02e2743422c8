using System.Collections.Frozen;
using System.Collections.Immutable;
using CoachBot.Coaching;
using CoachBot.Input;
using CoachBot.Understanding;

namespace CoachBot.Agents.Guard;

/// <summary>A unit that a number may stand before or behind.</summary>
/// <param name="Name">Equal for all its forms: <c>month</c> for "months".</param>
/// <param name="Scale">To the unit's main form: 0.01 for cents.</param>
/// <param name="IsMark">True for signs that stand before the number, such as $.</param>
internal sealed record GuardUnit(string Name, double Scale, bool IsMark);

/// <summary>A kind of advice, with the verdicts that it agrees with.</summary>
/// <param name="NotYet">Verdicts that it agrees with only in a sentence that says "yet", "first" or the like.</param>
/// <param name="IsMention">It only names something that could be advised: advice when said to this person, whatever the words.</param>
internal sealed record AdviceKind(
    string Name, ImmutableArray<TokenPattern> Patterns, ImmutableHashSet<Verdict> Agrees, ImmutableHashSet<Verdict> NotYet, bool IsMention);

/// <summary>The words that the guard judges by, from <c>prompts/guard.yaml</c>.</summary>
public sealed class GuardWords
{
    internal GuardWords(
        FrozenDictionary<string, ImmutableArray<TokenPattern>> patterns, ImmutableArray<AdviceKind> advice, FrozenDictionary<string, GuardUnit> units, FrozenDictionary<string, FrozenSet<string>> sets)
    {
        Patterns = patterns;
        AdviceKinds = advice;
        Units = units;
        Sets = sets;
        AdviceStems = Sentence.StemsOf(sets.GetValueOrDefault("advice_words") ?? []);
    }

    /// <summary>How the names of kinds begin that only mention something.</summary>
    internal const string Mention = "about_";

    internal FrozenDictionary<string, ImmutableArray<TokenPattern>> Patterns { get; }

    internal ImmutableArray<AdviceKind> AdviceKinds { get; }

    internal FrozenDictionary<string, GuardUnit> Units { get; }

    internal FrozenDictionary<string, FrozenSet<string>> Sets { get; }

    /// <summary>Stems of the words that make a sentence advice.</summary>
    internal ImmutableHashSet<string> AdviceStems { get; }

    internal FrozenSet<string> Negations => Sets["negations"];

    internal FrozenSet<string> Counted => Sets["counted"];

    internal FrozenSet<string> NumberWords => Sets["number_words"];

    internal FrozenSet<string> Abbreviations => Sets["abbreviations"];

    /// <exception cref="UnusableFileException">The file is missing or has faults; all are named.</exception>
    public static GuardWords Load(string path) => GuardWordsFile.Load(path);

    internal GuardUnit? Unit(string word) => Units.GetValueOrDefault(word);

    internal bool Has(string list, ReadOnlySpan<string> words) => First(list, words) is not null;

    /// <summary>The words of the first match of a list's patterns, or null.</summary>
    internal string? First(string list, ReadOnlySpan<string> words)
    {
        foreach (var pattern in Patterns[list])
            if (pattern.Find(words) is { } range) return string.Join(' ', words[range].ToArray());
        return null;
    }

    /// <summary>The words of each pattern's first match.</summary>
    internal IEnumerable<string> All(string list, string[] words) =>
        Patterns[list].Select(pattern => pattern.Find(words)).OfType<Range>().Select(range => string.Join(' ', words[range]));

    /// <summary>
    /// The kinds of advice in a sentence; a kind that says no to something hides the one that says yes to it, and either hides its mention. What stands behind "whether", up
    /// to the next mark, is left open and advises nothing.
    /// </summary>
    internal IEnumerable<string> AdviceIn(string[] words)
    {
        words = WithoutOpen(words);
        var found = AdviceKinds.Where(kind => kind.Patterns.Any(pattern => pattern.IsIn(words))).Select(kind => kind.Name).ToList();
        return found.Where(name => name.StartsWith(Mention, StringComparison.Ordinal)
            ? !found.Contains(name[Mention.Length..]) && !found.Contains("no_" + name[Mention.Length..])
            : !found.Contains("no_" + name));
    }

    private static string[] WithoutOpen(string[] words)
    {
        var from = Array.IndexOf(words, "whether");
        if (from < 0 || (from + 2 < words.Length && words[from + 1] == "or" && words[from + 2] == "not")) return words;
        var to = Array.FindIndex(words, from, word => word is "," or ";" or ":");
        return to < 0 ? words[..from] : [.. words[..from], .. words[to..]];
    }
}
