using System.ClientModel.Primitives;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CoachBot.Host.Models.Wire;

/// <summary>What a server says when it answers with an error. Its message may quote a person, so it is read and never passed on.</summary>
/// <param name="Code">A word such as <c>insufficient_quota</c>; empty if there is none.</param>
/// <param name="Parameter">The parameter that the error is about; empty if it names none.</param>
public sealed partial record ErrorReply(int Status, string Code, string Parameter, string Message, TimeSpan? RetryAfter)
{
    private const int MostBytes = 64 * 1024;

    public static async Task<ErrorReply> ReadAsync(PipelineResponse response, TimeProvider time, CancellationToken cancellation)
    {
        var body = await LimitedStream.ReadStartAsync(response.ContentStream ?? Stream.Null, MostBytes, cancellation);
        return Parse(response.Status, body, RetryAfterHeader.Read(response.Headers, time));
    }

    /// <summary>Servers wrap errors in different ways: <c>{"error":{...}}</c>, <c>{"error":"..."}</c>, <c>{"detail":...}</c>, plain text.</summary>
    public static ErrorReply Parse(int status, string body, TimeSpan? retryAfter = null)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return Of(status, document.RootElement, retryAfter);
        }
        catch (JsonException)
        {
            return new ErrorReply(status, "", "", body, retryAfter);
        }
    }

    public static ErrorReply Of(int status, JsonElement root, TimeSpan? retryAfter = null)
    {
        var error = root.Property("error") ?? root;
        return error.ValueKind == JsonValueKind.Object
            ? new ErrorReply(
                status,
                Word(error.Text("code") ?? error.Text("type")),
                error.Text("param") ?? "",
                error.Text("message") ?? root.GetRawText(),
                retryAfter)
            : new ErrorReply(status, "", "", root.GetRawText(), retryAfter);
    }

    // A code is a word; anything else might be somebody's text.
    private static string Word(string? code) => code is not null && WordPattern().IsMatch(code) ? code : "";

    [GeneratedRegex("^[A-Za-z0-9_.-]{1,64}$", RegexOptions.None, 1000)]
    private static partial Regex WordPattern();
}
