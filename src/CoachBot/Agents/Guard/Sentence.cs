using System.Collections.Immutable;
using CoachBot.Language;
using CoachBot.Understanding;

namespace CoachBot.Agents.Guard;

/// <summary>A sentence of a model or of the ground, read once for all checks.</summary>
internal sealed class Sentence
{
    private readonly Lazy<ImmutableArray<Figure>> _figures;
    private readonly Lazy<ImmutableArray<string>> _advice;
    private readonly Lazy<bool> _conditional;

    private Sentence(string original, string raw, string text, GuardWords guard)
    {
        Original = original;
        Raw = raw;
        Text = text;
        Words = [.. Tokenizer.Read(text).Select(token => token.Text)];
        Stems = StemsOf(Words.Where(word => !guard.Sets["filler"].Contains(word)));
        IsNegative = Array.Exists(Words, guard.Negations.Contains);
        // Most sentences of a ground are never asked for these.
        _figures = new Lazy<ImmutableArray<Figure>>(() => [.. FigureReader.Read(text, guard)]);
        _advice = new Lazy<ImmutableArray<string>>(() => [.. guard.AdviceIn(Words)]);
        _conditional = new Lazy<bool>(() => guard.Has("conditional", Words));
    }

    public string Original { get; }

    /// <summary>Folded, with its marks of citation.</summary>
    public string Raw { get; }

    /// <summary>Folded, without them.</summary>
    public string Text { get; }

    /// <summary>As <see cref="Tokenizer"/> cuts it: lower case, contractions written out.</summary>
    public string[] Words { get; }

    public ImmutableArray<Figure> Figures => _figures.Value;

    /// <summary>Stems of the words that carry content.</summary>
    public ImmutableHashSet<string> Stems { get; }

    /// <summary>The kinds of advice that it gives, as <c>guard.yaml</c> names them.</summary>
    public ImmutableArray<string> Advice => _advice.Value;

    public bool IsQuestion => Raw.TrimEnd('"', '\'', ')', ' ').EndsWith('?');

    /// <summary>One of its words says no. Two do not make a yes here: "no run and no model".</summary>
    public bool IsNegative { get; }

    public bool IsConditional => _conditional.Value;

    public static Sentence Read(string raw, GuardWords guard)
    {
        var folded = PlainProse.Fold(raw);
        return new Sentence(raw, folded, PlainProse.WithoutCitations(folded), guard);
    }

    public static ImmutableHashSet<string> StemsOf(IEnumerable<string> words) => words
        .Where(word => char.IsLetter(word[0]) && !StopWords.Contains(word))
        .Select(Stemmer.Stem)
        .ToImmutableHashSet(StringComparer.Ordinal);
}
