using CoachBot.Conversations;
using CoachBot.Input;

namespace CoachBot.Host.Channels.WebPage.Uploads;

/// <summary>Handing in a file: a turn whose words are <c>@file NAME</c>, with the file itself as the request's body.</summary>
public static class UploadEndpoints
{
    private const int MostNameCharacters = 300;

    public static void MapUploads(this IEndpointRouteBuilder api) =>
        api.MapPost("/conversations/{id}/files", TakeAsync).RequireRateLimiting(TurnLimit.Policy);

    private static async Task<IResult> TakeAsync(
        string id, string? turnId, string? name, Person person, HttpRequest http, UploadIntake intake, PageTurns turns, TimeProvider time,
        CancellationToken cancellation)
    {
        if (!person.Owns(id)) return Problems.UnknownConversation();
        var problems = Check(turnId, name).ToList();
        if (problems.Count > 0) return Problems.Result(StatusCodes.Status400BadRequest, problems);
        // Taken already: the file is not read again.
        if (await turns.FindAsync(person.Id!, id, turnId!, cancellation) is { } taken) return Answer(taken);
        var (offer, refusal) = await intake.ReadAsync(person.Id!, name!, http, cancellation);
        if (offer is null) return refusal!;
        var given = new Command.OfferFile(offer.Name, offer);
        var input = new TurnInput(person.Id!, id, turnId!, "web", $"@file {offer.Name}", [given], RequestLocale.Of(http), time.GetUtcNow());
        return Answer(await turns.TakeAsync(input, cancellation));
    }

    private static IEnumerable<InputProblem> Check(string? turnId, string? name)
    {
        if (!TurnRequest.IsTurnId(turnId)) yield return TurnRequest.NoTurnId;
        if (string.IsNullOrWhiteSpace(name) || name.Length > MostNameCharacters)
            yield return new InputProblem("name", $"name is what the file is called, with 1 to {MostNameCharacters} characters.");
    }

    private static IResult Answer(TurnTakenView view) => Results.Json(view, CoachJson.Wire);
}
