namespace CoachBot.Privacy.Detection;

/// <summary>Finds persons' names: the words that are likely ones, joined with the parts beside them.</summary>
internal sealed class NameDetector(Lexicon lexicon)
{
    private const double Linked = 0.8;
    private readonly NameEvidence _evidence = new(lexicon);

    /// <param name="known">Names that were found for certain elsewhere in the same set, folded.</param>
    public void Find(TokenList tokens, Claims claims, IReadOnlySet<string> known)
    {
        Handles(tokens, claims);
        Authors(tokens, claims);
        var scores = Scores(tokens, claims, known);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (scores[at] < NameEvidence.Enough || !claims.IsFree(tokens[at])) continue;
            var first = Start(tokens, at, claims);
            var last = End(tokens, at, claims);
            claims.TryTake(new Entity(EntityType.Person, tokens[first].Start, tokens[last].End));
            at = last;
        }
    }

    private double[] Scores(TokenList tokens, Claims claims, IReadOnlySet<string> known)
    {
        var scores = new double[tokens.Count];
        for (var at = 0; at < tokens.Count; at++)
        {
            scores[at] = claims.IsFree(tokens[at]) ? _evidence.Score(tokens, at) + Known(tokens, at, known) : double.NegativeInfinity;
        }

        Coordinate(tokens, scores);
        Enumerate(tokens, scores);
        for (var at = 1; at + 1 < tokens.Count; at++)
        {
            if (!IsLink(tokens, at)) continue;
            if (scores[at - 1] >= NameEvidence.Enough) scores[at + 1] += LinkTo(tokens, at + 1);
            else if (scores[at + 1] >= NameEvidence.Enough) scores[at - 1] += LinkTo(tokens, at - 1);
        }

        Repeat(tokens, scores);
        return scores;
    }

    // "Chuck and Gretchen": a given name with a capital is hardly a word there.
    private double LinkTo(TokenList tokens, int at) => tokens[at].IsCapital && lexicon.IsGiven(tokens[at].Key) ? 2 * Linked : Linked;

    // Once a name, always a name: "Alvir spent a year as the assistant to Alvir Godina".
    private void Repeat(TokenList tokens, double[] scores)
    {
        var sure = Enumerable.Range(0, tokens.Count).Where(at => scores[at] >= NameEvidence.Enough && tokens[at].IsCapital).Select(at => tokens[at].Key).ToHashSet(StringComparer.Ordinal);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (sure.Contains(tokens[at].Key) && !lexicon.IsAnyWord(tokens[at].Key)) scores[at] += 1;
        }
    }

    // "Eklund, Michael and Hodge"
    private void Enumerate(TokenList tokens, double[] scores)
    {
        for (var at = 1; at < tokens.Count; at++)
        {
            if (tokens.GapBefore(at) is not ", " || tokens[at].IsCapital != tokens[at - 1].IsCapital) continue;
            if (!tokens[at].IsCapital && (IsPlainWord(tokens, at) || IsPlainWord(tokens, at - 1))) continue;
            if (scores[at - 1] >= NameEvidence.Enough) scores[at] += Linked;
            else if (scores[at] >= NameEvidence.Enough) scores[at - 1] += Linked;
        }
    }

    // "Monjeau, Graves and Reed": none of them is sure alone.
    private void Coordinate(TokenList tokens, double[] scores)
    {
        for (var at = 1; at + 2 < tokens.Count; at++)
        {
            if (tokens.GapBefore(at) is not ", " || !IsLink(tokens, at + 1) || tokens.GapBefore(at + 1) is not " " || tokens.GapBefore(at + 2) is not " ") continue;
            int[] three = [at - 1, at, at + 2];
            if (!Array.TrueForAll(three, part => tokens[part].IsCapital && !double.IsInfinity(scores[part])) || three.Count(part => IsNameLike(tokens[part].Key)) < 2) continue;
            foreach (var part in three) scores[part] += IsNameLike(tokens[part].Key) ? 1.3 : 2.5;
        }
    }

    private bool IsNameLike(string key) => lexicon.IsSurname(key) || lexicon.IsGiven(key) || !lexicon.IsAnyWord(key);

    // In small letters only what is in no list of words and looks like a name goes with the names beside it.
    private bool IsPlainWord(TokenList tokens, int at) =>
        lexicon.IsAnyWord(tokens[at].Key) || tokens[at].HasDigit || lexicon.Has(CueSet.Chat, tokens[at].Key) || (!lexicon.IsGiven(tokens[at].Key) && lexicon.Likeness.Of(tokens[at].Key) < 0.2);

    // Said as a name elsewhere: then here too, unless it is a word in small letters.
    private double Known(TokenList tokens, int at, IReadOnlySet<string> known) =>
        !known.Contains(tokens[at].Key) ? 0 : tokens[at].IsCapital || !lexicon.IsAnyWord(tokens[at].Key) ? 2 : 0.5;

    private static bool IsLink(TokenList tokens, int at) =>
        tokens[at].Key is "and" or "n" or "y" or "und" or "et" or "e" or "or" or "vs" && tokens.Adjoins(at) && tokens.Adjoins(at + 1);

    private int Start(TokenList tokens, int at, Claims claims)
    {
        while (at > 0 && NameEvidence.IsInitial(tokens, at - 1) && claims.IsFree(tokens[at - 1])) at--;
        while (at > 0 && tokens.Adjoins(at) && claims.IsFree(tokens[at - 1]) && IsPart(tokens, at - 1, tokens[at].IsCapital) && !(tokens.StartsSentence(at - 1) && lexicon.IsAnyWord(tokens[at - 1].Key) && !lexicon.IsGiven(tokens[at - 1].Key))) at--;
        return at;
    }

    private int End(TokenList tokens, int at, Claims claims)
    {
        var last = at;
        for (var next = at + 1; next < Math.Min(at + 6, tokens.Count); next++)
        {
            if (tokens[next - 1].IsPossessive || !claims.IsFree(tokens[next]) || !Adjoins(tokens, next)) break;
            if (IsPart(tokens, next, tokens[at].IsCapital) || IsWordAsSurname(tokens, at, next)) last = next;
            else if (!lexicon.Has(CueSet.Particles, tokens[next].Key) || !tokens[at].IsCapital) break;
        }

        return last;
    }

    // An initial's full stop does not end a name: "Ken N. Fukuda".
    private static bool Adjoins(TokenList tokens, int at) =>
        tokens.Adjoins(at) || (tokens.GapBefore(at) is ". " && tokens[at - 1].Text.Length == 1) || (tokens.GapBefore(at) is ", " && tokens[at].Key is "jr" or "sr" or "md" or "phd");

    private bool IsPart(TokenList tokens, int at, bool capital)
    {
        var token = tokens[at];
        if (capital && token is { IsCapital: true, Text.Length: 1 }) return token.Text != "I";
        if (token.HasDigit || _evidence.IsNeverName(token) || lexicon.Has(CueSet.Chat, token.Key)) return false;
        if (!capital || tokens.IsShouted) return !lexicon.IsAnyWord(token.Key) && (lexicon.IsSurname(token.Key) || lexicon.IsGiven(token.Key) || lexicon.Likeness.Of(token.Key) > 0.5) && token.Key.Length > 3;
        if (!token.IsCapital) return IsSmallSurname(tokens, at);
        if (lexicon.Has(CueSet.Suffixes, token.Key)) return true;
        if (token.IsAllCapitals && token.Text.Length > 3 && !lexicon.IsSurname(token.Key)) return false;
        return lexicon.IsSurname(token.Key) || lexicon.IsGiven(token.Key) || !lexicon.IsAnyWord(token.Key);
    }

    // "Kylie minogue"
    private bool IsSmallSurname(TokenList tokens, int at) =>
        at > 0 && tokens.Adjoins(at) && tokens[at - 1].IsCapital && lexicon.IsGiven(tokens[at - 1].Key) && tokens[at].Key.Length > 3 && !lexicon.IsAnyWord(tokens[at].Key)
        && (lexicon.IsSurname(tokens[at].Key) || lexicon.Likeness.Of(tokens[at].Key) > 0.4);

    // "Tom Marsh": a capital that no sentence asks for.
    private bool IsWordAsSurname(TokenList tokens, int at, int next) =>
        (NameEvidence.IsInitial(tokens, next - 1) || (next == at + 1 && !tokens.IsHeadline)) && !tokens.IsShouted && (tokens[at].IsCapital || lexicon.IsSurname(tokens[next].Key)) && !tokens[next].IsAllCapitals && tokens[next] is { IsCapital: true, Text.Length: > 2, HasDigit: false }
        && (lexicon.IsGiven(tokens[at].Key) || !lexicon.IsAnyWord(tokens[at].Key)) && !_evidence.IsNeverName(tokens[next]) && !lexicon.Has(CueSet.Chat, tokens[next].Key) && !lexicon.Has(CueSet.Months, tokens[next].Key);

    // "@ dj_koffi": some programs part the sign from the handle. "@ home" is a place.
    private void Handles(TokenList tokens, Claims claims)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!tokens.GapBefore(at).EndsWith("@ ") || tokens[at].IsNumber || lexicon.IsAnyWord(tokens[at].Key)) continue;
            var end = tokens[at].End;
            while (end < tokens.Text.Length && (tokens.Text[end] == '_' || char.IsLetterOrDigit(tokens.Text[end]))) end++;
            claims.TryTake(new Entity(EntityType.Person, tokens[at].Start, end));
        }
    }

    // "Tariq: i never said that"
    private void Authors(TokenList tokens, Claims claims)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (at > 0 && !tokens.GapBefore(at).Contains('\n') || tokens.GapBefore(at).Contains('-')) continue;
            var last = at;
            while (last < at + 2 && tokens.Adjoins(last + 1) && IsAuthor(tokens, last + 1)) last++;
            if (last + 1 >= tokens.Count || !tokens.GapBefore(last + 1).StartsWith(": ") || !Enumerable.Range(at, last - at + 1).All(part => IsAuthor(tokens, part))) continue;
            if (claims.IsFree(tokens[at].Start, tokens[last].End)) claims.TryTake(new Entity(EntityType.Person, tokens[at].Start, tokens[last].End));
        }
    }

    private bool IsAuthor(TokenList tokens, int at)
    {
        var token = tokens[at];
        if (token.HasDigit || lexicon.Has(CueSet.Chat, token.Key)) return false;
        var word = lexicon.IsAnyWord(token.Key);
        return lexicon.IsGiven(token.Key) ? token.IsCapital || !word : token.IsCapital && !word && !token.IsAllCapitals;
    }
}
