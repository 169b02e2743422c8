using System.Collections.Frozen;

namespace CoachBot.Understanding;

/// <summary>Splits a text into sentences and clauses and tells how each clause is meant.</summary>
public static class ClauseSplitter
{
    /// <summary>Contrast words begin a new clause, so that a negation before them does not reach over.</summary>
    private static readonly FrozenSet<string> Contrasts =
        FrozenSet.ToFrozenSet(["but", "although", "though", "however", "whereas", "yet", "except", "nevertheless", "nonetheless", "otherwise", "because", "so", "while", "plus"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> SentenceEnds = FrozenSet.ToFrozenSet([".", "!", "?", "\n"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> ClauseEnds = FrozenSet.ToFrozenSet([";", ":", "(", ")"], StringComparer.Ordinal);

    public static IReadOnlyList<Clause> Split(string text)
    {
        var clauses = new List<Clause>();
        var sentence = new List<Token>();
        var number = 0;
        foreach (var token in Tokenizer.Read(text))
        {
            if (!SentenceEnds.Contains(token.Text))
            {
                sentence.Add(token);
                continue;
            }

            AddSentence(sentence, number++, asked: token.Text == "?", clauses);
            sentence.Clear();
        }

        AddSentence(sentence, number, asked: false, clauses);
        return clauses;
    }

    private static void AddSentence(List<Token> sentence, int number, bool asked, List<Clause> clauses)
    {
        var start = 0;
        var added = new List<Clause>();
        for (var at = 0; at <= sentence.Count; at++)
        {
            var ends = at == sentence.Count || ClauseEnds.Contains(sentence[at].Text);
            // "so far" and "yet" at the end of a clause are no contrasts.
            var turns = !ends && at > start && Contrasts.Contains(sentence[at].Text) && !IsAdverb(sentence, at);
            if (!ends && !turns) continue;
            if (at > start) added.Add(Make(sentence.GetRange(start, at - start), number, asked && at == sentence.Count, added));
            start = ends ? at + 1 : at;
        }

        clauses.AddRange(added);
    }

    private static bool IsAdverb(List<Token> sentence, int at)
    {
        var next = at + 1 < sentence.Count ? sentence[at + 1].Text : "";
        return sentence[at].Text switch
        {
            "yet" => next.Length == 0 || !char.IsLetter(next[0]) || !sentence.GetRange(0, at).Exists(token => token.Text == ","),
            "so" => next is "far" or "many" or "much" or "long" or "on" or "," or "" || sentence[at - 1].Text is "or" or "and" or "not" or "is" or "are" or "do" or "think" or "was",
            _ => false,
        };
    }

    private static Clause Make(List<Token> tokens, int number, bool asked, List<Clause> before)
    {
        string[] words = [.. tokens.Select(token => token.Text)];
        var mood = Moods.Of(words) | (asked && Moods.IsQuestion(words) ? ClauseMood.Question : ClauseMood.Plain);
        return new Clause(number, mood, words, [.. tokens], tokens[0].Start, tokens[^1].End);
    }
}
