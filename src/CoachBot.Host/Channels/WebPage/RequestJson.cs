using System.Text;
using System.Text.Json;
using CoachBot.Host.Input;
using CoachBot.Input;

namespace CoachBot.Host.Channels.WebPage;

/// <summary>Reads a request's body as one JSON object.</summary>
public static class RequestJson
{
    /// <summary>Room for 100,000 characters of any script, as JSON may escape them.</summary>
    public const int MostBytes = 1024 * 1024;

    /// <returns>The object, or null and the refusal.</returns>
    public static async Task<(JsonElement? Json, IResult? Refusal)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasJsonContentType()) return (null, Refuse(StatusCodes.Status415UnsupportedMediaType, "Content-Type", "Send application/json."));
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var (json, problem) = JsonInput.Parse(await reader.ReadToEndAsync(cancellation), "body");
        if (problem is not null) return (null, Refuse(StatusCodes.Status400BadRequest, problem.Where, problem.Says));
        return json is { ValueKind: JsonValueKind.Object }
            ? (json, null)
            : (null, Refuse(StatusCodes.Status400BadRequest, "body", "One JSON object is expected."));
    }

    private static IResult Refuse(int status, string where, string says) => Problems.Result(status, new InputProblem(where, says));
}
