namespace CoachBot.Privacy.Detection;

/// <summary>What the words around say: "my wife X", "told X", "hi X", "X forgot", "regards, X".</summary>
internal sealed class NameSurroundings(Lexicon lexicon)
{
    /// <param name="open">The word has a capital or is known as a name; else it may be any slip of the keys.</param>
    public double Score(TokenList tokens, int at, bool open) =>
        Before(tokens, at, open) + After(tokens, at) + Spoken(tokens, at) + Signed(tokens, at) + Introduced(tokens, at);

    private double Before(TokenList tokens, int at, bool open)
    {
        var before = tokens.KeyBefore(at);
        if (before.Length == 0) return at > 0 && tokens.GapBefore(at) is ". " && IsTitle(tokens[at - 1].Key) ? 3 : 0;
        if (IsTitle(before)) return 3;
        if (lexicon.Has(CueSet.Kin, before)) return (IsSomebodys(tokens, at - 1) ? 1.8 : 0.9) - (open || IsFollowed(tokens, at) ? 0 : 1);
        if (lexicon.Has(CueSet.Addressed, before)) return tokens.KeyAfter(at) is "i" or "that" or "to" or "he" or "she" or "about" or "we" or "not" or "if" or "why" or "what" ? 2.8 : 1.2;
        if (lexicon.Has(CueSet.Determiners, before)) return Determined(tokens, at, before);
        if (lexicon.Has(CueSet.AddressedLoosely, before)) return 0.4;
        return lexicon.Has(CueSet.Speech, before) && tokens[at].IsCapital ? 0.8 : tokens[at - 1].IsNumber ? -0.7 : 0;
    }

    // "the Petersson novel", but "the Bluetooth" and "a Mark"
    private double Determined(TokenList tokens, int at, string before)
    {
        if (before is "my" or "your" or "his" or "her" or "our" or "their") return -1;
        var key = tokens[at].Key;
        if (before is not "the" || !tokens[at].IsCapital || lexicon.IsAnyWord(key) || tokens[at].IsAllCapitals) return -2;
        return lexicon.IsSurname(key) || lexicon.IsGiven(key) ? 0 : lexicon.Likeness.Of(key) > 0.25 ? 0 : -1;
    }

    private bool IsTitle(string key) => lexicon.Has(CueSet.Titles, key) && key is not ("miss" or "father" or "lady" or "dame" or "don");

    // "my wife", "a friend", "Client Nadia" at a start
    private bool IsSomebodys(TokenList tokens, int at) =>
        tokens.StartsSentence(at) || tokens[at].IsCapital || tokens.KeyBefore(at) is "my" or "his" or "her" or "our" or "their" or "your" or "the" or "a" or "an" or "with" or "ex" or "and";

    private bool IsFollowed(TokenList tokens, int at)
    {
        var after = tokens.KeyAfter(at);
        return after.Length == 0 || tokens[at].IsPossessive || lexicon.Has(CueSet.Deeds, after) || after is "and" or "is" or "was" or "has";
    }

    private double After(TokenList tokens, int at)
    {
        var possessive = tokens[at].IsPossessive || IsParted(tokens, at) ? 0.7 : 0;
        var after = tokens.KeyAfter(at);
        if (after == "and" && tokens.KeyAfter(at + 1) is "i" or "me" or "myself" && IsSubject(tokens, at)) return possessive + 1.2;
        if (lexicon.Has(CueSet.Speech, after) && !tokens[at].IsPossessive) return IsSubject(tokens, at) ? 2.7 : 1;
        if (after is "will" or "would" or "won't" or "wont" or "can" or "can't" or "could" or "should") return possessive + (tokens[at].IsCapital ? 1.5 : 0.4);
        if (after is "bhai" or "abi" or "abla" or "ji" or "didi" or "di" or "san" or "kun" or "chan" or "sama" or "hyung" or "noona" or "oppa" or "unnie") return 1.5;
        if (!lexicon.Has(CueSet.Deeds, after)) return possessive + Asked(tokens, at) + Did(tokens, at, after);
        if (!tokens[at].IsCapital) return possessive + (lexicon.IsGiven(tokens[at].Key) && IsSubject(tokens, at) ? 0.9 : 0.5);
        return possessive + ( IsFaint(after) ? 1 : 1.5);
    }

    // Seasons, hopes and bills do these too.
    private static bool IsFaint(string deed) =>
        deed is "came" or "comes" or "went" or "goes" or "broke" or "is" or "was" or "has" or "had" or "never" or "always" or "finally" or "passed" or "isn't" or "wasn't" or "made" or "makes" or "means" or "left";

    // "Leila 's phone": some programs part the ending from its word.
    private static bool IsParted(TokenList tokens, int at) =>
        at + 1 < tokens.Count && tokens[at + 1].Key == "s" && tokens.GapBefore(at + 1) is " '" or " ’";

    // "Grace designed the flow", "Harlan provides great service"
    private double Did(TokenList tokens, int at, string after)
    {
        if (!tokens[at].IsCapital || tokens.IsShouted || tokens.IsHeadline || tokens[at].IsPossessive || !IsSubject(tokens, at)) return 0;
        if (lexicon.IsWord(tokens[at].Key) && !lexicon.Has(CueSet.NamesToo, tokens[at].Key)) return 0;
        if (after.Length < 5 || !lexicon.IsWord(after) || IsFaint(after)) return 0;
        if (after.EndsWith("ed", StringComparison.Ordinal)) return 1.5;
        return after[^1] == 's' && lexicon.IsWord(after[..^1]) && tokens.KeyAfter(at + 1) is var next && (lexicon.Has(CueSet.Determiners, next) || next is "to" or "me" or "us" or "him" or "it" or "great" or "good") ? 0.8 : 0;
    }

    // "what did X say", "does X want"
    private static double Asked(TokenList tokens, int at) =>
        tokens.KeyBefore(at) is "did" or "does" or "has" or "is" && tokens.KeyAfter(at) is "say" or "think" or "want" or "tell" or "know" or "call" or "text" or "go" or "do" or "come" or "ever" or "still" or "ok" or "coming" ? 2.8 : 0;

    private bool IsSubject(TokenList tokens, int at)
    {
        var before = tokens.KeyBefore(at);
        return at == 0 || before.Length == 0 || before is "and" or "then" or "when" or "because" or "so" or "but" or "that" or "if" or "after" or "before" or "yesterday" or "today" or "tonight" or "last" or "now" || lexicon.Has(CueSet.Kin, before);
    }

    // Greetings and calls: "hey X, can you", "please X!", "X, did you see".
    private double Spoken(TokenList tokens, int at)
    {
        var before = at > 0 && tokens.GapBefore(at) is " " or ", " or ",\n" or "\n" or "! " ? tokens[at - 1].Key : "";
        var ends = at + 1 >= tokens.Count || tokens.GapBefore(at + 1).ContainsAny(Marks.Pauses);
        var ask = tokens.KeyAfter(at) is "u" or "you" or "i" or "can" or "could" or "did" or "do" or "are" or "it's" or "im" or "i'm" or "please" or "pls" or "what" or "where" or "this" or "just" or "thanks" or "not";
        if (lexicon.Has(CueSet.Greetings, before)) return ends || ask ? 1.5 : tokens[at].IsCapital ? 1 : 0.6;
        if (lexicon.Has(CueSet.GreetingsLoosely, before)) return ends || ask ? 0.7 : 0.3;
        if (!ends) return 0;
        if (IsAlone(tokens, at)) return 0.6;
        if (IsAddressed(tokens, at)) return 1.1;
        var comma = at > 0 && tokens.GapBefore(at).Contains(',');
        return comma || at == 0 ? 0.4 : 0.1;
    }

    // "Tinatin, your card is ready", and a message of nothing but a name
    private bool IsAddressed(TokenList tokens, int at) =>
        tokens.StartsLine(at) && tokens[at].IsCapital && !lexicon.IsAnyWord(tokens[at].Key) && (at + 1 >= tokens.Count || tokens.GapBefore(at + 1).StartsWith(",") || tokens.GapBefore(at + 1).Contains('\n'));

    // A sentence of one word that has a capital: "What's your last name? Boyle"
    private static bool IsAlone(TokenList tokens, int at) => tokens[at].IsCapital && at > 0 && tokens.StartsSentence(at) && tokens.Ends(at);

    // A message's last line, or what follows "regards,".
    private double Signed(TokenList tokens, int at)
    {
        if (IsLine(tokens, at)) return 0.9;
        if (at < tokens.Count - 3) return 0;
        var rest = tokens.Text.AsSpan(tokens[at].End);
        if (rest.Contains('\n') && at == tokens.Count - 1) rest = rest.Trim();
        var gap = tokens.GapBefore(at);
        if (rest.IndexOfAny("?!,") >= 0 || at == 0 && !gap.ContainsAny('-', '~')) return 0;
        if (gap.Contains('\n') || (at == 0 && rest.Length < 40) || gap.EndsWith("- ") || gap.EndsWith("~")) return 1;
        return lexicon.Has(CueSet.Closings, tokens[at - 1].Key) && gap.Length <= 3 ? 1.5 : 0;
    }

    // A line of its own that is all capitals: the head of a letter.
    private static bool IsLine(TokenList tokens, int at)
    {
        if (!tokens[at].IsCapital || tokens.IsShouted || !tokens.Text.Contains('\n', StringComparison.Ordinal)) return false;
        var (first, last) = (at, at);
        while (first > 0 && at - first < 5 && tokens[first].IsCapital && !tokens.GapBefore(first).Contains('\n')) first--;
        while (last + 1 < tokens.Count && last - at < 5 && tokens[last].IsCapital && !tokens.GapBefore(last + 1).Contains('\n')) last++;
        return last - first < 4 && tokens[first].IsCapital && tokens[last].IsCapital && (first == 0 || tokens.GapBefore(first).Contains('\n'))
            && (last + 1 == tokens.Count || tokens.GapBefore(last + 1).Contains('\n'));
    }

    // "my name is X", "call me X", "I'm X,", "this is X from"
    private static double Introduced(TokenList tokens, int at)
    {
        var before = tokens.KeyBefore(at);
        var second = at > 1 ? tokens[at - 2].Key : "";
        var third = at > 2 ? tokens[at - 3].Key : "";
        if ((before == "is" && (second == "name" || third == "name")) || (before == "me" && second is "call" or "calls" or "called") || before is "named" or "name's" or "nicknamed") return 2;
        if (before == "name" && tokens[at - 1].IsPossessive) return 2;
        if (at > 0 && tokens[at - 1].Key == "name" && tokens.GapBefore(at) is "? ") return 2;
        if (before is "him" or "her" or "them" or "baby" && second is "named" or "call" or "called") return 2;
        if (before is "called" && second is "is" or "was" or "someone" or "guy" or "girl" or "woman" or "man") return 1.5;
        if (!tokens[at].IsCapital || tokens.IsShouted) return 0;
        if (before is "i'm" or "im" or "am" or "it's") return 0.6;
        return before == "is" && second is "this" or "here" ? 0.8 : 0;
    }
}
