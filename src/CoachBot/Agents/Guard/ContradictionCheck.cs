using System.Collections.Immutable;

namespace CoachBot.Agents.Guard;

/// <summary>A part of a sentence between two marks.</summary>
internal sealed record PlainClause(string Text, ImmutableHashSet<string> Stems, bool Negative);

/// <summary>A clause of the ground said again with its sense turned: nearly the same words, one "not" more or less.</summary>
internal static class ContradictionCheck
{
    private const double LeastLikeness = 0.75;

    private const int LeastWords = 3;

    private static readonly char[] ClauseMarks = [',', ';', ':', '(', ')'];

    public static string? Find(Sentence sentence, GroundIndex ground, GuardWords words)
    {
        foreach (var clause in Clauses(sentence, words).Where(clause => clause.Stems.Count >= LeastWords))
        {
            var like = ground.Clauses.Where(other => Likeness(clause.Stems, other.Stems) >= LeastLikeness).ToList();
            if (like.Count > 0 && like.TrueForAll(other => other.Negative != clause.Negative)) return clause.Text;
        }

        return null;
    }

    public static IEnumerable<PlainClause> Clauses(Sentence sentence, GuardWords words) =>
        from clause in sentence.Text.Split(ClauseMarks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        let all = Understanding.Tokenizer.Read(clause).Select(token => token.Text).ToList()
        select new PlainClause(clause, Sentence.StemsOf(all), all.Exists(words.Negations.Contains));

    private static double Likeness(ImmutableHashSet<string> one, ImmutableHashSet<string> other)
    {
        var shared = one.Count(other.Contains);
        return shared == 0 ? 0 : (double)shared / (one.Count + other.Count - shared);
    }
}
