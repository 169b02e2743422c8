namespace CoachBot.Host.Channels.WebPage;

/// <summary>Opening a cited passage.</summary>
public static class PassageEndpoints
{
    public static void MapPassages(this IEndpointRouteBuilder api) =>
        api.MapGet("/passages/{document}/{section}", (string document, string section) =>
            Problems.Result(StatusCodes.Status404NotFound, new CoachBot.Input.InputProblem("passage", $"There is no passage {document}#{section}.")));
}
