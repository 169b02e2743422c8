using System.Text.RegularExpressions;
using CoachBot.Privacy;

namespace CoachBot.Conversations.Probing;

/// <summary>What a person wants shown or hidden.</summary>
internal sealed record HidingWish(bool Hide, string Text, EntityType Type);

/// <summary>Reads "show Wien", "hide the blue house as a place".</summary>
internal static partial class HidingReader
{
    public static HidingWish? Read(string text)
    {
        if (Wish().Match(text.Trim()) is not { Success: true } match) return null;
        var hides = match.Groups["verb"].Value.ToLowerInvariant() is "hide" or "redact" or "also hide";
        var words = match.Groups["words"].Value.Trim().Trim('"', '“', '”', '\'');
        return words.Length == 0 ? null : new HidingWish(hides, words, Type(match.Groups["type"].Value));
    }

    private static EntityType Type(string word) => word.ToLowerInvariant() switch
    {
        "place" or "location" or "town" or "city" or "address" => EntityType.Location,
        "company" or "organisation" or "organization" or "school" or "firm" => EntityType.Organisation,
        "date" => EntityType.Date,
        "number" or "id" => EntityType.Id,
        "health" or "illness" => EntityType.Health,
        _ => EntityType.Person,
    };

    [GeneratedRegex(@"^(?<verb>also hide|hide|redact|show|keep|undo|unhide)\s+(?<words>.{1,200}?)(\s+as\s+(an?\s+)?(?<type>person|name|place|location|town|city|address|company|organi[sz]ation|school|firm|date|number|id|health|illness))?[.!]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Wish();
}
