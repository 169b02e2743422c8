namespace CoachBot.Privacy.Detection;

/// <summary>Finds firms and bodies: by what their names end in, by a list of the best known, and by what stands before them.</summary>
internal sealed class OrganisationDetector(Lexicon lexicon)
{
    public void Find(TokenList tokens, Claims claims)
    {
        if (!tokens.IsShouted) Endings(tokens, claims);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!claims.IsFree(tokens[at])) continue;
            if (IsKnown(tokens, at)) claims.TryTake(new Entity(EntityType.Organisation, tokens[at].Start, tokens[at].End));
            else if (!tokens.IsShouted && IsAtWork(tokens, at)) claims.TryTake(new Entity(EntityType.Organisation, tokens[at].Start, tokens[RunEnd(tokens, at)].End));
        }
    }

    private void Endings(TokenList tokens, Claims claims)
    {
        for (var at = 1; at < tokens.Count; at++)
        {
            if (!tokens[at].IsCapital || !lexicon.Has(CueSet.OrganisationSuffixes, tokens[at].Key) || !Joined(tokens, at)) continue;
            var first = RunStart(tokens, at);
            if (first == at) continue;
            var last = RunEnd(tokens, at);
            claims.TryTake(new Entity(EntityType.Organisation, tokens[first].Start, tokens[last].End));
        }
    }

    private int RunStart(TokenList tokens, int at)
    {
        var first = at;
        while (first > 0 && at - first < 6 && Joined(tokens, first) && IsPart(tokens, first - 1)) first--;
        while (first < at && (lexicon.Has(CueSet.Determiners, tokens[first].Key) || IsOpening(tokens, first))) first++;
        return first;
    }

    // A word that only the sentence's start made a capital is no part of a name.
    private bool IsOpening(TokenList tokens, int first) =>
        tokens.StartsSentence(first) && (lexicon.Has(CueSet.PlaceBefore, tokens[first].Key) || lexicon.Has(CueSet.Greetings, tokens[first].Key) || lexicon.Has(CueSet.Work, tokens[first].Key));

    private int RunEnd(TokenList tokens, int at)
    {
        var last = at;
        while (last + 1 < tokens.Count && last - at < 5 && Joined(tokens, last + 1) && (IsPart(tokens, last + 1) || IsOf(tokens, last + 1))) last++;
        return last;
    }

    private static bool IsPart(TokenList tokens, int at) => tokens[at].IsCapital && (tokens[at].Text.Length > 1 || tokens[at].Text != "I");

    private static bool IsOf(TokenList tokens, int at) => tokens[at].Key is "of" or "and" && at + 1 < tokens.Count && tokens[at + 1].IsCapital && tokens.Adjoins(at + 1);

    private static bool Joined(TokenList tokens, int at) => !tokens[at - 1].IsPossessive && tokens.GapBefore(at) is " " or " & " or ", " && (tokens.GapBefore(at) is not ", " || IsLegalForm(tokens[at].Key));

    private static bool IsLegalForm(string key) => key is "inc" or "ltd" or "llc" or "llp" or "plc";

    private bool IsKnown(TokenList tokens, int at)
    {
        var token = tokens[at];
        if (!lexicon.Has(CueSet.Organisations, token.Key)) return false;
        var word = lexicon.IsAnyWord(token.Key) && !lexicon.Has(CueSet.Chat, token.Key);
        if (!token.IsCapital) return !word && !lexicon.IsGiven(token.Key);
        return !word || (!tokens.StartsSentence(at) && !tokens.IsHeadline && !tokens.IsShouted);
    }

    // "works at Kestrel", "a contract with Delmore"
    private bool IsAtWork(TokenList tokens, int at)
    {
        if (!tokens[at].IsCapital || tokens[at].Key == "i" || !tokens.Adjoins(at)) return false;
        if (lexicon.Has(CueSet.Months, tokens[at].Key) || lexicon.Has(CueSet.Titles, tokens[at].Key) || lexicon.IsMajorPlace(tokens[at].Key)) return false;
        var before = Before(tokens, at, out var link);
        return link switch
        {
            "at" or "for" => before is "work" or "works" or "worked" or "working" or "job" or "interned" or "intern" or "employed" or "manager" or "year",
            "with" or "of" or "to" => before is "contract" or "contracted" or "ceo" or "founder" or "director" or "manager" or "employee" or "employees",
            _ => link is "joined" or "company" or "firm" or "ceo" or "startup" && !lexicon.IsGiven(tokens[at].Key),
        };
    }

    private static string Before(TokenList tokens, int at, out string link)
    {
        var from = tokens.KeyBefore(at) == "the" ? at - 1 : at;
        link = tokens.KeyBefore(from);
        return from > 0 ? tokens.KeyBefore(from - 1) : "";
    }
}
