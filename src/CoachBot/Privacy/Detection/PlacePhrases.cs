namespace CoachBot.Privacy.Detection;

/// <summary>Finds places by what their names are made of: "Westfield Road", "Pingtung County", "Port Whangarei", "Lake Mead".</summary>
internal sealed class PlacePhrases(Lexicon lexicon)
{
    private const int Longest = 4;

    public void Find(TokenList tokens, Claims claims)
    {
        if (tokens.IsShouted || tokens.IsHeadline) return;
        for (var at = 1; at < tokens.Count; at++)
        {
            if (!claims.IsFree(tokens[at]) || !tokens[at].IsCapital || !tokens.Adjoins(at)) continue;
            if (EndsPlace(tokens, at) is var first and >= 0) claims.TryTake(new Entity(EntityType.Location, tokens[first].Start, tokens[at].End));
            else if (OpensPlace(tokens, at - 1)) claims.TryTake(new Entity(EntityType.Location, tokens[at - 1].Start, tokens[at].End));
        }
    }

    /// <returns>The first token of a name that ends here, or -1.</returns>
    private int EndsPlace(TokenList tokens, int at)
    {
        var surely = lexicon.Has(CueSet.PlaceEndings, tokens[at].Key);
        if (!surely && !lexicon.Has(CueSet.PlaceEndingsLoosely, tokens[at].Key)) return -1;
        var first = at;
        while (first > 0 && at - first < Longest && tokens.Adjoins(first) && IsPart(tokens, first - 1)) first--;
        while (first < at && !IsOwn(tokens, first, surely)) first++;
        return first < at ? first : -1;
    }

    private bool IsPart(TokenList tokens, int at) => tokens[at].IsCapital && !tokens[at].HasDigit && tokens[at].Text.Length > 1 && !lexicon.Has(CueSet.Determiners, tokens[at].Key);

    // The sentence's first word has a capital anyway.
    private bool IsOwn(TokenList tokens, int at, bool surely)
    {
        var word = lexicon.IsAnyWord(tokens[at].Key) && !lexicon.IsSurname(tokens[at].Key) && !lexicon.IsPlace(tokens[at].Key);
        if (lexicon.Has(CueSet.Function, tokens[at].Key) && tokens[at].Key is not "new") return false;
        return surely ? !tokens.StartsSentence(at) || !word : !lexicon.IsWord(tokens[at].Key) || (!word && !tokens.StartsSentence(at));
    }

    private bool OpensPlace(TokenList tokens, int at) =>
        tokens[at].IsCapital && lexicon.Has(CueSet.PlaceOpenings, tokens[at].Key) && !lexicon.IsAnyWord(tokens[at + 1].Key) && tokens[at + 1].Text.Length > 2;
}
