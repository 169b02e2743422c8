using System.Globalization;

namespace CoachBot.Host.Channels.WebPage.Uploads;

/// <summary>Says how many bytes something has.</summary>
internal static class ByteCount
{
    private const long Kilo = 1024, Mega = Kilo * Kilo;

    /// <summary>Such as "256 MB" or "1.5 MB".</summary>
    public static string InWords(long bytes) => bytes switch
    {
        >= Mega => string.Create(CultureInfo.InvariantCulture, $"{(double)bytes / Mega:0.#} MB"),
        >= Kilo => string.Create(CultureInfo.InvariantCulture, $"{(double)bytes / Kilo:0.#} kB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
    };
}
