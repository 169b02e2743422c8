using System.Collections.Immutable;
using System.Net;

namespace CoachBot.Privacy.Detection;

/// <summary>Addresses of the net: mail, pages, machines, and handles of chats.</summary>
internal static class NetPatterns
{
    private const string Domains = "com|org|net|io|co|uk|de|fr|es|it|nl|be|ch|at|pl|cz|se|no|dk|fi|ie|pt|gr|hu|ro|bg|si|sk|hr|ru|ua|tr|in|jp|cn|kr|br|mx|ar|cl|au|nz|za|ng|ke|gh|ca|us|eu|info|biz|dev|app|ai|me|tv|ly|gl|studio|shop|online|site|xyz|agency|design|blog|edu|gov|mil|is|li|lu|il|ir|sa|ae|hk|sg|tw|th|vn|id|my|ph|pk";

    public static ImmutableArray<Pattern> All { get; } =
    [
        new(EntityType.Email, Pattern.Form(@"[\p{L}\p{N}._%+'-]+(?:@| ?\[at\] ?)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+")),
        new(EntityType.Url, Pattern.Form(@"\b(?:https?|ftp)://[^\s<>""\]]+")),
        new(EntityType.Url, Pattern.Form(@"\bwww\.[\w-]+\.[^\s<>""\]]+")),
        new(EntityType.Url, Pattern.Form($@"\b(?:[a-z0-9][a-z0-9-]*\.)+(?:{Domains})\b(?:/[^\s<>""\])]*)?", ignoreCase: false), LooksLikeDomain),
        new(EntityType.Ip, Pattern.Form(@"\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b"), IsAddress),
        new(EntityType.Ip, Pattern.Form(@"[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}"), IsAddress),
        new(EntityType.Person, Pattern.Form(@"@\d{1,12}[\p{L}_]{3,40}"), Pattern.StandsAlone),
        new(EntityType.Person, Pattern.Form(@"\brt @ (?<it>\w{2,40})")),
        new(EntityType.Person, Pattern.Form(@"@ (?<it>_\w+|\w+_\w+)")),
        new(EntityType.Person, Pattern.Form(@"@[\p{L}_][\p{L}\p{N}_.-]{1,40}"), Pattern.StandsAlone),
    ];

    private static bool IsAddress(string text, Range place) =>
        Pattern.StandsAlone(text, place) && !GoesOn(text, place) && text.AsSpan()[place] is { Length: > 5 } part && IPAddress.TryParse(part, out _);

    private static bool GoesOn(string text, Range place)
    {
        var (start, length) = place.GetOffsetAndLength(text.Length);
        var end = start + length;
        return (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1])) || (start > 1 && text[start - 1] == '.' && char.IsAsciiDigit(text[start - 2]));
    }

    // "went home.it was late" is no page.
    private static bool LooksLikeDomain(string text, Range place)
    {
        var (start, length) = place.GetOffsetAndLength(text.Length);
        var part = text.AsSpan(start, length);
        if (start > 0 && text[start - 1] is '@' or '.') return false;
        var ending = part[(part.LastIndexOf('.') + 1)..];
        return part.Contains('/') || part.Count('.') > 1 || part.Contains('-') || ending is "com" or "org" or "net" or "io" or "dev" or "app" or "eu" or "info" or "de" or "uk" or "studio";
    }
}
