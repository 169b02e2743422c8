namespace CoachBot.Probes.Features;

/// <summary>Text as cues read it.</summary>
internal static class PlainForm
{
    /// <summary>Nobody's account of one event is longer; what is beyond is not read.</summary>
    private const int MostCharacters = 20_000;

    public static string Of(string text) =>
        (text.Length > MostCharacters ? text[..MostCharacters] : text).Replace('\u2019', '\'').Replace('\u02BC', '\'').ToLowerInvariant();

    /// <summary>The text's beginning, as far as it is read.</summary>
    public static string Cut(string text) => text.Length > MostCharacters ? text[..MostCharacters] : text;
}
