namespace CoachBot.Understanding;

/// <summary>A stretch of text that is compared in meaning as one thought.</summary>
/// <param name="Start">In the source text, in UTF-16 units.</param>
/// <param name="End">Likewise, exclusive.</param>
/// <param name="DeniesWish">"I do not want it to ...": what follows is no need.</param>
/// <param name="DeniesManner">"Style is irrelevant", "it may sound like a phone book": no wish for a style.</param>
/// <param name="CountsExamples">"I have 600 answers that": it tells of examples, not of what is to be looked up.</param>
/// <param name="DeniesTest">"Nobody has looked for patterns": whatever is said of patterns, no test has a result.</param>
internal sealed record MeaningUnit(int Start, int End, bool DeniesWish, bool DeniesManner, bool DeniesTest, bool CountsExamples);

/// <summary>
/// The thoughts of a clause: the whole, and each part between commas, since people string facts together ("picked by me, pupils agreed,
/// may be uploaded") and a vector of the whole blurs them.
/// </summary>
internal static class MeaningUnits
{
    /// <summary>A shorter clause is an answer or an aside: its meaning lies in what it answers.</summary>
    private const int LeastWords = 4;

    /// <summary>Parts of a list may be shorter, for their neighbours say what they are about.</summary>
    private const int LeastWordsOfPart = 2;

    /// <summary>Fewer written things are mentioned for other reasons than to say what there is to learn from.</summary>
    private const int LeastCollection = 10;

    /// <summary>"400 help pages that it must know" are counted as well, but to be looked up.</summary>
    private static readonly TokenPattern LooksUp = TokenPattern.Parse(
        "(must|needs|should|has to|have to|had to|it|know*|consult*|look|cite|quote|find|search*|read|ask|asks|questions|check|at hand|knowledge)");

    private static readonly TokenPattern DeniedManner = TokenPattern.Parse(
        "((style|tone|voice|wording|language|poetry|manner|how it (sounds|reads|is worded)) .. (irrelevant|unimportant|secondary|not matter|not important|no matter|indifferent|all the same|all one|fine as (it|they) (is|are)|good enough as)|no (special|particular|certain) (style|tone|voice|manner|wording)"
        + "|(may|can|could|might) (sound|read) like|(not (care|mind)|no matter|never mind) .. (style|tone|voice|sound*|wording|worded|phras*))");

    private static readonly TokenPattern DeniedTest = TokenPattern.Parse(
        "((nobody|no one|none of us|not|never|yet to|skipped|without|still to) .. (look*|check*|test*|tried|try|run|ran|done|did|asked|examin*|analys*|analyz*|prob*|experiment*)"
        + "|no (probe|test|trial|check|experiment|pattern test|pattern check|adapter|pilot|dry run|small run|trial run|test run)|(whether|if) .. (pattern*|anything in|signal|something in|is special))");

    public static IEnumerable<MeaningUnit> Of(Clause clause)
    {
        if (clause.Words.Length >= LeastWords) yield return Unit(clause, 0, clause.Words.Length);
        if (!clause.Words.Contains(",", StringComparer.Ordinal)) yield break;
        var start = 0;
        for (var at = 0; at <= clause.Words.Length; at++)
        {
            if (at < clause.Words.Length && clause.Words[at] != ",") continue;
            if (at - start >= LeastWordsOfPart) yield return Unit(clause, start, at);
            start = at + 1;
        }
    }

    /// <summary>Sentences of several clauses as wholes: "we ran fifty through; it called forty-one right" means it only together.</summary>
    public static IEnumerable<MeaningUnit> OfSentences(IReadOnlyList<Clause> clauses) => clauses
        .GroupBy(clause => clause.Sentence)
        .Where(sentence => sentence.Count() > 1 && !sentence.Any(clause => clause.Is(ClauseMood.Hypothetical | ClauseMood.ThirdParty)))
        .Select(Whole);

    /// <summary>A wish that one clause denies may be uttered by another; a test that was not made, or a manner that does not matter, holds for all of them.</summary>
    private static MeaningUnit Whole(IEnumerable<Clause> sentence)
    {
        var clauses = sentence.ToList();
        string[] words = [.. clauses.SelectMany(clause => clause.Words)];
        return new MeaningUnit(clauses[0].Start, clauses[^1].End, DeniesWish: false, DeniedManner.IsIn(words), DeniedTest.IsIn(words), CountsExamples(words));
    }

    private static bool CountsExamples(string[] words) =>
        !LooksUp.IsIn(words) && NumberReader.Read(words).Any(number => number.Value >= LeastCollection && Nouns.Counted(words, number) is { IsExample: true });

    private static MeaningUnit Unit(Clause clause, int first, int end)
    {
        var words = clause.Words.AsSpan(first, end - first);
        return new MeaningUnit(clause.Tokens[first].Start, clause.Tokens[end - 1].End, RuleReader.DeniesWish(words), DeniedManner.IsIn(words), DeniedTest.IsIn(words), CountsExamples(clause.Words[first..end]));
    }
}
