namespace CoachBot.Privacy.Detection;

/// <summary>Finds countries, regions and towns: from lists, and unknown names where only a place can stand.</summary>
internal sealed class PlaceDetector(Lexicon lexicon)
{
    private const int LongestName = 4;

    public void Find(TokenList tokens, Claims claims)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!claims.IsFree(tokens[at])) continue;
            var length = KnownLength(tokens, at);
            if (length == 0) length = UnknownLength(tokens, at);
            if (length == 0 || !claims.TryTake(new Entity(EntityType.Location, tokens[at].Start, tokens[at + length - 1].End))) continue;
            at += length - 1;
        }
    }

    // Longest first: "New York City" before "New York".
    private int KnownLength(TokenList tokens, int at)
    {
        var longest = 1;
        while (longest < LongestName && tokens.Adjoins(at + longest)) longest++;
        for (var length = longest; length > 1; length--)
        {
            if (IsKnownPhrase(tokens, at, length)) return length;
        }

        return IsKnownWord(tokens, at) ? 1 : 0;
    }

    private bool IsKnownPhrase(TokenList tokens, int at, int length)
    {
        var range = Enumerable.Range(at, length);
        var name = string.Join(' ', range.Select(part => tokens[part].Key));
        if (range.All(part => tokens[part].IsCapital || lexicon.Has(CueSet.Particles, tokens[part].Key))) return lexicon.IsPlace(name) && !IsPerson(tokens, at);
        return lexicon.IsMajorPlace(name) && range.Any(part => !lexicon.IsWord(tokens[part].Key));
    }

    private bool IsKnownWord(TokenList tokens, int at)
    {
        var token = tokens[at];
        if (token.Text.Length < 2 || !lexicon.IsPlace(token.Key)) return false;
        var major = lexicon.IsMajorPlace(token.Key);
        var name = lexicon.IsGiven(token.Key) || lexicon.IsSurname(token.Key);
        var word = lexicon.IsAnyWord(token.Key) && token.Key is not ("uk" or "us" or "usa" or "eu");
        var placed = IsPlaced(tokens, at);
        if (token.Key is "us" or "la" or "sf" or "dc") return token.IsAllCapitals && !tokens.IsShouted;
        if (!token.IsCapital) return !word && token.Text.Length > 3 && (major ? placed || !name : placed && !name);
        if (lexicon.Has(CueSet.Months, token.Key)) return false;
        if (placed) return !tokens.IsHeadline || major;
        if (FollowsPlace(tokens, at)) return true;
        return major ? !word && (!lexicon.IsGiven(token.Key) || lexicon.Has(CueSet.Places, token.Key)) && !IsPerson(tokens, at) : !word && !name && !IsPerson(tokens, at);
    }

    private bool IsPlaced(TokenList tokens, int at)
    {
        var before = tokens.KeyBefore(at);
        if (before is "in" or "near" or "visit" or "visiting" or "visited" or "around" or "outside" or "across") return true;
        if (!lexicon.Has(CueSet.PlaceBefore, before)) return false;
        return lexicon.Has(CueSet.PlaceVerbs, tokens.KeyBefore(at - 1)) || !lexicon.IsGiven(tokens[at].Key) || lexicon.Has(CueSet.PlaceVerbs, Second(tokens, at));
    }

    private static string Second(TokenList tokens, int at) => at > 2 ? tokens[at - 3].Key : "";

    // "Accra, Ghana"
    private bool FollowsPlace(TokenList tokens, int at) =>
        at + 1 < tokens.Count && tokens.GapBefore(at + 1) is ", " && tokens[at + 1].IsCapital && lexicon.IsMajorPlace(tokens[at + 1].Key) && !lexicon.IsGiven(tokens[at + 1].Key);

    private bool IsPerson(TokenList tokens, int at) =>
        lexicon.Has(CueSet.Speech, tokens.KeyAfter(at)) || lexicon.Has(CueSet.Titles, tokens.KeyBefore(at)) || lexicon.Has(CueSet.Kin, tokens.KeyBefore(at))
        || lexicon.Has(CueSet.Greetings, tokens.KeyBefore(at)) || (at > 0 && tokens.Adjoins(at) && tokens[at - 1].IsCapital && lexicon.IsGiven(tokens[at - 1].Key) && !lexicon.IsWord(tokens[at - 1].Key));

    private int UnknownLength(TokenList tokens, int at)
    {
        if (!IsUnknown(tokens, at) || tokens.IsShouted || tokens.IsHeadline) return 0;
        var before = tokens.KeyBefore(at);
        var placed = before is "in" or "near" || (before is "to" or "from" or "at" or "into" && lexicon.Has(CueSet.PlaceVerbs, tokens.KeyBefore(at - 1)));
        if (!placed) return 0;
        var length = 1;
        while (length < 3 && tokens.Adjoins(at + length) && tokens[at + length].IsCapital) length++;
        return length;
    }

    private bool IsUnknown(TokenList tokens, int at) =>
        tokens[at] is { IsCapital: true, Text.Length: > 2 } && !lexicon.IsAnyWord(tokens[at].Key) && !lexicon.IsGiven(tokens[at].Key);
}
