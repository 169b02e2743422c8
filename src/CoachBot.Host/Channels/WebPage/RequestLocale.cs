using System.Globalization;

namespace CoachBot.Host.Channels.WebPage;

/// <summary>The language in which somebody browses.</summary>
public static class RequestLocale
{
    private const int MostCharacters = 35;

    /// <returns>The language that the browser names first, when it is one that exists.</returns>
    public static string? Of(HttpRequest http)
    {
        var first = http.GetTypedHeaders().AcceptLanguage.MaxBy(language => language.Quality ?? 1)?.Value.ToString();
        if (first is null or "*" || first.Length > MostCharacters) return null;
        try
        {
            return CultureInfo.GetCultureInfo(first, predefinedOnly: true).Name;
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
