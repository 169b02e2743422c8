using System.Collections.Frozen;
using System.Collections.Immutable;
using CoachBot.Coaching;

namespace CoachBot.Understanding;

/// <summary>Applies <see cref="FactRule"/>s to clauses.</summary>
internal sealed class RuleReader(ImmutableArray<FactRule> rules)
{
    private const int NegationReach = 4;
    private const int WishReach = 8;

    private static readonly TokenPattern DeniedWish = TokenPattern.Parse(
        "(not (really|even|actually)? (want|need|wish|care|looking|about|interested|bother*|after|mind|matter|require)|no (need|wish*|interest|requirement|special|particular|style)|never mind|rather than|instead of)");

    private static readonly FrozenSet<string> Negators = FrozenSet.ToFrozenSet(
        ["not", "never", "no", "none", "nothing", "without", "hardly", "neither", "nor", "nobody", "rarely", "seldom"], StringComparer.Ordinal);

    public IEnumerable<FactReading> Read(string text, IReadOnlyList<Clause> clauses) =>
        from rule in rules
        from clause in clauses
        where clause.StatesOr(rule.Moods)
        let reading = Read(rule, text, clause, clauses)
        where reading is not null
        select reading;

    private static FactReading? Read(FactRule rule, string text, Clause clause, IReadOnlyList<Clause> clauses)
    {
        foreach (var pattern in rule.Any)
        {
            if (pattern.Find(clause.Words) is not { } match) continue;
            if (rule.Unless.Any(unless => unless.IsIn(clause.Words))) return null;
            if (!IsAbout(rule.With, clause, clauses, clause.Words.Length) || !IsAbout(rule.After, clause, clauses, match.Start.Value + 1)) continue;
            var value = Meant(rule, clause, match.Start.Value);
            if (value is null) continue;
            var words = text[clause.Tokens[match.Start.Value].Start..clause.Tokens[match.End.Value - 1].End];
            return new FactReading(rule.Fact, value, words, rule.Sureness);
        }

        return null;
    }

    private static FactValue? Meant(FactRule rule, Clause clause, int first) => rule.Negation switch
    {
        Negation.Ignored => rule.Value,
        Negation.Unwanted => IsUnwanted(clause.Words, first) ? null : rule.Value,
        _ => IsNegated(clause.Words, first) ? rule.Denied : rule.Value,
    };

    internal static bool DeniesWish(ReadOnlySpan<string> words) => DeniedWish.IsIn(words);

    /// <summary>A denied wish shortly before, with no comma between.</summary>
    private static bool IsUnwanted(string[] words, int first)
    {
        var from = Math.Max(Array.LastIndexOf(words, ",", Math.Max(0, first - 1)) + 1, first - WishReach);
        return from < first && DeniedWish.IsIn(words.AsSpan(from, first - from + 1));
    }

    /// <summary>One of the subjects stands in the clause (before the given word), in another clause of its sentence, or in the sentence before.</summary>
    private static bool IsAbout(ImmutableArray<TokenPattern> subjects, Clause clause, IReadOnlyList<Clause> clauses, int before) =>
        subjects.IsEmpty || subjects.Any(subject =>
            (subject.Find(clause.Words) is { } at && at.Start.Value < before)
            || clauses.Any(other => other != clause && other.Sentence <= clause.Sentence && other.Sentence >= clause.Sentence - 1 && subject.IsIn(other.Words)));

    /// <summary>A "not" shortly before, with no comma between. "Not only" denies nothing.</summary>
    internal static bool IsNegated(string[] words, int first)
    {
        for (var at = first - 1; at >= 0 && at >= first - NegationReach && words[at] != ","; at--)
            if (Negators.Contains(words[at]) && (at + 1 >= words.Length || words[at + 1] is not ("only" or "just" or "sure" or "to" or "problem" or "matter")))
                return true;
        return false;
    }
}
