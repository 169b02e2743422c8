using System.Collections.Frozen;
using CoachBot.Language;

namespace CoachBot.Knowledge;

/// <summary>A passage with what word search counts in it.</summary>
/// <param name="Chunk">The passage.</param>
/// <param name="Terms">How often it has each of its terms.</param>
/// <param name="Length">Its terms, repeated ones counted again.</param>
public sealed record SearchedPassage(Chunk Chunk, IReadOnlyDictionary<string, int> Terms, int Length)
{
    public static SearchedPassage Of(Chunk chunk)
    {
        ArgumentNullException.ThrowIfNull(chunk);
        var terms = SearchTokenizer.Terms(chunk.SearchText).CountBy(term => term, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);
        return new SearchedPassage(chunk, terms, terms.Values.Sum());
    }
}
