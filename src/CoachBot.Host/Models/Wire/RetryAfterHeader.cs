using System.ClientModel.Primitives;
using System.Globalization;

namespace CoachBot.Host.Models.Wire;

/// <summary>Reads how long a server asks its callers to wait: RFC 9110, 10.2.3, and the milliseconds that OpenAI and Azure add.</summary>
public static class RetryAfterHeader
{
    public static TimeSpan? Read(PipelineResponseHeaders headers, TimeProvider time) =>
        headers.TryGetValue("retry-after-ms", out var milliseconds) && Number(milliseconds) is { } shorter
            ? Span(shorter / 1000)
            : headers.TryGetValue("Retry-After", out var value) ? Parse(value, time.GetUtcNow()) : null;

    /// <param name="value">Seconds, or an HTTP date; a date that has passed means no wait.</param>
    public static TimeSpan? Parse(string? value, DateTimeOffset now)
    {
        if (Number(value) is { } seconds) return Span(seconds);
        if (!DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)) return null;
        return date > now ? date - now : TimeSpan.Zero;
    }

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static TimeSpan Span(double seconds) => TimeSpan.FromSeconds(Math.Min(seconds, TimeSpan.SecondsPerDay));
}
