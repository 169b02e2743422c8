namespace CoachBot.Safety.Cues;

/// <summary>Judges a cue by the words around it: negation, figures of speech, fiction, talk about a product.</summary>
internal sealed class Surroundings(SafetyLexicon lexicon, IReadOnlyList<SafetyWord> words)
{
    // How far, in words, what explains a cue may stand from it (within its sentence) and what completes it (anywhere).
    private const int Near = 24;
    private const int NegationReach = 3;

    private static readonly HashSet<string> Negations = ["not", "never", "nobody", "no"];

    // A cue that begins with one of these, or comes right behind one, is a statement of its own: "it does not matter, he hits me".
    private static readonly HashSet<string> Openers =
        ["i", "he", "she", "they", "we", "my", "our", "if", "but", "and", "because", "only", "just", "know", "sure", "matter"];

    // With these before it "not" negates nothing: "one reason not to", "trying not to".
    private static readonly HashSet<string> Unnegations = ["reason", "try", "trying", "tried", "why", "hard"];

    private readonly Sightings _sightings = new(words);

    /// <summary>Whether the cue of <paramref name="block"/>, at the words from <paramref name="start"/> to <paramref name="end"/>, counts.</summary>
    public bool Allow(CueBlock block, int start, int end)
    {
        var (from, to) = Window(start, end);
        if ((block.Needs.Count > 0 && !_sightings.Any(block.Needs, Math.Max(0, start - Near), Math.Min(words.Count, end + Near)))
            || _sightings.Any(block.Unless, from, to))
        {
            return false;
        }

        return block.Plain || !(IsNegated(start) || lexicon.Contexts.Any(context =>
            context.WholeMessage ? _sightings.Any(context.Patterns, 0, words.Count) : _sightings.Any(context.Patterns, from, to)));
    }

    private (int From, int To) Window(int start, int end)
    {
        var (from, to) = (start, end);
        while (from > 0 && start - from < Near && IsSameThought(words[from - 1], words[start]))
        {
            from--;
        }

        while (to < words.Count && to - end < Near && IsSameThought(words[to], words[start]))
        {
            to++;
        }

        return (from, to);
    }

    // "I meant the film, but he hits me": what stands beyond "but" explains nothing away.
    private static bool IsSameThought(SafetyWord word, SafetyWord cue) => word.Sentence == cue.Sentence && word.Text != "but";

    private bool IsNegated(int start)
    {
        for (var at = start - 1; at >= 0 && start - at <= NegationReach; at--)
        {
            if (words[at + 1].OpensClause || Openers.Contains(words[at + 1].Text))
            {
                return false;
            }

            if (Negations.Contains(words[at].Text))
            {
                return at == 0 || !Unnegations.Contains(words[at - 1].Text);
            }
        }

        return false;
    }
}
