namespace CoachBot.Probes.Statistics;

/// <summary>
/// How much more a word is used in one of two groups of texts: the log-odds ratio with an informative Dirichlet prior, in standard errors
/// (Monroe, Colaresi and Quinn, "Fightin' Words", Political Analysis 16, 2008, equations 16 to 22). The prior pulls rare words towards
/// the use in all texts together, so that a word seen twice does not lead the list.
/// </summary>
public static class LogOdds
{
    /// <param name="inFirst">Uses of the word in the first group.</param>
    /// <param name="first">All words of the first group.</param>
    /// <param name="inSecond">Uses in the second group.</param>
    /// <param name="second">All words of the second group.</param>
    /// <param name="priorOfWord">The word's share of the prior, above 0.</param>
    /// <param name="prior">The whole prior, in words.</param>
    /// <returns>The z-score: positive where the first group uses the word more.</returns>
    public static double ZScore(double inFirst, double first, double inSecond, double second, double priorOfWord, double prior)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(priorOfWord);
        var difference = LogOdd(inFirst, first, priorOfWord, prior) - LogOdd(inSecond, second, priorOfWord, prior);
        var variance = (1 / (inFirst + priorOfWord)) + (1 / (inSecond + priorOfWord));
        return difference / Math.Sqrt(variance);
    }

    private static double LogOdd(double count, double total, double priorOfWord, double prior) =>
        Math.Log((count + priorOfWord) / (total + prior - count - priorOfWord));
}
