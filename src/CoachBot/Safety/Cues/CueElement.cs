namespace CoachBot.Safety.Cues;

/// <summary>One step of a <see cref="CuePattern"/>.</summary>
public abstract record CueElement
{
    private CueElement()
    {
    }

    /// <summary>One of several words, word starts or phrases.</summary>
    /// <param name="Words">Whole words.</param>
    /// <param name="Prefixes">Starts of words, written <c>strangl*</c>.</param>
    /// <param name="Phrases">Alternatives of several words, by their first.</param>
    /// <param name="Optional">Whether the step may be left out.</param>
    public sealed record Choice(
        IReadOnlySet<string> Words, IReadOnlyList<string> Prefixes, IReadOnlyDictionary<string, IReadOnlyList<string[]>> Phrases, bool Optional)
        : CueElement
    {
        /// <summary>Whether any of these words is, or may begin, one of the choice.</summary>
        public bool IsAmong(HashSet<string> vocabulary) =>
            Words.Any(vocabulary.Contains) || Phrases.Keys.Any(vocabulary.Contains)
            || (Prefixes.Count > 0 && vocabulary.Any(Holds));

        /// <summary>Whether this single word is among the choice.</summary>
        public bool Holds(string word)
        {
            if (Words.Contains(word))
            {
                return true;
            }

            foreach (var prefix in Prefixes)
            {
                if (word.StartsWith(prefix, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Up to <paramref name="Most"/> words of any kind; a word of negation ends it.</summary>
    public sealed record Gap(int Most) : CueElement;
}
