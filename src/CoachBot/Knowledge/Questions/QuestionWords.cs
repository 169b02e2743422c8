using CoachBot.Coaching;
using CoachBot.Input;
using CoachBot.Words;

namespace CoachBot.Knowledge.Questions;

/// <summary>The words by which a question is read, from <c>prompts/understanding/questions.yaml</c>.</summary>
public sealed class QuestionWords
{
    private QuestionWords(Shape shape)
    {
        Subject = new PhraseSet(shape.Subject);
        Tuning = new PhraseSet(shape.Tuning);
        Maybe = new PhraseSet(shape.Maybe);
        Unknowable = new PhraseSet(shape.Unknowable);
        Foreign = new PhraseSet(shape.Foreign);
        Shows = new PhraseSet(shape.Shows);
        Noise = shape.Noise.ToHashSet(StringComparer.Ordinal);
        Audiences = [.. shape.Audiences.Select(audience => (audience.Key, new PhraseSet(audience.Value)))];
        Elsewhere = shape.Elsewhere;
    }

    /// <summary>Words that only this subject uses.</summary>
    public PhraseSet Subject { get; }

    /// <summary>Words for what the guidance is about that other crafts use as well.</summary>
    public PhraseSet Tuning { get; }

    /// <summary>Words that it shares with others.</summary>
    public PhraseSet Maybe { get; }

    /// <summary>Signs of a question that no guidance can answer.</summary>
    public PhraseSet Unknowable { get; }

    /// <summary>Words of other subjects that stand in the guidance by chance.</summary>
    public PhraseSet Foreign { get; }

    /// <summary>Signs that something is to be shown as it is written.</summary>
    public PhraseSet Shows { get; }

    /// <summary>Words without content, lower case.</summary>
    public IReadOnlySet<string> Noise { get; }

    /// <summary>Words that tell who asks, by the labels of the fact <c>audience</c>.</summary>
    public IReadOnlyList<(string Audience, PhraseSet Phrases)> Audiences { get; }

    /// <summary>Questions of other subjects.</summary>
    public IReadOnlyList<string> Elsewhere { get; }

    /// <exception cref="UnusableFileException">The file is missing or has faults.</exception>
    public static QuestionWords Load(string path)
    {
        var shape = WordFile.Read<Shape>(path);
        var faults = Faults(shape).ToList();
        return faults.Count > 0 ? throw new UnusableFileException(path, faults) : new QuestionWords(shape);
    }

    private static IEnumerable<string> Faults(Shape shape)
    {
        (string Name, int Count)[] lists =
        [
            ("subject", shape.Subject.Count), ("tuning", shape.Tuning.Count), ("maybe", shape.Maybe.Count), ("unknowable", shape.Unknowable.Count), ("shows", shape.Shows.Count), ("foreign", shape.Foreign.Count),
            ("noise", shape.Noise.Count), ("elsewhere", shape.Elsewhere.Count),
        ];
        var known = FactCatalogue.Find("audience")?.Kind is FactKind.OneOf kind ? kind.Labels : [];
        return lists.Where(list => list.Count == 0).Select(list => $"{list.Name} is missing or empty")
            .Concat(shape.Audiences.Keys.Except(known, StringComparer.Ordinal).Select(name => $"audiences.{name} is no audience: {string.Join(", ", known)}"));
    }

    private sealed class Shape
    {
        public List<string> Subject { get; set; } = [];

        public List<string> Tuning { get; set; } = [];

        public List<string> Maybe { get; set; } = [];

        public List<string> Unknowable { get; set; } = [];

        public List<string> Foreign { get; set; } = [];

        public List<string> Shows { get; set; } = [];

        public Dictionary<string, List<string>> Audiences { get; set; } = [];

        public List<string> Noise { get; set; } = [];

        public List<string> Elsewhere { get; set; } = [];
    }
}
