using System.Collections.Immutable;
using CoachBot.Input;
using CoachBot.Language;
using CoachBot.Understanding;
using CoachBot.Words;

namespace CoachBot.Safety;

/// <summary>
/// The second voice in the safety gate: a classifier over words, pieces of words and sentence vectors, learnt from labelled lines.
/// It hears disclosures in words that no cue foresaw. Deterministic; learnt at the first use; safe for concurrent calls.
/// </summary>
public sealed class SafetyVoter
{
    /// <summary>Chosen with each labelled set left out in turn: about 86 % of danger heard and 2.5 % false alarms on adversarial look-alikes, without any cue.</summary>
    private const double LeastProbability = 0.67;

    /// <summary>A long message has more sentences that might mislead by chance.</summary>
    private const double LeastProbabilityAmongMany = 0.75;
    private const int FewSentences = 3;

    /// <summary>Sentences looked at, from the beginning and from the end; the cues look at all.</summary>
    private const int MostSentences = 24;
    private const int MostCharacters = 600;
    private const string Harmless = "harmless";

    private static readonly ImmutableArray<(string Label, Concern Concern, string Kind)> Classes =
    [
        ("self_harm", Concern.SelfHarm, "likely_self_harm"),
        ("abuse", Concern.Abuse, "likely_abuse"),
        ("control_of_other", Concern.ControlOfOther, "likely_control"),
    ];

    private readonly Func<IReadOnlyList<string>, IReadOnlyList<float[]>> _encode;
    private readonly Lazy<IntentModel> _model;

    /// <param name="lines">Lines with their class, <c>harmless</c> or a concern's name.</param>
    /// <param name="encode">Gives a unit vector of 512 numbers for each text.</param>
    public SafetyVoter(IReadOnlyList<(string Text, string Label)> lines, Func<IReadOnlyList<string>, IReadOnlyList<float[]>> encode)
    {
        _encode = encode;
        _model = new Lazy<IntentModel>(() => Learn(lines));
    }

    /// <summary>What the votes are called; each needs its sentence.</summary>
    public static IEnumerable<(string Kind, About About)> Kinds => Classes.Select(one => (one.Kind, About.Writer));

    /// <param name="folder">The folder <c>prompts/safety</c>, with <c>lines.yaml</c>.</param>
    /// <param name="alsoHarmless">Further lines in which nobody discloses anything.</param>
    /// <param name="encode">Gives a unit vector of 512 numbers for each text.</param>
    /// <exception cref="UnusableFileException">The file is missing or has other classes than these.</exception>
    public static SafetyVoter Load(string folder, IEnumerable<string> alsoHarmless, Func<IReadOnlyList<string>, IReadOnlyList<float[]>> encode)
    {
        var path = Path.Combine(folder, "lines.yaml");
        var lines = WordFile.Read<Dictionary<string, List<string>>>(path);
        string[] wanted = [.. Classes.Select(one => one.Label), Harmless];
        var faults = wanted.Where(label => lines.GetValueOrDefault(label) is null or []).Select(label => $"'{label}' has no lines")
            .Concat(lines.Keys.Except(wanted, StringComparer.Ordinal).Select(label => $"'{label}' is none of {string.Join(", ", wanted)}"))
            .ToList();
        return faults.Count > 0 ? throw new UnusableFileException(path, faults) : new SafetyVoter(
            [.. lines.SelectMany(label => label.Value.Select(text => (text, label.Key))), .. alsoHarmless.Select(text => (text, Harmless))], encode);
    }

    /// <summary>Learns now what would be learnt at the first vote.</summary>
    public void Warm() => _ = _model.Value;

    /// <returns>What the message discloses, or null.</returns>
    public NoticedWords? Vote(string text)
    {
        var sentences = Sentences(text);
        if (sentences.Count == 0) return null;
        var least = sentences.Count <= FewSentences ? LeastProbability : LeastProbabilityAmongMany;
        var vectors = _encode(sentences);
        var votes = sentences.Select((sentence, i) => Vote(sentence, vectors[i])).ToList();
        var (index, danger, share) = votes.Select((vote, i) => (i, vote.Class, vote.Probability)).MaxBy(vote => vote.Probability);
        if (share < least) return null;
        var start = Math.Max(0, text.IndexOf(sentences[index], StringComparison.Ordinal));
        return new NoticedWords(Classes[danger].Concern, Classes[danger].Kind, About.Writer, start, Math.Min(sentences[index].Length, text.Length - start));
    }

    private (int Class, double Probability) Vote(string sentence, float[] vector)
    {
        var odds = _model.Value.Logits(sentence, vector);
        SoftmaxRegression.Softmax(odds);
        var danger = odds.AsSpan(0, Classes.Length);
        double together = 0;
        foreach (var probability in danger) together += probability;
        return (danger.IndexOf(odds.Take(Classes.Length).Max()), together);
    }

    /// <summary>A short message as a whole, then its sentences.</summary>
    private static List<string> Sentences(string text)
    {
        var sentences = Utterance.Sentences(text.Length <= MostCharacters * MostSentences ? text : text[..(MostCharacters * MostSentences / 2)] + "\n" + text[^(MostCharacters * MostSentences / 2)..])
            .Select(sentence => sentence.Length <= MostCharacters ? sentence : sentence[..MostCharacters]).ToList();
        if (sentences.Count > MostSentences) sentences.RemoveRange(MostSentences / 2, sentences.Count - MostSentences);
        if (sentences.Count is > 1 and <= FewSentences) sentences.Insert(0, text.Trim());
        return sentences;
    }

    private IntentModel Learn(IReadOnlyList<(string Text, string Label)> lines)
    {
        var vectors = _encode([.. lines.Select(line => line.Text)]);
        return new IntentModel([.. lines.Select((line, i) => new IntentExample(line.Text, LabelOf(line.Label), vectors[i]))], Classes.Length + 1);
    }

    private static int LabelOf(string label)
    {
        for (var i = 0; i < Classes.Length; i++)
            if (Classes[i].Label == label) return i;
        return Classes.Length;
    }
}
