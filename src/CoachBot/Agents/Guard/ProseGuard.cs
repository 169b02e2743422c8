using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace CoachBot.Agents.Guard;

/// <summary>
/// Judges a model's prose sentence by sentence against what code made of the turn: no figure, advice, quotation, citation, address, name or
/// deed that the ground does not hold. It compares words and numbers and understands nothing; whatever looks like such a claim and is not
/// found is cut, so that an honest sentence may fall with a false one. Pure, and safe to use from several threads.
/// </summary>
/// <param name="similarity">
/// How alike two texts are, 0 to 1, such as a sentence encoder's cosine; it lets a citation pass that says the passage's meaning in other
/// words. Words alone decide without it.
/// </param>
public sealed class ProseGuard(GuardWords words, Func<string, string, double>? similarity = null)
{
    private readonly ConditionalWeakTable<GuardGround, GroundIndex> _read = [];

    /// <summary>Judges sentences as they stream in. A ground is read once, as long as the same object is given.</summary>
    public GuardRun Begin(GuardGround ground) => new(this, words, Read(ground));

    /// <summary>Judges one sentence by itself; see <see cref="GuardRun"/> for what a run adds.</summary>
    public SentenceCheck Check(string sentence, GuardGround ground) => Check(new ProseSentence("", sentence), Read(ground));

    /// <summary>Judges a whole text; the same as a run that gets it in pieces.</summary>
    public GuardedProse CheckAll(string prose, GuardGround ground)
    {
        var run = Begin(ground);
        run.Add(prose);
        return run.End();
    }

    private GroundIndex Read(GuardGround ground) => _read.GetValue(ground, key => new GroundIndex(key, words));

    internal SentenceCheck Check(ProseSentence prose, GroundIndex ground)
    {
        if (!prose.Whole || prose.Text.Length > SentenceEnd.MostCharacters) return new SentenceCheck(prose, CutReason.TooLong);
        var sentence = Sentence.Read(prose.Text, words);
        foreach (var (reason, check) in Checks())
            if (check(sentence, ground) is { } because) return new SentenceCheck(prose, reason, because);
        return new SentenceCheck(prose, Cut: null);
    }

    /// <summary>In this order: what is no prose at all first, what needs the most reading last.</summary>
    private ImmutableArray<(CutReason Reason, Func<Sentence, GroundIndex, string?> Because)> Checks() =>
    [
        (CutReason.Contact, (sentence, ground) => ContactCheck.Find(sentence, ground, words)),
        (CutReason.Syntax, (sentence, ground) => SyntaxCheck.Find(sentence, ground, words)),
        (CutReason.Recital, (sentence, ground) => RecitalCheck.Find(sentence, ground, words)),
        (CutReason.Language, (sentence, _) => LanguageCheck.Find(sentence, words)),
        (CutReason.Quotation, QuotationCheck.Find),
        (CutReason.Citation, (sentence, ground) => CitationCheck.Find(sentence, ground, similarity)),
        (CutReason.Number, (sentence, ground) => FigureCheck.Find(sentence, ground, words)),
        (CutReason.Product, (sentence, ground) => ProductCheck.Find(sentence, ground, words)),
        (CutReason.Promise, (sentence, ground) => words.First("promises", sentence.Words) is { } promise && !ground.Says(promise) ? promise : null),
        (CutReason.Action, (sentence, ground) => ActionCheck.Find(sentence, ground, words)),
        (CutReason.Verdict, (sentence, ground) => AdviceCheck.Find(sentence, ground, words)),
        (CutReason.Side, (sentence, ground) => words.First("sides", sentence.Words) is { } side && !ground.Says(side) ? side : null),
        (CutReason.Question, QuestionCheck.Find),
        (CutReason.Contradiction, (sentence, ground) => ContradictionCheck.Find(sentence, ground, words)),
    ];
}
