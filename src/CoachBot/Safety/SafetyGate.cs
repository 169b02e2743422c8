using CoachBot.Safety.Cues;

namespace CoachBot.Safety;

/// <summary>
/// Notices disclosures of danger in a message, before anything else sees it. Pure: no clock, no chance, no model, no network;
/// the same words give the same finding. The whole message is looked at, however long, in time linear in its length.
/// </summary>
/// <remarks>
/// A cue counts unless it is negated ("I'm not suicidal"), a figure of speech ("this deadline is killing me"), or the subject of a
/// novel or a product ("our bot must answer users who mention self-harm"). In doubt it counts: the cost of a needless kind word
/// is smaller than that of silence.
/// </remarks>
public sealed class SafetyGate
{
    /// <summary>A finding holds at most this many noticed words; more would change nothing.</summary>
    public const int MostNoticed = 32;

    private readonly SafetyLexicon _lexicon;
    private readonly RegionFinder _regions;
    private readonly SafetyVoter? _voter;
    private readonly PatternIndex<CueBlock> _cues;
    private readonly PatternIndex<bool> _idioms;

    /// <param name="lexicon">The words to look for.</param>
    /// <param name="regions">Tells where a person says they are.</param>
    /// <param name="voter">Hears what no cue does, and denies cues that are coincidences; null leaves it to the cues alone.</param>
    public SafetyGate(SafetyLexicon lexicon, RegionFinder regions, SafetyVoter? voter = null)
    {
        (_lexicon, _regions, _voter) = (lexicon, regions, voter);
        _cues = new(lexicon.Blocks.SelectMany(block => block.Cues.Select(cue => (cue, block))));
        _idioms = new(lexicon.Idioms.Select(idiom => (idiom, true)));
    }

    /// <summary>The gate for the files in the folder <c>prompts/safety</c>.</summary>
    /// <exception cref="Input.UnusableFileException">Files are missing or faulty; the message lists every fault.</exception>
    public static SafetyGate Load(string folder, SafetyVoter? voter = null) => new(LexiconReader.Read(folder), RegionFinder.Load(folder), voter);

    /// <summary>The same without the learnt voter.</summary>
    public SafetyGate CuesAlone() => new(_lexicon, _regions);

    /// <summary>Every kind of cue that can be noticed, with whom it is about.</summary>
    public IEnumerable<(string Kind, About About)> Kinds =>
        _lexicon.Blocks.Select(block => (block.Kind, block.About)).Concat(SafetyVoter.Kinds).Distinct();

    /// <summary>What a message discloses.</summary>
    /// <param name="text">The message as it was written; any text, of any length.</param>
    /// <param name="state">What was noticed before: only where something was can a message dispute it.</param>
    /// <param name="told">
    /// The message is a part of an example that was asked for. Cues count as always; the voter has to be surer, because everyday quarrels
    /// told fifty times over must not stop at one of them.
    /// </param>
    public SafetyFinding Check(string text, SafetyState state, bool told = false)
    {
        var words = WordReader.Read(text, _lexicon.Spelling);
        var noticed = Notice(words, out var explained);
        var vote = _voter?.Vote(text, explained, told);
        // What is said of self-harm is never taken for a coincidence.
        if (vote is { DeniesCues: true }) noticed.RemoveAll(found => found.Concern is Concern.Abuse or Concern.ControlOfOther);
        var contest = noticed.Any(found => found.Concern.StopsCoaching()) || !state.StopsCoaching
            ? Contest.None
            : ReadContest(words, state.IsGuess);
        var guess = contest == Contest.None && vote?.Heard is { } heard && !noticed.Exists(found => found.Concern >= heard.Concern || found.Concern.StopsCoaching())
            ? vote.Heard
            : null;
        if (guess is not null) noticed.Add(guess);
        return new SafetyFinding(noticed, contest, _regions.Find(text)) { IsGuess = told && guess is { Concern: not Concern.SelfHarm } };
    }

    /// <param name="explained">True where words of danger stand in a figure of speech, a denial or a product: the voter might hear only the words.</param>
    private List<NoticedWords> Notice(IReadOnlyList<SafetyWord> words, out bool explained)
    {
        var masked = MaskIdioms(words);
        explained = Array.IndexOf(masked, true) >= 0;
        var surroundings = new Surroundings(_lexicon, words);
        var search = new PatternSearch<CueBlock>(_cues, words);
        var noticed = new List<NoticedWords>();
        for (var start = 0; start < words.Count; start++)
        {
            if (masked[start])
            {
                continue;
            }

            foreach (var (_, block, end) in search.Matches(start, masked))
            {
                if (!IsNews(noticed, block)) continue;
                if (!surroundings.Allow(block, start, end))
                {
                    explained = true;
                }
                else
                {
                    noticed.Add(new NoticedWords(
                        block.Concern, block.Kind, block.About, words[start].Start, words[end - 1].End - words[start].Start));
                }
            }
        }

        return noticed;
    }

    // In an endless rant only a graver concern, or one not yet told, is still worth noting.
    private static bool IsNews(List<NoticedWords> noticed, CueBlock block) =>
        noticed.Count < MostNoticed / 2
        || (noticed.Count < MostNoticed && noticed.All(found => found.Concern != block.Concern));

    private bool[] MaskIdioms(IReadOnlyList<SafetyWord> words)
    {
        var masked = new bool[words.Count];
        var search = new PatternSearch<bool>(_idioms, words);
        for (var start = 0; start < words.Count; start++)
        {
            foreach (var (_, _, end) in search.Matches(start))
            {
                Array.Fill(masked, true, start, end - start);
            }
        }

        return masked;
    }

    private Contest ReadContest(IReadOnlyList<SafetyWord> words, bool isGuess)
    {
        var explains = Has(_lexicon.Explanations) || (isGuess && Has(_lexicon.Everyday));
        var denies = explains || Has(_lexicon.Denials);
        return (denies, explains) switch
        {
            (_, true) => Contest.Specific,
            (true, _) => Contest.Unspecific,
            _ => Contest.None,
        };

        bool Has(IReadOnlyList<CuePattern> patterns) => patterns.Any(pattern => pattern.IsWithin(words, 0, words.Count));
    }
}
