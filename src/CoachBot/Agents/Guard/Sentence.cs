using System.Collections.Immutable;
using CoachBot.Language;
using CoachBot.Understanding;

namespace CoachBot.Agents.Guard;

/// <summary>A sentence of a model or of the ground, read once for all checks.</summary>
internal sealed class Sentence
{
    private Sentence(string raw, string text, string[] words, ImmutableArray<Figure> figures, ImmutableHashSet<string> stems, ImmutableArray<string> advice, GuardWords guard)
    {
        Raw = raw;
        Text = text;
        Words = words;
        Figures = figures;
        Stems = stems;
        Advice = advice;
        Negations = words.Count(guard.Negations.Contains);
        IsConditional = guard.Has("conditional", words);
        IsAboutThePerson = guard.Has("case", words);
    }

    /// <summary>Folded, with its marks of citation.</summary>
    public string Raw { get; }

    /// <summary>Folded, without them.</summary>
    public string Text { get; }

    /// <summary>As <see cref="Tokenizer"/> cuts it: lower case, contractions written out.</summary>
    public string[] Words { get; }

    public ImmutableArray<Figure> Figures { get; }

    /// <summary>Stems of the words that carry content.</summary>
    public ImmutableHashSet<string> Stems { get; }

    /// <summary>The kinds of advice that it gives, as <c>guard.yaml</c> names them.</summary>
    public ImmutableArray<string> Advice { get; }

    public int Negations { get; }

    public bool IsNegative => Negations % 2 == 1;

    public bool IsConditional { get; }

    public bool IsAboutThePerson { get; }

    public static Sentence Read(string raw, GuardWords guard)
    {
        var folded = PlainProse.Fold(raw);
        var text = PlainProse.WithoutCitations(folded);
        string[] words = [.. Tokenizer.Read(text).Select(token => token.Text)];
        return new Sentence(folded, text, words, [.. FigureReader.Read(text, guard)], StemsOf(words), [.. guard.AdviceIn(words)], guard);
    }

    public static ImmutableHashSet<string> StemsOf(IEnumerable<string> words) => words
        .Where(word => char.IsLetter(word[0]) && !StopWords.Contains(word))
        .Select(Stemmer.Stem)
        .ToImmutableHashSet(StringComparer.Ordinal);
}
