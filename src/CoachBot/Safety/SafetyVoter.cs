using System.Collections.Immutable;
using CoachBot.Input;
using CoachBot.Language;
using CoachBot.Understanding;
using CoachBot.Words;

namespace CoachBot.Safety;

/// <summary>What the second voice says of a message.</summary>
/// <param name="Heard">What the message discloses, or null; of the concern distress where it is too little to stop an example that is told.</param>
/// <param name="DeniesCues">It looked at all of the message and is nearly sure that nothing is disclosed.</param>
public sealed record SafetyVote(NoticedWords? Heard, bool DeniesCues);

/// <summary>
/// The second voice in the safety gate: a classifier over words, pieces of words and sentence vectors, learnt from labelled lines.
/// It hears disclosures in words that no cue foresaw. Deterministic; safe for concurrent calls.
/// </summary>
public sealed class SafetyVoter
{
    /// <summary>
    /// Chosen on 1,160 lines written to mislead, each judged by a model that had not seen it: about 74 % of danger heard and 9 % false
    /// alarms without any cue. A missed disclosure weighs more than a needless kind word.
    /// </summary>
    private const double LeastProbability = 0.6;

    /// <summary>A long message has more sentences that might mislead by chance: over 446 told situations 4 false alarms, and 49 of 50 dangers heard.</summary>
    private const double LeastProbabilityAmongMany = 0.9;
    private const int FewSentences = 3;

    /// <summary>A few words are mostly an answer, and hold little to judge by; what is plain in them the cues hear.</summary>
    private const double LeastProbabilityOfAFewWords = 0.9;
    private const int FewWords = 4;

    /// <summary>Where words of danger stand in a figure of speech, a denial or a product, the meaning must be the clearer.</summary>
    private const double LeastProbabilityIfExplained = 0.85;

    /// <summary>
    /// In a part of an example danger stops the probe only above this: of 355 unseen parts of quarrels 2 are so stopped by the voter, and some 20
    /// at <see cref="LeastProbability"/>. What lies between is answered with an offer of help, once, and nothing stops.
    /// </summary>
    private const double LeastProbabilityInAnExample = 0.98;

    /// <summary>Below this a cue of abuse or control is taken for a coincidence of words: on the same lines that spares half of the cues' false alarms and loses 1 in 70 of what they hear.</summary>
    private const double LeastProbabilityForACue = 0.1;

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

    private static readonly (string Label, Concern Concern, string Kind) Doubt = ("", Concern.Distress, "likely_more");

    private readonly ShippedClassifier _classifier;

    /// <param name="classifier">Learnt from lines with the label <c>harmless</c> or a concern's name.</param>
    public SafetyVoter(ShippedClassifier classifier) => _classifier = classifier;

    /// <summary>What the votes are called; each needs its sentence.</summary>
    public static IEnumerable<(string Kind, About About)> Kinds => Classes.Append(Doubt).Select(one => (one.Kind, About.Writer));

    /// <param name="folder">The folder <c>prompts/safety</c>, with <c>lines.yaml</c>.</param>
    /// <param name="spoken">Further lines in which nobody discloses anything.</param>
    /// <exception cref="UnusableFileException">The file is missing, or was edited and has other classes than these.</exception>
    public static SafetyVoter Load(string folder, SpokenLines spoken, SentenceEncoder encoder) => new(Classifier(folder, spoken, encoder));

    /// <inheritdoc cref="Load"/>
    public static ShippedClassifier Classifier(string folder, SpokenLines spoken, SentenceEncoder encoder)
    {
        var path = Path.Combine(folder, "lines.yaml");
        return new ShippedClassifier(
            Path.Combine(folder, "lines.bin"), spoken.Files.Prepend(path), () => [.. Lines(path), .. spoken.Harmless.Select(text => new LabelledLine(text, Harmless))], encoder);
    }

    /// <summary>Learns now what would be learnt at the first vote.</summary>
    public void Warm() => _ = _classifier.Value;

    /// <param name="explained">Words of danger stand in a figure of speech, a denial or a product.</param>
    /// <param name="told">The message is a part of an example that was asked for.</param>
    public SafetyVote Vote(string text, bool explained, bool told = false)
    {
        var sentences = Sentences(text, out var whole);
        if (sentences.Count == 0) return new SafetyVote(null, DeniesCues: false);
        var least = Least(text, sentences.Count, explained);
        var vectors = _classifier.Encode(sentences);
        var votes = sentences.Select((sentence, i) => Vote(sentence, vectors[i])).ToList();
        var (index, danger, share) = votes.Select((vote, i) => (i, vote.Class, vote.Probability)).MaxBy(vote => vote.Probability);
        return new SafetyVote(share < least ? null : Words(text, sentences[index], told && share < LeastProbabilityInAnExample ? Doubt : Classes[danger]), DeniesCues: whole && share < LeastProbabilityForACue);
    }

    private static double Least(string text, int sentences, bool explained) =>
        sentences > FewSentences ? LeastProbabilityAmongMany
        : sentences == 1 && Utterance.Words(text) <= FewWords ? LeastProbabilityOfAFewWords
        : explained ? LeastProbabilityIfExplained
        : LeastProbability;

    private static NoticedWords Words(string text, string sentence, (string Label, Concern Concern, string Kind) heard)
    {
        var start = Math.Max(0, text.IndexOf(sentence, StringComparison.Ordinal));
        return new NoticedWords(heard.Concern, heard.Kind, About.Writer, start, Math.Min(sentence.Length, text.Length - start));
    }

    private (int Class, double Probability) Vote(string sentence, float[] vector)
    {
        var labels = _classifier.Value.Labels;
        var probabilities = _classifier.Value.Probabilities(sentence, vector);
        float[] danger = [.. Classes.Select(one => Share(one.Label))];
        return (Array.IndexOf(danger, danger.Max()), danger.Sum());

        float Share(string label) => probabilities.Where((_, i) => labels[i] == label).Sum();
    }

    /// <summary>A short message as a whole, then its sentences.</summary>
    /// <param name="whole">True where nothing of the message was left out.</param>
    private static List<string> Sentences(string text, out bool whole)
    {
        var sentences = Utterance.Sentences(text.Length <= MostCharacters * MostSentences ? text : text[..(MostCharacters * MostSentences / 2)] + "\n" + text[^(MostCharacters * MostSentences / 2)..])
            .Select(sentence => sentence.Length <= MostCharacters ? sentence : sentence[..MostCharacters]).ToList();
        whole = text.Length <= MostCharacters && sentences.Count <= MostSentences;
        if (sentences.Count > MostSentences) sentences.RemoveRange(MostSentences / 2, sentences.Count - MostSentences);
        if (sentences.Count is > 1 and <= FewSentences) sentences.Insert(0, text.Trim());
        return sentences;
    }

    private static IEnumerable<LabelledLine> Lines(string path)
    {
        var lines = WordFile.Read<Dictionary<string, List<string>>>(path);
        string[] wanted = [.. Classes.Select(one => one.Label), Harmless];
        var faults = wanted.Where(label => lines.GetValueOrDefault(label) is null or []).Select(label => $"'{label}' has no lines")
            .Concat(lines.Keys.Except(wanted, StringComparer.Ordinal).Select(label => $"'{label}' is none of {string.Join(", ", wanted)}"))
            .ToList();
        return faults.Count > 0 ? throw new UnusableFileException(path, faults) : lines.SelectMany(label => label.Value.Select(text => new LabelledLine(text, label.Key)));
    }
}
