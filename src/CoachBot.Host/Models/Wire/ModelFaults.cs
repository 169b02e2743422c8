using System.ClientModel;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoachBot.Agents;

namespace CoachBot.Host.Models.Wire;

/// <summary>Turns whatever goes wrong between here and a model into the one exception that callers know.</summary>
internal static partial class ModelFaults
{
    public static ModelUnavailableException NoChoice() => new(ModelFaultKind.Broken, "The model's reply holds no choice.");

    public static ModelUnavailableException HalfAStream() => new(ModelFaultKind.Broken, "The model's reply broke off in the middle.");

    public static ModelUnavailableException Refusal() => new(ModelFaultKind.Refused, "The model or its content filter declined to answer.");

    public static ModelUnavailableException TooMuch(int most) => new(ModelFaultKind.Broken, $"The model's reply is longer than {most} characters and was cut off.");

    public static ModelUnavailableException Timeout(string what, TimeSpan limit, Exception? inner = null) =>
        new(ModelFaultKind.Timeout, $"The model sent {what} within {limit.TotalSeconds:0.###} s.", inner);

    /// <summary>An error where a reply should be, although the status said that all is well.</summary>
    public static ModelUnavailableException InsideReply(JsonElement reply)
    {
        var status = reply.Property("error")?.Count("code") ?? 0;
        return Of(ErrorReply.Of(status is >= 400 and < 600 ? (int)status : 500, reply));
    }

    public static ModelUnavailableException Of(ErrorReply error) =>
        new(KindOf(error), $"The model's server answered {error.Status}{(error.Code.Length > 0 ? $" ({error.Code})" : "")}: {Advice(KindOf(error))}") { RetryAfter = error.RetryAfter };

    /// <summary>The same fault as callers know it; null for one that is not the model's.</summary>
    public static ModelUnavailableException? Explain(Exception fault) => fault switch
    {
        ModelUnavailableException known => known,
        JsonException => new ModelUnavailableException(ModelFaultKind.Broken, "The model's reply is not JSON, or holds other types than it should.", fault),
        // HttpIOException is an IOException: the connection broke while the body was read.
        HttpRequestException or IOException or ClientResultException => new ModelUnavailableException(
            ModelFaultKind.Unreachable, "The connection to the model's server could not be made, or broke.", fault),
        _ => null,
    };

    /// <summary>Runs the work and explains its faults. Cancelling stays cancelling, however the layers below report it.</summary>
    public static async Task<T> ExplainedAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            return await work();
        }
        catch (Exception fault) when (fault is not OperationCanceledException && cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException("The call was cancelled.", fault, cancellation);
        }
        catch (Exception fault) when (fault is not ModelUnavailableException && Explain(fault) is not null)
        {
            throw Explain(fault)!;
        }
    }

    /// <inheritdoc cref="ExplainedAsync{T}(Func{Task{T}}, CancellationToken)"/>
    public static async IAsyncEnumerable<T> ExplainedAsync<T>(IAsyncEnumerable<T> stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var pieces = stream.GetAsyncEnumerator(cancellation);
        while (await ExplainedAsync(() => pieces.MoveNextAsync().AsTask(), cancellation)) yield return pieces.Current;
    }

    private static ModelFaultKind KindOf(ErrorReply error) => error switch
    {
        { Code: "insufficient_quota" or "billing_hard_limit_reached" or "quota_exceeded" } or { Status: 402 } => ModelFaultKind.QuotaExhausted,
        { Code: "content_filter" or "content_policy_violation" } => ModelFaultKind.Refused,
        { Code: "context_length_exceeded" } or { Status: 413 } => ModelFaultKind.TooLong,
        { Status: 401 or 403 or 407 } => ModelFaultKind.Unauthorised,
        { Status: 404 } => ModelFaultKind.NotFound,
        { Status: 408 } => ModelFaultKind.Timeout,
        { Status: 429 } => ModelFaultKind.RateLimited,
        { Status: >= 500 and not 501 } => ModelFaultKind.Unreachable,
        { Status: 400 or 422 } when TooLongPattern().IsMatch(error.Message) => ModelFaultKind.TooLong,
        _ => ModelFaultKind.Rejected,
    };

    private static string Advice(ModelFaultKind kind) => kind switch
    {
        ModelFaultKind.QuotaExhausted => "the account has no money or quota left.",
        ModelFaultKind.Refused => "its content filter declined.",
        ModelFaultKind.TooLong => "the messages are longer than the model can read.",
        ModelFaultKind.Unauthorised => "check the key, and whether it may use this model.",
        ModelFaultKind.NotFound => "check the settings BaseUrl and Name.",
        ModelFaultKind.Timeout => "it waited too long.",
        ModelFaultKind.RateLimited => "too many requests for now.",
        ModelFaultKind.Unreachable => "it failed.",
        _ => "it does not accept the request.",
    };

    [GeneratedRegex("context (length|window)|maximum context|too long|reduce the length|exceeds? the .*context", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TooLongPattern();
}
