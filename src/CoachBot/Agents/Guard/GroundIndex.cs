using System.Collections.Immutable;
using CoachBot.Language;

namespace CoachBot.Agents.Guard;

/// <summary>A turn's ground, read once for all sentences of its prose.</summary>
internal sealed class GroundIndex
{
    /// <summary>Between a document's title and its section.</summary>
    private const char SourceMark = '›';

    private readonly ImmutableArray<ImmutableHashSet<Figure>> _passageFigures;

    private readonly Lazy<ImmutableArray<PlainClause>> _clauses;

    private readonly ImmutableHashSet<Figure> _free;

    private readonly ImmutableHashSet<Figure> _all;

    private readonly ImmutableHashSet<Figure> _told;

    public GroundIndex(GuardGround ground, GuardWords words)
    {
        Ground = ground;
        var paragraphs = ground.Texts.SelectMany(text => text.Split("\n\n")).Select(paragraph => (Cited: Cited(paragraph), Sentences: Split(paragraph, words))).ToList();
        Code = [.. paragraphs.SelectMany(paragraph => paragraph.Sentences)];
        Claims = [.. Code.Where(sentence => !sentence.IsQuestion && !sentence.Raw.StartsWith('[') && !sentence.Raw.Contains(SourceMark, StringComparison.Ordinal))];
        Passages = [.. ground.Passages.Select(passage => Split($"{passage.Title}.\n\n{passage.Text}", words))];
        Support = [.. Passages.Select((passage, index) => passage.AddRange(paragraphs.Where(paragraph => paragraph.Cited.Contains(index + 1)).SelectMany(paragraph => paragraph.Sentences)))];
        Person = [.. ground.Person.SelectMany(text => Split(text, words))];
        Words = " " + string.Join(" ; ", Code.Concat(Passages.SelectMany(passage => passage)).Concat(Person).Select(sentence => Flat(sentence.Text))) + " ";
        _clauses = new Lazy<ImmutableArray<PlainClause>>(() => [.. Claims.Concat(Passages.SelectMany(passage => passage)).SelectMany(sentence => ContradictionCheck.Clauses(sentence, words))]);
        _passageFigures = [.. Support.Select(sentences => Figures(sentences))];
        _free = [.. Figures(paragraphs.Where(paragraph => paragraph.Cited.IsEmpty).SelectMany(paragraph => paragraph.Sentences)), .. Listed(ground)];
        _all = [.. Figures(Code), .. Figures(Passages.SelectMany(passage => passage)), .. _free];
        _told = Figures(Person);
        Shingles = [.. ground.Secrets.SelectMany(secret => RecitalCheck.Shingles(Flat(PlainProse.Fold(secret))))];
    }

    public GuardGround Ground { get; }

    /// <summary>What code said this turn.</summary>
    public ImmutableArray<Sentence> Code { get; }

    /// <summary>The same without questions and without the names of sources, which claim nothing.</summary>
    public ImmutableArray<Sentence> Claims { get; }

    public ImmutableArray<ImmutableArray<Sentence>> Passages { get; }

    /// <summary>For each passage, it and the paragraphs in which code cites it.</summary>
    public ImmutableArray<ImmutableArray<Sentence>> Support { get; }

    public ImmutableArray<Sentence> Person { get; }

    /// <summary>All words of the ground in a row.</summary>
    public string Words { get; }

    /// <summary>The clauses of code's claims and of the passages.</summary>
    public ImmutableArray<PlainClause> Clauses => _clauses.Value;

    public ImmutableHashSet<string> Shingles { get; }

    /// <summary>Whether the ground says this figure, where a sentence that cites these passages may take it from.</summary>
    public bool Holds(Figure figure, IReadOnlyList<int> cited, bool toThePerson) =>
        (toThePerson && _told.Contains(figure))
        || (cited.Count == 0 ? _all.Contains(figure) : _free.Contains(figure) || cited.Any(number => _passageFigures[number - 1].Contains(figure)));

    public bool Says(string words) => Words.Contains($" {Flat(words)} ", StringComparison.Ordinal);

    /// <summary>Lower-case words with single blanks.</summary>
    public static string Flat(string text) => string.Join(' ', SearchTokenizer.Words(text));

    private static ImmutableHashSet<int> Cited(string paragraph) => [.. PlainProse.CitationNumbers(PlainProse.Fold(paragraph)).OfType<int>()];

    private static ImmutableArray<Sentence> Split(string text, GuardWords words) =>
        [.. SentenceStream.Split(text, words).SelectMany(sentence => sentence.Text.Split('\n')).Where(line => line.Any(char.IsLetterOrDigit)).Select(line => Sentence.Read(line, words))];

    private static ImmutableHashSet<Figure> Figures(IEnumerable<Sentence> sentences) =>
        [.. sentences.SelectMany(sentence => sentence.Figures.SelectMany(figure => figure.Includes()).SelectMany(figure => Counts(figure, sentence)))];

    /// <summary>A bare number counts whatever its sentence speaks of: "Examples: 180", "the trial starts at 50".</summary>
    private static IEnumerable<Figure> Counts(Figure figure, Sentence sentence)
    {
        yield return figure;
        if (figure.Kind.StartsWith(Figure.Counted, StringComparison.Ordinal)) yield return figure with { Kind = Figure.Count };
        if (figure.Kind != Figure.Count && !figure.Kind.StartsWith(Figure.Counted, StringComparison.Ordinal)) yield break;
        foreach (var stem in sentence.Stems) yield return figure with { Kind = Figure.Counted + stem };
    }

    /// <summary>How many things a list of the reply has: "three things could change it" counts what everybody sees.</summary>
    private static IEnumerable<Figure> Listed(GuardGround ground) =>
        from text in ground.Texts
        let items = text.Split('\n').Count(line => line.TrimStart() is ['-' or '*', ' ', ..])
        where items > 1
        select new Figure("listed", items.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
