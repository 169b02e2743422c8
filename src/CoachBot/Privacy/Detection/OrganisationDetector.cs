namespace CoachBot.Privacy.Detection;

/// <summary>Finds firms and bodies: by a list of the best known, by what their names are made of, and by what stands before them.</summary>
internal sealed class OrganisationDetector(Lexicon lexicon)
{
    private const int LongestKnown = 4;

    private readonly OrganisationNames _names = new(lexicon);

    public void Find(TokenList tokens, Claims claims)
    {
        Known(tokens, claims);
        _names.Find(tokens, claims);
        if (tokens.IsShouted) return;
        for (var at = 1; at < tokens.Count; at++)
        {
            if (claims.IsFree(tokens[at]) && IsAtWork(tokens, at)) claims.TryTake(new Entity(EntityType.Organisation, tokens[at].Start, tokens[_names.RunEnd(tokens, at)].End));
        }
    }

    // Longest first: "Bank of America" before anything in it.
    private void Known(TokenList tokens, Claims claims)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!claims.IsFree(tokens[at])) continue;
            var length = KnownLength(tokens, at);
            if (length == 0) continue;
            var last = KnownEnd(tokens, at + length - 1);
            claims.TryTake(new Entity(EntityType.Organisation, tokens[at].Start, tokens[last].End));
            at = last;
        }
    }

    // "Allstate Insurance Group", "Google Public Data Explorer"
    private int KnownEnd(TokenList tokens, int last)
    {
        if (tokens.IsShouted || tokens.IsHeadline || !tokens[last].IsCapital) return last;
        while (last + 1 < tokens.Count && tokens.Adjoins(last + 1) && tokens[last + 1] is { IsCapital: true, HasDigit: false } && lexicon.IsAnyWord(tokens[last + 1].Key)
            && !lexicon.IsGiven(tokens[last + 1].Key) && !lexicon.Has(CueSet.Function, tokens[last + 1].Key)) last++;
        return last;
    }

    private int KnownLength(TokenList tokens, int at)
    {
        var longest = 1;
        while (longest < LongestKnown && tokens.Adjoins(at + longest)) longest++;
        for (var length = longest; length > 1; length--)
        {
            if (lexicon.IsOrganisation(string.Join(' ', Enumerable.Range(at, length).Select(part => tokens[part].Key)))) return length;
        }

        return IsKnownWord(tokens, at) ? 1 : 0;
    }

    private bool IsKnownWord(TokenList tokens, int at)
    {
        var token = tokens[at];
        if (token.IsPossessive && lexicon.IsOrganisation(token.Key + "'s")) return token.IsCapital || !lexicon.IsGiven(token.Key);
        if (!lexicon.IsOrganisation(token.Key)) return false;
        var word = lexicon.IsAnyWord(token.Key) && !lexicon.Has(CueSet.Chat, token.Key);
        if (!token.IsCapital) return !word && !lexicon.IsGiven(token.Key) && token.Key.Length > 2;
        if (token.Key.Length < 5 && !token.IsAllCapitals && lexicon.IsGiven(token.Key)) return false;
        return !word || token.IsAllCapitals && !tokens.IsShouted || (!tokens.StartsSentence(at) && !tokens.IsHeadline && !tokens.IsShouted);
    }

    // "works at Kestrel", "a contract with Delmore"
    private bool IsAtWork(TokenList tokens, int at)
    {
        if (!tokens[at].IsCapital || tokens[at].Key == "i" || !tokens.Adjoins(at)) return false;
        if (lexicon.Has(CueSet.Months, tokens[at].Key) || lexicon.Has(CueSet.Titles, tokens[at].Key) || (lexicon.IsMajorPlace(tokens[at].Key) && !(tokens.Adjoins(at + 1) && tokens[at + 1].IsCapital))) return false;
        var before = Before(tokens, at, out var link);
        return link switch
        {
            "at" or "for" => before is "work" or "works" or "worked" or "working" or "job" or "interned" or "intern" or "employed" or "manager" or "year" or "years" or "interview" or "engineer" or "consultant" or "position" or "role" or "account" or "shift",
            "with" or "of" or "to" => before is "contract" or "contracted" or "ceo" or "founder" or "director" or "manager" or "employee" or "employees" or "chairman" or "cfo" or "cto" or "president" or "subsidiary" or "division",
            _ => link is "joined" or "company" or "firm" or "ceo" or "startup" or "employer" && !lexicon.IsGiven(tokens[at].Key),
        };
    }

    private static string Before(TokenList tokens, int at, out string link)
    {
        var from = tokens.KeyBefore(at) == "the" ? at - 1 : at;
        link = tokens.KeyBefore(from);
        return from > 0 ? tokens.KeyBefore(from - 1) : "";
    }
}
