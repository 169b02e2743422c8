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
            if (rule.Unless.Any(unless => unless.IsIn(clause.Words)) || !IsAbout(rule, clause, clauses)) return null;
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

    /// <summary>A denied wish shortly before, with no comma between.</summary>
    private static bool IsUnwanted(string[] words, int first)
    {
        var from = Math.Max(Array.LastIndexOf(words, ",", Math.Max(0, first - 1)) + 1, first - WishReach);
        return from < first && DeniedWish.IsIn(words.AsSpan(from, first - from + 1));
    }

    private static bool IsAbout(FactRule rule, Clause clause, IReadOnlyList<Clause> clauses) =>
        rule.With.IsEmpty || clauses.Any(other =>
            other.Sentence <= clause.Sentence && other.Sentence >= clause.Sentence - 1 && rule.With.Any(with => with.IsIn(other.Words)));

    /// <summary>A "not" shortly before, with no comma between. "Not only" denies nothing.</summary>
    internal static bool IsNegated(string[] words, int first)
    {
        for (var at = first - 1; at >= 0 && at >= first - NegationReach && words[at] != ","; at--)
            if (Negators.Contains(words[at]) && (at + 1 >= words.Length || words[at + 1] is not ("only" or "just" or "sure" or "to" or "problem" or "matter")))
                return true;
        return false;
    }
}
