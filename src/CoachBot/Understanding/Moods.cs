namespace CoachBot.Understanding;

/// <summary>Tells from a clause's words whether it states how things are.</summary>
internal static class Moods
{
    private static readonly TokenPattern Hypothetical = TokenPattern.Parse(
        "(what if|suppose|supposing|imagine|assuming|hypothetically|let us say|say (i|we) (had|have)|if only|were (i|we) to|in case"
        + "|if (i|we|she|he|they|there|it|you) .. (had|were|could|got|managed|agreed|wanted|would))");

    private static readonly TokenPattern ThirdParty = TokenPattern.Parse(
        "((a|my|some) (friend|friends|mate|buddy|neighbour|neighbor|cousin|competitor|rival|acquaintance|nephew|niece)"
        + "|(our|the|other|a|some) (competitor|competitors|rival|rivals) .. (has|have|had|did|does|got|tried|built|made|trained|uses)"
        + "|(somebody|someone) (i know|we know|told|on the)|i (read|heard|saw) (that|about|of|on|online|somewhere|people|a|an)|people say|they say)");

    private static readonly TokenPattern Planned = TokenPattern.Parse(
        "((i|we|she|he|they) (will|shall|would|could|might|may|can)|(am|are|is) (going|planning|hoping|about) to|plan to|plans to|hope to|hoping to|intend to|(i|we) would (have|need) to|(will|would) have to)");

    private static readonly TokenPattern Asks = TokenPattern.Parse(
        "(do|does|did|can|could|would|should|is|are|was|will|how|what|which|when|where|why|who|may|shall|am|has|have)");

    public static ClauseMood Of(string[] words) =>
        (Hypothetical.IsIn(words) ? ClauseMood.Hypothetical : ClauseMood.Plain)
        | (ThirdParty.IsIn(words) ? ClauseMood.ThirdParty : ClauseMood.Plain)
        | (Planned.IsIn(words) ? ClauseMood.Planned : ClauseMood.Plain);

    /// <summary>A clause before a question mark asks when it begins like a question; "right?" and "you know?" do not make one.</summary>
    public static bool IsQuestion(string[] words) => Asks.MatchAt(words, 0) != 0 || (words.Length > 1 && Asks.MatchAt(words, 1) != 0 && words[0] is "and" or "but" or "so");
}
