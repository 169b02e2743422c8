namespace CoachBot.Privacy.Detection;

/// <summary>Names of firms and bodies by their parts: "Kestrel Roofing Ltd", "University of Leeds", "Barnett, Melton and Garcia", "the Kestrel agency".</summary>
internal sealed class OrganisationNames(Lexicon lexicon)
{
    private const int Longest = 6;

    public void Find(TokenList tokens, Claims claims)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!claims.IsFree(tokens[at]) || (Body(tokens, at) ?? Firm(tokens, at) ?? Partners(tokens, at) ?? Called(tokens, at) ?? Words(tokens, at)) is not { } range) continue;
            claims.TryTake(new Entity(EntityType.Organisation, tokens[range.First].Start, tokens[range.Last].End));
        }
    }

    /// <summary>The last token of a name that begins here or before.</summary>
    public int RunEnd(TokenList tokens, int at)
    {
        var last = at;
        while (last + 1 < tokens.Count && last - at < Longest - 1 && Joined(tokens, last + 1) && (IsPart(tokens, last + 1) || IsOf(tokens, last + 1))) last++;
        return last;
    }

    // "University of Leeds", "ministry of finance"
    private (int First, int Last)? Body(TokenList tokens, int at)
    {
        if (!lexicon.Has(CueSet.OrganisationHeads, tokens[at].Key) || tokens.KeyAfter(at) is not ("of" or "for") || at + 2 >= tokens.Count || !tokens.Adjoins(at + 2)) return null;
        var named = tokens[at + 2].Key == "the" && tokens.Adjoins(at + 3) ? at + 3 : at + 2;
        if (!tokens[at].IsCapital || !tokens[named].IsCapital) return tokens.IsUncased && tokens[at].Key is "university" or "ministry" or "bank" && IsOwn(tokens, named) ? (at, named) : null;
        return tokens.IsShouted ? null : (RunStart(tokens, at), RunEnd(tokens, named));
    }

    // What ends in a legal form or in a word for what firms are; a legal form is enough in small letters too.
    private (int First, int Last)? Firm(TokenList tokens, int at)
    {
        if (at == 0 || !Joined(tokens, at)) return null;
        if (tokens[at].IsCapital && !tokens.IsShouted && lexicon.Has(CueSet.OrganisationSuffixes, tokens[at].Key))
        {
            var first = RunStart(tokens, at);
            return first == at || IsPlainSpeech(tokens, first, at) ? null : (first, RunEnd(tokens, at));
        }

        if (!lexicon.Has(CueSet.LegalForms, tokens[at].Key) || tokens[at].Key is "co" or "ab" or "as" or "sa" or "limited" or "nv" or "sas" or "spa") return null;
        var start = at;
        while (start > 0 && at - start < 3 && Joined(tokens, start) && IsOwn(tokens, start - 1)) start--;
        return start < at ? (start, at) : null;
    }

    // "Great School!": two everyday words where a sentence begins.
    private bool IsPlainSpeech(TokenList tokens, int first, int last) =>
        tokens.StartsSentence(first) && last == first + 1 && lexicon.IsWord(tokens[first].Key) && !lexicon.IsSurname(tokens[first].Key) && !lexicon.Has(CueSet.LegalForms, tokens[last].Key);

    // "Barnett, Melton and Garcia" in a line of its own or where somebody works: a firm; elsewhere three people.
    private (int First, int Last)? Partners(TokenList tokens, int at)
    {
        if (at + 3 >= tokens.Count || !IsSurname(tokens, at) || tokens.GapBefore(at + 1) is not ", " || !IsSurname(tokens, at + 1)) return null;
        if (tokens[at + 2].Key is not ("and" or "und" or "y" or "et") || !tokens.Adjoins(at + 2) || !tokens.Adjoins(at + 3) || !IsSurname(tokens, at + 3)) return null;
        var line = (at == 0 || tokens.GapBefore(at).Contains('\n')) && (at + 4 == tokens.Count || tokens.GapBefore(at + 4).Contains('\n'));
        return line || tokens.KeyBefore(at) is "at" or "for" or "from" or "of" or "with" or "joined" or "is" ? (at, at + 3) : null;
    }

    // "the Kestrel agency"
    private (int First, int Last)? Called(TokenList tokens, int at)
    {
        var token = tokens[at];
        if (!token.IsCapital || tokens.IsShouted || token.IsPossessive || lexicon.IsAnyWord(token.Key) || lexicon.IsPlace(token.Key) || lexicon.Has(CueSet.Demonyms, token.Key)) return null;
        return at + 1 < tokens.Count && !tokens[at + 1].IsCapital && lexicon.Has(CueSet.OrganisationNouns, tokens.KeyAfter(at)) ? (RunStart(tokens, at), at) : null;
    }

    // "at Credit Karma", "later became Walk Score": everyday words with capitals that no sentence asks for.
    private (int First, int Last)? Words(TokenList tokens, int at)
    {
        if (tokens.IsShouted || tokens.IsHeadline || !IsCapitalWord(tokens, at) || !tokens.Adjoins(at + 1) || !(IsCapitalWord(tokens, at + 1) || tokens[at + 1].Text == "And")) return null;
        if (tokens.KeyBefore(at) is not ("at" or "from" or "for" or "with" or "by" or "became" or "called" or "joined" or "left" or "quit" or "via" or "of" or "the")) return null;
        if (tokens.KeyBefore(at) == "the" && tokens[at + 1].Text != "And") return null;
        var last = at + 1;
        while (tokens.Adjoins(last + 1) && tokens[last + 1] is { IsCapital: true, HasDigit: false } && !lexicon.IsGiven(tokens[last + 1].Key) && !lexicon.Has(CueSet.Function, tokens[last + 1].Key)) last++;
        return (at, last);
    }

    private bool IsCapitalWord(TokenList tokens, int at) =>
        tokens[at] is { IsCapital: true, HasDigit: false, Text.Length: > 1 } && lexicon.IsAnyWord(tokens[at].Key) && !lexicon.IsGiven(tokens[at].Key) && !lexicon.IsPlace(tokens[at].Key)
        && !lexicon.Has(CueSet.Function, tokens[at].Key) && !lexicon.Has(CueSet.Chat, tokens[at].Key) && !lexicon.Has(CueSet.Months, tokens[at].Key)
        && !lexicon.Has(CueSet.Kin, tokens[at].Key) && !lexicon.Has(CueSet.Titles, tokens[at].Key) && !lexicon.Has(CueSet.Demonyms, tokens[at].Key);

    private int RunStart(TokenList tokens, int at)
    {
        var first = at;
        while (first > 0 && at - first < Longest && (Joined(tokens, first) || IsListed(tokens, first, at)) && IsPartOrAnd(tokens, first - 1)) first--;
        while (first < at && (lexicon.Has(CueSet.Determiners, tokens[first].Key) || !tokens[first].IsCapital && !tokens[first].IsNumber || IsOpening(tokens, first))) first++;
        return first;
    }

    private static bool IsPartOrAnd(TokenList tokens, int at) =>
        IsPart(tokens, at) || tokens[at].IsNumber && tokens[at].Text.Length < 5 || (tokens[at].Key is "and" or "of" && at > 0 && tokens.Adjoins(at) && tokens[at - 1].IsCapital);

    // "Owens, Duran and Oneal Holdings"
    private static bool IsListed(TokenList tokens, int first, int at) => tokens.GapBefore(first) is ", " && first < at && first + 1 < tokens.Count && tokens[first + 1].Key == "and";

    // A word that only the sentence's start made a capital is no part of a name.
    private bool IsOpening(TokenList tokens, int first) =>
        tokens.StartsSentence(first) && (lexicon.Has(CueSet.PlaceBefore, tokens[first].Key) || lexicon.Has(CueSet.Greetings, tokens[first].Key) || lexicon.Has(CueSet.Work, tokens[first].Key)
            || lexicon.Has(CueSet.Function, tokens[first].Key));

    private bool IsOwn(TokenList tokens, int at) =>
        !tokens[at].HasDigit && !lexicon.Has(CueSet.Function, tokens[at].Key) && !lexicon.Has(CueSet.Determiners, tokens[at].Key) && (!lexicon.IsWord(tokens[at].Key) || tokens[at].IsCapital || lexicon.IsSurname(tokens[at].Key));

    private bool IsSurname(TokenList tokens, int at) =>
        (tokens[at].IsCapital || tokens.IsUncased) && (lexicon.IsSurname(tokens[at].Key) || (tokens[at].IsCapital && !lexicon.IsAnyWord(tokens[at].Key)));

    private static bool IsPart(TokenList tokens, int at) => tokens[at].IsCapital && (tokens[at].Text.Length > 1 || tokens[at].Text != "I");

    private static bool IsOf(TokenList tokens, int at) => tokens[at].Key is "of" or "and" or "for" && at + 1 < tokens.Count && tokens[at + 1].IsCapital && tokens.Adjoins(at + 1);

    // "St. Mary's Hospital", "Barnes & Noble", "Constellation Power, Inc"
    private static bool Joined(TokenList tokens, int at) => tokens.GapBefore(at) switch
    {
        " " or " & " or "'s " or "’s " => true,
        ", " => IsLegalForm(tokens[at].Key),
        ". " => tokens[at - 1].Key is "st" && tokens[at - 1].IsCapital,
        _ => false,
    };

    private static bool IsLegalForm(string key) => key is "inc" or "ltd" or "llc" or "llp" or "plc";
}
