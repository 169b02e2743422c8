using System.Collections.Immutable;

namespace CoachBot.Privacy.Detection;

/// <summary>Days, months of a year and years. Weekdays and times of day are left: they tell nobody apart.</summary>
internal static class DatePatterns
{
    private const string Month = "(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)";
    private const string Time = @"(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?";
    private const string Day = @"\d{1,2}(?:st|nd|rd|th)?";
    private const string Year = @"(?:19[0-9]\d|20[0-4]\d)";

    public static ImmutableArray<Pattern> All { get; } =
    [
        new(EntityType.Date, Pattern.Form($@"\b{Year}[-/.]\d{{1,2}}[-/.]\d{{1,2}}{Time}\b")),
        new(EntityType.Date, Pattern.Form($@"\b\d{{1,2}}[-/.]\d{{1,2}}[-/.](?:{Year}|\d{{2}}){Time}\b"), IsDay),
        new(EntityType.Date, Pattern.Form($@"\b(?:{NumberWords.Ordinals})(?: day)? of {Month}\b(?:,? {Year}\b)?")),
        new(EntityType.Date, Pattern.Form($@"\b{Month},? (?:the )?(?:{NumberWords.Ordinals})\b(?:,? {Year}\b)?"), Pattern.StandsAlone),
        new(EntityType.Date, Pattern.Form($@"\b{Day}(?: of)? {Month}\b\.?(?:,? {Year}\b)?")),
        new(EntityType.Date, Pattern.Form($@"\b{Month}\.? {Day}\b(?:,? {Year}\b)?"), Pattern.StandsAlone),
        new(EntityType.Date, Pattern.Form($@"\b{Month}\.?,? (?:of )?{Year}\b")),
        new(EntityType.Date, Pattern.Form($@"\b\d{{1,2}}[-/. ]{Month}[-/.,]? ?(?:{Year}|\d{{2}})\b")),
        new(EntityType.Date, Pattern.Form($@"\b(?:{Year}[-/. ]{Month}[-/. ]\d{{1,2}}|{Month}[-/]\d{{1,2}}[-/]{Year})\b")),
        new(EntityType.Date, Pattern.Form($@"\b(?:0?[1-9]|1[0-2])/{Year}\b")),
        new(EntityType.Date, Pattern.Form(@"\b(?:exp\.?|expires?|expiry|expiration|valid)(?: date)?:? (?:on |until |thru )?(?<it>(?:0[1-9]|1[0-2])/\d{2})\b")),
        new(EntityType.Date, Pattern.Form($@"\b(?:in|since|until|till|last|next|by|before|after|early|late|mid) (?<it>(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)", ignoreCase: false)),
        new(EntityType.Date, Pattern.Form($@"\b(?:in|since|until|till|early|late|mid|of) (?<it>(?:january|february|march|april|june|july|august|september|october|november|december)\b)")),
        new(EntityType.Date, Pattern.Form(@"\b(?:on|since|by|until|till|from|dated|born) (?<it>\d{1,2}/\d{1,2})\b"), IsDayAndMonth),
    ];

    /// <summary>A year by itself, which may also be a house's number: to be looked for once postal addresses are known.</summary>
    public static ImmutableArray<Pattern> Late { get; } = [new(EntityType.Date, Pattern.Form($@"\b{Year}\b"), IsYear)];

    private static bool IsDay(string text, Range place)
    {
        var (start, length) = place.GetOffsetAndLength(text.Length);
        if (GoesOn(text, start, start + length)) return false;
        var parts = text.Substring(start, length).Split('-', '/', '.', ' ', 'T');
        return int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture) is >= 1 and <= 31
            && int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) is >= 1 and <= 31;
    }

    // "05.12.34.56.78" is a telephone number.
    private static bool GoesOn(string text, int start, int end) =>
        (end + 1 < text.Length && text[end] is '.' or '-' or '/' && char.IsAsciiDigit(text[end + 1])) || (start > 1 && text[start - 1] is '.' or '-' or '/' or '+' && char.IsAsciiDigit(text[start - 2]));

    private static bool IsDayAndMonth(string text, Range place)
    {
        var (start, length) = place.GetOffsetAndLength(text.Length);
        if (start + length < text.Length && text[start + length] is '/' or '%') return false;
        var parts = text.Substring(start, length).Split('/').Select(part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return parts is [>= 1 and <= 31, >= 1 and <= 31] && parts.Min() <= 12;
    }

    // "1985-B", "2000 euros", "$2010" and "2,010.5" are other things.
    private static bool IsYear(string text, Range place)
    {
        var (start, length) = place.GetOffsetAndLength(text.Length);
        var end = start + length;
        if (start > 0 && text[start - 1] is '-' or '/' or '.' or ',' or '#' or '+' or '$' or '£' or '€') return false;
        return end == text.Length || !(text[end] is '-' or '/' or '%' || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])));
    }
}
