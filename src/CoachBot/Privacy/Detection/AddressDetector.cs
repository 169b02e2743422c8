namespace CoachBot.Privacy.Detection;

/// <summary>
/// Finds postal addresses: a house number beside a street, or a flat or box with its number, then all capitals, numbers and
/// commas that follow.
/// </summary>
internal sealed class AddressDetector(Lexicon lexicon)
{
    private const int LongestAddress = 24;

    public void Find(TokenList tokens, Claims claims)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!claims.IsFree(tokens[at]) || !Begins(tokens, at)) continue;
            var last = IsCorner(tokens, at) ? CornerEnd(tokens, at, claims) : End(tokens, at, claims);
            if (last < 0) continue;
            var first = IsCorner(tokens, at) && tokens.KeyBefore(at) == "the" ? at - 1 : at;
            claims.TryTake(new Entity(EntityType.Location, tokens[first].Start, tokens[last].End));
            at = last;
        }
    }

    private bool Begins(TokenList tokens, int at) => IsCorner(tokens, at) || BeginsWithNumber(tokens, at) || BeginsWithUnit(tokens, at) || IsStreetWithNumber(tokens, at);

    private static bool IsCorner(TokenList tokens, int at) => tokens[at].Key == "corner" && tokens.KeyAfter(at) == "of" && at + 2 < tokens.Count && tokens.Adjoins(at + 2);

    // "the corner of Elm Street and 5th"
    private int CornerEnd(TokenList tokens, int at, Claims claims)
    {
        var last = at + 1;
        for (var next = at + 2; next < Math.Min(at + LongestAddress, tokens.Count) && (Continues(tokens, next, claims) || (tokens[next].Key == "and" && next > at + 2 && tokens.Adjoins(next + 1))); next++) last = next;
        while (last > at && tokens[last].Key == "and") last--;
        return last > at + 1 ? last : -1;
    }

    // "27 Larkspur Close", "6750 Koskikatu 25"
    private bool BeginsWithNumber(TokenList tokens, int at)
    {
        if (!tokens[at].IsNumber || tokens[at].Text.Length > 6) return false;
        if (Enumerable.Range(at + 1, Math.Min(5, tokens.Count - at - 1)).Any(next => IsAbroad(tokens, at, next))) return true;
        for (var next = at + 1; next < Math.Min(at + 6, tokens.Count); next++)
        {
            if (tokens.GapBefore(next).IndexOfAny("!?;:") >= 0 || (tokens.GapBefore(next).Contains('.') && !IsShortened(tokens[next - 1]))) return false;
            if (IsPlainStreet(tokens, at, next)) return true;
            if (IsStreet(tokens[next]) && (next > at + 1 || IsStreetName(tokens[next]))) return true;
            if (tokens[next].IsNumber && next > at + 1) return !tokens[next - 1].IsNumber && !lexicon.Has(CueSet.Months, tokens[next - 1].Key);
            if (!tokens[next].IsCapital && !lexicon.Has(CueSet.Particles, tokens[next].Key) && !IsShortened(tokens[next]) && !(next < at + 3 && IsPlainStreet(tokens, at, next + 1 < tokens.Count ? next + 1 : next)) && !(next == at + 1 && next + 2 < tokens.Count && IsPlainStreet(tokens, at, next + 2)) && !(next == at + 1 && tokens[next].IsNumber)) return false;
        }

        return HasUnit(tokens, at);
    }

    // "6614 Luite tee 87", "26 rue des Lilas", "0605 πεντέλης 210 apt. 999": a street's word of another language, or a second number before a flat's.
    private bool IsAbroad(TokenList tokens, int at, int next)
    {
        if (!Enumerable.Range(at + 1, next - at).All(part => tokens.GapBefore(part).Length < 3 && !IsSpeech(tokens[part]))) return false;
        if (lexicon.Has(CueSet.StreetsAbroad, tokens[next].Key)) return (next + 1 < tokens.Count && (tokens[next + 1].IsNumber || (tokens[next - 1].IsNumber && (!lexicon.IsWord(tokens[next + 1].Key) || lexicon.Has(CueSet.Particles, tokens[next + 1].Key) || tokens[next + 1].Key is "des")))) || (next > at + 1 && tokens[next - 1].IsCapital);
        return tokens[next].IsNumber && !tokens[next - 1].IsNumber && next + 2 < tokens.Count && lexicon.Has(CueSet.Units, tokens[next + 1].Key) && tokens[next + 2].HasDigit;
    }

    private bool IsSpeech(Token token) => lexicon.Has(CueSet.Function, token.Key) || lexicon.Has(CueSet.Months, token.Key);

    // "12 Maple, Apt 4": the street is named without its kind.
    private bool HasUnit(TokenList tokens, int at)
    {
        for (var next = at + 1; next < Math.Min(at + 8, tokens.Count - 1); next++)
        {
            if (!tokens[next].IsCapital && !tokens[next].IsNumber) return false;
            if (next > at + 1 && lexicon.Has(CueSet.Units, tokens[next].Key) && tokens[next].IsCapital && tokens[next + 1].IsNumber) return true;
        }

        return false;
    }

    private bool BeginsWithUnit(TokenList tokens, int at) =>
        IsPostBox(tokens, at) || at + 1 < tokens.Count && lexicon.Has(CueSet.Units, tokens[at].Key) && tokens[at + 1].HasDigit && tokens.GapBefore(at + 1).Length < 3
        && (tokens[at].IsCapital || (tokens[at].Key is "flat" or "apt" && at + 2 < tokens.Count && tokens[at + 2].HasDigit));

    private static bool IsPostBox(TokenList tokens, int at) =>
        tokens[at].Text == "P" && at + 3 < tokens.Count && tokens[at + 1].Text == "O" && tokens[at + 2].Key == "box" && tokens[at + 3].IsNumber;

    // "Hauptstrasse 12", "Calle Mayor 3"
    private bool IsStreetWithNumber(TokenList tokens, int at)
    {
        if (!tokens[at].IsCapital && !(lexicon.Has(CueSet.StreetsAbroad, tokens[at].Key) && at + 1 < tokens.Count && tokens[at + 1].IsCapital)) return false;
        if (IsStreetName(tokens[at])) return at + 1 < tokens.Count && tokens[at + 1].IsNumber && tokens.Adjoins(at + 1);
        if (!lexicon.Has(CueSet.Streets, tokens[at].Key) && !lexicon.Has(CueSet.StreetsAbroad, tokens[at].Key)) return false;
        var next = at + 1;
        while (next < Math.Min(at + 5, tokens.Count) && tokens.Adjoins(next) && (tokens[next].IsCapital || lexicon.Has(CueSet.Particles, tokens[next].Key))) next++;
        return next > at + 1 && next < tokens.Count && tokens[next].IsNumber && tokens.GapBefore(next).Length < 3;
    }

    private bool IsStreet(Token token) => (token.IsCapital && lexicon.Has(CueSet.Streets, token.Key)) || IsStreetName(token);

    // "27 larkspur close", all in small letters
    private bool IsPlainStreet(TokenList tokens, int at, int next) =>
        next - at is 2 or 3 && tokens[next].Key is "street" or "st" or "road" or "rd" or "avenue" or "ave" or "lane" or "close" or "crescent" or "terrace" or "drive" or "strasse" or "gardens"
        && next - at is 2 or 3 && !lexicon.Has(CueSet.Function, tokens[at + 1].Key) && !lexicon.Has(CueSet.Determiners, tokens[next - 1].Key) && !lexicon.Has(CueSet.Function, tokens[next - 1].Key);

    private bool IsStreetName(Token token) =>
        token.Key.Length > 6 && lexicon.Cues[CueSet.StreetEndings].Any(ending => token.Key.EndsWith(ending, StringComparison.Ordinal)) && !lexicon.IsAnyWord(token.Key);

    private int End(TokenList tokens, int at, Claims claims)
    {
        var last = at;
        for (var next = at + 1; next < Math.Min(at + LongestAddress, tokens.Count) && Continues(tokens, next, claims); next++) last = next;
        while (last > at && lexicon.Has(CueSet.Particles, tokens[last].Key) && !tokens[last].IsCapital) last--;
        for (var next = at + 2; next < Math.Min(at + 6, tokens.Count); next++)
        {
            if (last < next && tokens[at].IsNumber && (IsPlainStreet(tokens, at, next) || IsAbroad(tokens, at, next))) last = Further(tokens, next, claims, at);
        }

        return last > at ? last : -1;
    }

    private int Further(TokenList tokens, int last, Claims claims, int at)
    {
        while (last + 1 < Math.Min(at + LongestAddress, tokens.Count) && Continues(tokens, last + 1, claims)) last++;
        return last;
    }

    private bool Continues(TokenList tokens, int next, Claims claims)
    {
        var gap = tokens.GapBefore(next);
        if (gap.Length > 6 || IsOther(tokens, next) || gap.ContainsAny(Marks.Breaks) || !claims.IsFree(tokens[next]) || IsLabel(tokens, next)) return false;
        if (gap.Contains('.') && !IsShortened(tokens[next - 1]) && !(tokens[next - 1].IsCapital && tokens[next - 1].Text.Length == 1) && !(tokens[next - 1].IsNumber && tokens[next].HasDigit)) return false;
        if (tokens[next].IsCapital || tokens[next].IsNumber || lexicon.Has(CueSet.Units, tokens[next].Key) || IsShortened(tokens[next]) || IsStreetName(tokens[next])) return true;
        if (!lexicon.IsWord(tokens[next].Key) && (lexicon.Has(CueSet.StreetsAbroad, tokens[next - 1].Key) || (lexicon.Has(CueSet.Particles, tokens[next - 1].Key) && next > 1 && lexicon.Has(CueSet.StreetsAbroad, tokens[next - 2].Key)))) return true;
        if (tokens.IsUncased) return !lexicon.IsWord(tokens[next].Key) || lexicon.IsMajorPlace(tokens[next].Key) || lexicon.Has(CueSet.Streets, tokens[next].Key);
        return next + 1 < tokens.Count && tokens[next + 1].IsCapital && tokens.Adjoins(next + 1) && (lexicon.Has(CueSet.Particles, tokens[next].Key) || IsConnector(tokens, next) || lexicon.Has(CueSet.StreetsAbroad, tokens[next - 1].Key));
    }

    // "Ostrov nad Ohří", "Frankfurt am Main"
    private bool IsConnector(TokenList tokens, int at) => tokens[at].Text.Length < 5 && tokens.Adjoins(at) && !lexicon.IsWord(tokens[at].Key) && !lexicon.Has(CueSet.Chat, tokens[at].Key) || tokens[at].Key is "am" or "e" or "aan";

    // "Mobile:" begins something else.
    private static bool IsLabel(TokenList tokens, int at) => at + 1 < tokens.Count && tokens.GapBefore(at + 1).StartsWith(":");

    private bool IsOther(TokenList tokens, int at) =>
        IsOther(tokens[at]) && !lexicon.Has(CueSet.StreetsAbroad, tokens[at - 1].Key) && !(tokens[at].Key is "new" && at + 1 < tokens.Count && tokens[at + 1].IsCapital);

    private bool IsOther(Token token) =>
        !IsShortened(token) && !token.IsAllCapitals && !lexicon.Has(CueSet.Particles, token.Key) && !lexicon.Has(CueSet.StreetsAbroad, token.Key) && (lexicon.Has(CueSet.Chat, token.Key) || lexicon.Has(CueSet.Function, token.Key));

    private bool IsShortened(Token token) => token.Text.Length <= 4 && (token.Key is "u" or "rkp" or "no" or "nr" or "p" or "o" or "box" || lexicon.Has(CueSet.Streets, token.Key) || lexicon.Has(CueSet.StreetsAbroad, token.Key) || lexicon.Has(CueSet.Units, token.Key));
}
