namespace CoachBot.Agents;

/// <summary>
/// How many tokens a text costs at most, roughly, without a model's own vocabulary: four Latin letters a token is what the vocabularies in
/// use come to for English, other scripts reach one token a sign. Errs on the dear side; budgets are kept, bills are metered.
/// </summary>
public static class TokenEstimate
{
    public static int Of(string text)
    {
        var plain = text.Count(char.IsAscii);
        return ((plain + 3) / 4) + (text.Length - plain);
    }
}
