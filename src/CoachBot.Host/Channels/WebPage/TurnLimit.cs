using System.Globalization;
using System.Threading.RateLimiting;

namespace CoachBot.Host.Channels.WebPage;

/// <summary>How quickly one person, or one address without a person, may ask for changes.</summary>
public static class TurnLimit
{
    public const string Policy = "turns";

    public static IServiceCollection AddTurnLimit(this IServiceCollection services, int turnsPerMinute) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (rejected, _) =>
        {
            if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        limiter.AddPolicy(Policy, context => RateLimitPartition.GetTokenBucketLimiter(WhoIs(context), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = turnsPerMinute,
            TokensPerPeriod = turnsPerMinute,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1),
        }));
    });

    private static string WhoIs(HttpContext context) =>
        context.RequestServices.GetRequiredService<PersonCookie>().Read(context.Request)
        ?? context.Connection.RemoteIpAddress?.ToString()
        ?? "unknown";
}
