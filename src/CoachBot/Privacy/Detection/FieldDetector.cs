namespace CoachBot.Privacy.Detection;

/// <summary>Finds what a form or record names by a label: "Patient: Iddir", "City: Union", "Address: 3 Corve View".</summary>
internal sealed class FieldDetector(Lexicon lexicon)
{
    private const int LongestLabel = 3;
    private const int LongestValue = 5;
    private const int LongestAddress = 14;

    public void Find(TokenList tokens, Claims claims)
    {
        for (var at = 1; at < tokens.Count; at++)
        {
            if (!IsLabelled(tokens, at) || TypeOf(tokens, at - 1) is not { } type || !claims.IsFree(tokens[at])) continue;
            var last = type is CueSet.FieldAddress ? AddressEnd(tokens, at, claims) : ValueEnd(tokens, at, claims, type);
            if (last >= at) claims.TryTake(new Entity(Entity(type), tokens[at].Start, tokens[last].End));
        }
    }

    private static EntityType Entity(CueSet field) => field switch
    {
        CueSet.FieldPerson => EntityType.Person,
        CueSet.FieldOrganisation => EntityType.Organisation,
        _ => EntityType.Location,
    };

    // A colon, and nothing but the dressing of a form beside it: "**Name:** Leila", "<b>Name</b>: Leila".
    private static bool IsLabelled(TokenList tokens, int at)
    {
        var gap = tokens.GapBefore(at);
        return gap.Contains(':') && !gap.ContainsAnyExcept(Marks.FieldDress);
    }

    // The longest label that ends here and has nothing before it in its line.
    private CueSet? TypeOf(TokenList tokens, int last)
    {
        for (var length = LongestLabel; length > 0; length--)
        {
            var first = last - length + 1;
            if (first < 0 || !Enumerable.Range(first + 1, length - 1).All(tokens.Adjoins)) continue;
            var label = string.Join(' ', Enumerable.Range(first, length).Select(at => tokens[at].Key));
            foreach (var field in (CueSet[])[CueSet.FieldPerson, CueSet.FieldPlace, CueSet.FieldAddress, CueSet.FieldOrganisation])
            {
                if (lexicon.Has(field, label) && (length > 1 || IsLabel(tokens, first))) return field;
            }
        }

        return null;
    }

    private static bool IsLabel(TokenList tokens, int at) => tokens[at].IsCapital || at == 0 || tokens.GapBefore(at).IndexOfAnyExcept(" ") >= 0;

    private int ValueEnd(TokenList tokens, int at, Claims claims, CueSet field)
    {
        var last = at - 1;
        for (var next = at; next < Math.Min(at + LongestValue, tokens.Count); next++)
        {
            if (next > at && !Joins(tokens, next) || !claims.IsFree(tokens[next]) || !IsValue(tokens, next, field)) break;
            last = next;
        }

        return last >= at && (EndsField(tokens, last + 1) || IsName(tokens, at, last, field)) && !IsOnlyWord(tokens, at, last, field) ? last : -1;
    }

    private static bool Joins(TokenList tokens, int at) => tokens.Adjoins(at) || (tokens.GapBefore(at) is ". " && tokens[at - 1].Text.Length < 4);

    private bool IsValue(TokenList tokens, int at, CueSet field)
    {
        var token = tokens[at];
        if (token.HasDigit) return field is CueSet.FieldOrganisation;
        if (lexicon.Has(CueSet.Particles, token.Key) || (field is CueSet.FieldOrganisation && token.Key is "of" or "and")) return true;
        if (lexicon.Has(CueSet.Function, token.Key) || lexicon.Has(CueSet.Titles, token.Key)) return false;
        return token.IsCapital || !lexicon.IsAnyWord(token.Key) || lexicon.IsGiven(token.Key);
    }

    // The label of the next field, a mark or the line's end.
    private static bool EndsField(TokenList tokens, int next) =>
        next >= tokens.Count || tokens.GapBefore(next).ContainsAny(Marks.FieldEnds) || tokens.GapBefore(next) is ". " || tokens[next].IsCapital;

    private bool IsName(TokenList tokens, int first, int last, CueSet field) =>
        field is CueSet.FieldPerson && Enumerable.Range(first, last - first + 1).All(at => lexicon.IsGiven(tokens[at].Key) || lexicon.IsSurname(tokens[at].Key)) && !lexicon.IsWord(tokens[first].Key);

    // "Client: Perfect." and "to: everyone"
    private bool IsOnlyWord(TokenList tokens, int first, int last, CueSet field) =>
        field is CueSet.FieldPerson && first == last && lexicon.IsWord(tokens[first].Key) && !lexicon.IsGiven(tokens[first].Key) && !lexicon.IsSurname(tokens[first].Key);

    private int AddressEnd(TokenList tokens, int at, Claims claims)
    {
        var last = at - 1;
        for (var next = at; next < Math.Min(at + LongestAddress, tokens.Count) && claims.IsFree(tokens[next]); next++)
        {
            var gap = tokens.GapBefore(next);
            if (next > at && (gap.ContainsAny(Marks.AddressEnds) || (gap is ". " && tokens[next - 1].Text.Length > 4))) break;
            if (next + 1 < tokens.Count && IsLabelled(tokens, next + 1)) break;
            if (!tokens[next].IsCapital && !tokens[next].HasDigit && !lexicon.Has(CueSet.Particles, tokens[next].Key) && lexicon.IsWord(tokens[next].Key) && !lexicon.Has(CueSet.Streets, tokens[next].Key)) break;
            last = next;
        }

        return last;
    }
}
