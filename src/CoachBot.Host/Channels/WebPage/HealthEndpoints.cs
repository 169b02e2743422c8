using CoachBot.Host.Storage;

namespace CoachBot.Host.Channels.WebPage;

/// <summary>For whoever watches over the process: is it alive, and could it take a turn?</summary>
public static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/healthz", () => Results.Json(new { status = "alive" }));
        // Opening the database is what a turn needs first; a fault is answered by the one place that apologises, with 503.
        app.MapGet("/readyz", async (Database database, CancellationToken cancellation) =>
        {
            await database.ReadAsync(static _ => true, cancellation);
            return Results.Json(new { status = "ready" });
        });
    }
}
