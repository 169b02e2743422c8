using CoachBot.Conversations;

namespace CoachBot.Host.Channels.WebPage;

/// <summary>Taking a turn. The same turn sent again gets the same answer and happens once.</summary>
public static class TurnEndpoints
{
    public static void MapTurns(this IEndpointRouteBuilder api) =>
        api.MapPost("/conversations/{id}/turns", TakeAsync).RequireRateLimiting(TurnLimit.Policy);

    private static async Task<IResult> TakeAsync(
        string id, Person person, HttpRequest http, PageTurns turns, TimeProvider time, CancellationToken cancellation)
    {
        if (!person.Owns(id)) return Problems.UnknownConversation();
        var (json, refusal) = await RequestJson.ReadAsync(http, cancellation);
        if (json is null) return refusal!;
        var (request, problems) = TurnRequest.Read(json.Value);
        if (request is null) return Problems.Result(StatusCodes.Status400BadRequest, problems);
        var input = new TurnInput(person.Id!, id, request.TurnId, "web", request.Text, request.Given, RequestLocale.Of(http), time.GetUtcNow())
        {
            WithoutModel = request.WithoutModel,
        };
        return EventStream.IsWanted(http)
            ? new StreamedTurn((updates, stop) => turns.TakeAsync(input, stop, updates), time)
            : Results.Json(await turns.TakeAsync(input, cancellation), CoachJson.Wire);
    }
}
