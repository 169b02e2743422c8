using CoachBot.Input;

namespace CoachBot.Host.Channels.WebPage;

/// <summary>Every refusal has one shape: <c>{"errors":[{"where","says"}]}</c>.</summary>
public static class Problems
{
    public static IResult Result(int status, params IReadOnlyCollection<InputProblem> problems) =>
        Results.Json(new ProblemList(problems), CoachJson.Wire, statusCode: status);

    public static ProblemList List(string where, string says) => new([new InputProblem(where, says)]);

    public static IResult UnknownConversation() =>
        Result(StatusCodes.Status404NotFound, new InputProblem("conversation", "You have no such conversation; it may have been forgotten."));

    public static Task WriteAsync(HttpContext context, int status, string where, string says) =>
        Result(status, new InputProblem(where, says)).ExecuteAsync(context);

    /// <summary>Words for a status that was set without any.</summary>
    public static Task ForStatusAsync(HttpContext context)
    {
        var status = context.Response.StatusCode;
        return WriteAsync(context, status, context.Request.Path, status switch
        {
            StatusCodes.Status404NotFound => "There is nothing here.",
            StatusCodes.Status405MethodNotAllowed => $"{context.Request.Method} is not possible here.",
            StatusCodes.Status413PayloadTooLarge => $"This is longer than {RequestJson.MostBytes / 1024} kB, which is the most that is taken at once.",
            StatusCodes.Status415UnsupportedMediaType => "Send application/json.",
            StatusCodes.Status429TooManyRequests => "That was quick. Wait a moment, then go on.",
            _ => "This request cannot be answered.",
        });
    }
}

/// <param name="Errors">At least one.</param>
public sealed record ProblemList(IReadOnlyCollection<InputProblem> Errors);
