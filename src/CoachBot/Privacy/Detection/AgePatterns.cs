using System.Collections.Immutable;

namespace CoachBot.Privacy.Detection;

/// <summary>Ages of people.</summary>
internal static class AgePatterns
{
    public static ImmutableArray<Pattern> All { get; } =
    [
        new(EntityType.Age, Pattern.Form(@"\b(?<it>\d{1,3}(?: ?(?:y/?o|yrs? old)| months? old| weeks? old|-year-old| years? of age)?)\b ?(?:years? old|-years?-old)?"), IsSaidToBeAge),
        new(EntityType.Age, Pattern.Form(@"[\[(](?<it>\d{2} ?[mf]|[mf] ?\d{2})[\])]")),
        new(EntityType.Age, Pattern.Form(@"\b(?<it>[1-9]\d[MF])\b", ignoreCase: false), IsBesideSomebody),
        new(EntityType.Age, Pattern.Form($@"\b(?<it>(?:(?:{NumberWords.Tens})(?:[ -](?:{NumberWords.Units}))?|{NumberWords.Teens}|{NumberWords.Units})[ -](?:years?|months?|weeks?)[ -]old)\b")),
        new(EntityType.Age, Pattern.Form($@"\bin (?:my|his|her|their) (?:early |mid |late |mid-)?(?<it>[1-9]0s|{Decades})\b")),
        new(EntityType.Age, Pattern.Form($@"\b(?:aged|turned|turning|i'm|i am|he's|she's|he is|she is) (?<it>(?:{NumberWords.Tens})(?:[ -](?:{NumberWords.Units}))?)\b")),
    ];

    private const string Decades = "twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties";

    // "I 28F", "my husband 31M": an amount has a sign or a word for what is counted.
    private static bool IsBesideSomebody(string text, Range place)
    {
        var start = place.GetOffsetAndLength(text.Length).Offset;
        return start > 1 && text[start - 1] == ' ' && char.IsLetter(text[start - 2]);
    }

    // One pass over all numbers; what stands beside each decides.
    private static bool IsSaidToBeAge(string text, Range place)
    {
        var (start, length) = place.GetOffsetAndLength(text.Length);
        var part = text.AsSpan(start, length);
        if (part.IndexOfAny("yYmw") >= 0) return true;
        if (!Pattern.StandsAlone(text, place)) return false;
        var after = text.AsSpan(start + length);
        if (StartsWithAny(after, " years old", " year old", " yrs old", " years of age", "-year-old", " year-old", " yo ", "yo ")) return true;
        var before = text.AsSpan(0, start);
        if (EndsWithAny(before, "aged ", "age ", "age: ", "age of ", "turned ", "turns ", "turning ", "turn ")) return !StartsWithAny(after, ":", "%", ".0");
        if (part.Length < 3 && before.Length > 2 && before[^1] == '(' && before[^2] == ' ' && char.IsLetter(before[^3]) && after.StartsWith(")")) return IsAfterCapital(before[..^2]);
        return EndsWithAny(before, "i'm ", "i’m ", "im ", "he's ", "she's ", "i am ", "he is ", "she is ", "he was ", "she was ", "they are ", "when i was ")
            && part.Length == 2 && EndsClause(after);
    }

    // "Leo (9)"
    private static bool IsAfterCapital(ReadOnlySpan<char> before) => char.IsUpper(before[(before.LastIndexOf(' ') + 1)..][0]);

    private static bool EndsClause(ReadOnlySpan<char> after) =>
        after.IsEmpty || after[0] is '.' or ',' or '!' or '?' or '\n' or ';' || StartsWithAny(after, " and ", " but ", " now");

    private static bool StartsWithAny(ReadOnlySpan<char> text, params ReadOnlySpan<string> starts)
    {
        foreach (var start in starts)
        {
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, params ReadOnlySpan<string> ends)
    {
        foreach (var end in ends)
        {
            if (text.EndsWith(end, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
