namespace CoachBot.Privacy.Detection;

/// <summary>
/// How strongly a word by itself and the words around it speak for a person's name. Figures add up like log-odds; they were set by
/// hand on the development set (tests/CoachBot.Evaluations).
/// </summary>
internal sealed class NameEvidence(Lexicon lexicon)
{
    /// <summary>From here on a word is taken for a name.</summary>
    public const double Enough = 1.5;

    private readonly NameSurroundings _surroundings = new(lexicon);

    public double Score(TokenList tokens, int at)
    {
        var token = tokens[at];
        if (token.HasDigit || token.Key.Length < 2 || IsNeverName(token) || IsCry(token.Key)) return double.NegativeInfinity;
        var own = Own(tokens, at);
        if (tokens.KeyBefore(at) is "mr" or "mrs" or "ms" && lexicon.IsSurname(token.Key)) return Enough;
        return own <= -2.5 ? own : own + _surroundings.Score(tokens, at, IsOpen(token)) + Beside(tokens, at);
    }

    /// <summary>Two capitals that stand together are more often a name than one.</summary>
    private double Beside(TokenList tokens, int at)
    {
        if (!tokens[at].IsCapital || tokens.IsShouted || tokens.IsHeadline) return 0;
        var after = at + 1 < tokens.Count && !tokens[at].IsPossessive && tokens.Adjoins(at + 1) ? Company(tokens, at + 1) : 0;
        if (after == 0 && at + 2 < tokens.Count && lexicon.Has(CueSet.Particles, tokens.KeyAfter(at))) after = tokens[at + 2].IsCapital ? 0.8 : 0;
        if (after < 1 && after > 0 && lexicon.IsGiven(tokens[at].Key) && lexicon.IsSurname(tokens[at + 1].Key)) after = 1;
        return Math.Max(after, at > 0 && (IsInitial(tokens, at - 1) || (tokens.Adjoins(at) && !tokens.StartsSentence(at - 1))) ? Company(tokens, at - 1) : 0);
    }

    /// <summary>"W. C." before a surname; "I" is somebody else.</summary>
    public static bool IsInitial(TokenList tokens, int at) =>
        tokens[at] is { IsCapital: true, Text.Length: 1 } && tokens[at].Text != "I" && at + 1 < tokens.Count && tokens.GapBefore(at + 1) is " " or ". " or ".";

    // "Awwwww", "HAHAHA"
    private static bool IsCry(string key)
    {
        for (var at = 2; at < key.Length; at++)
        {
            if (key[at] == key[at - 1] && key[at] == key[at - 2]) return true;
        }

        return key.Length > 4 && key.Distinct().Count() <= 2 && key.Contains('h', StringComparison.Ordinal);
    }

    private double Company(TokenList tokens, int at)
    {
        var token = tokens[at];
        if (!token.IsCapital || IsNeverName(token) || token.HasDigit) return 0;
        if (token.Text.Length == 1) return 1;
        if (lexicon.IsAnyWord(token.Key)) return lexicon.IsSurname(token.Key) || lexicon.IsGiven(token.Key) ? 0.6 : 0;
        return lexicon.IsGiven(token.Key) || lexicon.IsSurname(token.Key) ? 1.3 : 0.9;
    }

    /// <summary>The word alone, with its capital.</summary>
    private double Own(TokenList tokens, int at)
    {
        var token = tokens[at];
        if (!token.IsCapital || tokens.IsShouted) return Small(tokens, token.Key);
        var capital = tokens.IsHeadline ? Math.Min(Capital(token.Key, true), 2) : Capital(token.Key, tokens.StartsSentence(at));
        return token.IsAllCapitals && token.Text.Length < 6 && !lexicon.IsGiven(token.Key) ? capital - (token.Text.Length < 5 ? 2 : 1.2) : capital;
    }

    private double Capital(string key, bool starts)
    {
        var given = lexicon.IsGiven(key);
        if (lexicon.Has(CueSet.NamesFirst, key)) return 2.3;
        if (lexicon.Has(CueSet.Chat, key) || lexicon.Has(CueSet.Months, key)) return !given ? -2.5 : starts ? 0 : 0.3;
        if (lexicon.IsWord(key)) return given ? (starts ? 0 : 1.1) : lexicon.IsSurname(key) ? (starts ? -0.6 : 0.3) : starts ? -2 : -1;
        if (given) return lexicon.IsRareWord(key) ? 1.8 : 2.5;
        if (lexicon.IsRareWord(key)) return lexicon.IsSurname(key) ? (starts ? 0 : 0.9) : starts ? -1 : 0;
        if (lexicon.IsSurname(key)) return starts ? 1.3 + Likeness(key, 0.2, 0.4) : 1.7;
        return starts ? 0.8 + Likeness(key, 0.4, 0.8) : 1.5;
    }

    // What the letters say of a word in no list.
    private double Likeness(string key, double least, double most) => Math.Clamp(lexicon.Likeness.Of(key) * 0.5, -least, most);

    // An author who uses capitals would have given a name one.
    private double Small(TokenList tokens, string key) => Small(key) - (tokens is { IsCased: true, IsShouted: false, Text.Length: > 60 } ? 0.3 : 0);

    private double Small(string key)
    {
        if (lexicon.Has(CueSet.NamesFirst, key)) return 1.9;
        if (lexicon.Has(CueSet.Chat, key) || (lexicon.Has(CueSet.Kin, key) && lexicon.IsAnyWord(key))) return -3;
        var given = lexicon.IsGiven(key);
        if (lexicon.IsWord(key)) return given ? -1.3 : -3;
        if (lexicon.IsRareWord(key)) return given ? 0.6 : -2;
        if (given) return key.Length > 3 ? 1.8 : key.Length == 3 ? 1 : -0.5;
        if (key.Length < 4) return 0;
        return (lexicon.IsSurname(key) ? 0.5 : 0) + Likeness(key, 0.6, 0.8) - 0.2;
    }

    /// <summary>In small letters and in no list: anything may be a typing mistake.</summary>
    private bool IsOpen(Token token) => token.IsCapital || lexicon.IsGiven(token.Key);

    public bool IsNeverName(Token token) =>
        (lexicon.Has(CueSet.Function, token.Key) && token.Key is not "will") || Shortened(token.Key) || token.Key is "n't" or "i'm" or "i'll" or "i've" or "i'd" || token.Key.Contains('\'', StringComparison.Ordinal) && lexicon.IsWord(token.Key.Replace("'", "", StringComparison.Ordinal));

    // "we've", "she'll"
    private static bool Shortened(string key) =>
        key.Length > 3 && key.LastIndexOf('\'') is var mark and > 0 && key[(mark + 1)..] is "ve" or "ll" or "re" or "d" or "m" or "t";
}
