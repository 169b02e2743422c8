using CoachBot.Conversations;

namespace CoachBot.Host.Channels.WebPage;

/// <summary>A person's own data: taking it along, and having it deleted.</summary>
public static class PersonEndpoints
{
    public static void MapPerson(this IEndpointRouteBuilder api)
    {
        api.MapGet("/me/export", ExportAsync);
        api.MapDelete("/me", ForgetAsync).RequireRateLimiting(TurnLimit.Policy);
    }

    private static async Task<IResult> ExportAsync(Person person, HttpResponse response, IConversationStore store, CancellationToken cancellation)
    {
        response.Headers.ContentDisposition = "attachment; filename=\"coachbot-export.json\"";
        return Results.Text(await PersonExport.MakeAsync(store, person.Id ?? "", cancellation), "application/json");
    }

    private static async Task<IResult> ForgetAsync(
        Person person, HttpContext context, PersonCookie cookie, IConversationStore store, CancellationToken cancellation)
    {
        var conversations = person.Id is null ? 0 : await store.ForgetAsync(person.Id, cancellation);
        cookie.Drop(context);
        return Results.Json(new { conversations }, CoachJson.Wire);
    }
}
