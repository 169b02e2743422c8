namespace CoachBot.Privacy.Detection;

/// <summary>Finds words of closed lists: nationalities and creeds, health, forms of address.</summary>
internal sealed class TermDetector(Lexicon lexicon)
{
    public void Find(TokenList tokens, Claims claims)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!claims.IsFree(tokens[at])) continue;
            if (HealthPhrase(tokens, at) is { } phrase) claims.TryTake(phrase);
            else if (lexicon.Has(CueSet.Health, tokens[at].Key) && (!tokens[at].IsPossessive || tokens[at].IsCapital)) claims.TryTake(Whole(EntityType.Health, tokens[at]));
            else if (IsTitle(tokens, at)) claims.TryTake(TitleOf(tokens, at));
            else if (IsGroup(tokens, at)) claims.TryTake(Whole(EntityType.Nrp, tokens[at]));
        }
    }

    private static Entity Whole(EntityType type, Token token) => new(type, token.Start, token.End);

    private static Entity TitleOf(TokenList tokens, int at)
    {
        var end = tokens[at].End;
        return new Entity(EntityType.Title, tokens[at].Start, end < tokens.Text.Length && tokens.Text[end] == '.' ? end + 1 : end);
    }

    private Entity? HealthPhrase(TokenList tokens, int at)
    {
        if (!tokens.Adjoins(at + 1)) return null;
        var two = $"{tokens[at].Key} {tokens[at + 1].Key}";
        if (lexicon.Has(CueSet.HealthPhrases, two)) return new Entity(EntityType.Health, tokens[at].Start, tokens[at + 1].End);
        return tokens.Adjoins(at + 2) && lexicon.Has(CueSet.HealthPhrases, $"{two} {tokens[at + 2].Key}")
            ? new Entity(EntityType.Health, tokens[at].Start, tokens[at + 2].End)
            : null;
    }

    // A form of address has a name behind it: "Miss Okafor", not "I miss her" and not "Don't".
    private bool IsTitle(TokenList tokens, int at)
    {
        if (!lexicon.Has(CueSet.Titles, tokens[at].Key) || at + 1 >= tokens.Count) return false;
        var gap = tokens.GapBefore(at + 1);
        if (gap is not (" " or ". " or ".")) return false;
        var next = tokens[at + 1];
        if (tokens[at].IsCapital) return next.IsCapital && !lexicon.Has(CueSet.Function, next.Key) && (tokens[at].Key is "mr" or "mrs" or "ms" or "dr" || !lexicon.IsWord(next.Key) || lexicon.IsSurname(next.Key));
        return tokens[at].Key is "mr" or "mrs" or "ms" or "dr" or "prof" && (!lexicon.IsWord(next.Key) || lexicon.IsSurname(next.Key));
    }

    private bool IsGroup(TokenList tokens, int at)
    {
        var token = tokens[at];
        if (!lexicon.Has(CueSet.Demonyms, Singular(token.Key))) return false;
        if (lexicon.IsGiven(token.Key) && IsActing(tokens, at)) return false;
        if (token.IsCapital) return true;
        return token.Key is not ("labour" or "polish" or "conservative" or "roma" or "swede" or "scot" or "dane" or "quaker");
    }

    private bool IsActing(TokenList tokens, int at) =>
        tokens[at].IsPossessive || lexicon.Has(CueSet.Deeds, tokens.KeyAfter(at)) || lexicon.Has(CueSet.Addressed, tokens.KeyBefore(at));

    private static string Singular(string key) => key.Length > 4 && key[^1] == 's' && key[^2] != 's' ? key[..^1] : key;
}
