using CoachBot.Batches;
using System.Diagnostics;
using CoachBot.Agents;
using Microsoft.Extensions.AI;

namespace CoachBot.Host.Models.Metering;

/// <summary>One call while it runs: what it read, what it has written so far, how long it takes, how it ended.</summary>
internal sealed class MeteredCall(string model, TokenPrice? prices, long estimatedInput, Reservation reservation, TimeProvider time) : IDisposable
{
    private readonly Activity? _activity = ModelTelemetry.Activities.StartActivity($"chat {model}", ActivityKind.Client);
    private readonly long _started = time.GetTimestamp();
    private TimeSpan? _firstToken;
    private long _estimatedOutput;
    private UsageDetails? _counted;
    private bool _complete;
    private bool _ended;

    public Reservation Reservation => reservation;

    public TimeSpan Elapsed { get; private set; }

    public TimeSpan? FirstToken => _firstToken;

    /// <summary>The kind of the fault; null if all went well.</summary>
    public string? Fault { get; private set; }

    public bool IsEstimated => _counted is null;

    /// <summary>What the call took: as the server counted, or else estimated from what was sent and what came.</summary>
    public Spend Spend { get; private set; }

    /// <summary>Notes a piece of a stream at the moment when it comes.</summary>
    public void TakePiece(IList<AIContent> contents)
    {
        if (contents.Any(content => content is TextContent or TextReasoningContent)) _firstToken ??= time.GetElapsedTime(_started);
        Take(contents);
    }

    /// <summary>Notes what came.</summary>
    public void Take(IEnumerable<AIContent> contents)
    {
        foreach (var content in contents)
        {
            if (content is UsageContent usage) _counted = usage.Details;
            _estimatedOutput += RequestTokens.Of(content);
        }
    }

    /// <summary>Runs a part of the call and notes how it fails.</summary>
    public async Task<T> WatchAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception fault)
        {
            Fault = fault is ModelUnavailableException known ? known.Kind.ToString() : fault is OperationCanceledException ? "Cancelled" : fault.GetType().Name;
            throw;
        }
    }

    /// <summary>The reply is there to its end.</summary>
    /// <param name="counted">What the server counted, if it did.</param>
    /// <returns>What the call took, with cost and time.</returns>
    public UsageDetails Complete(UsageDetails? counted)
    {
        _complete = true;
        _counted ??= counted;
        End();
        var usage = _counted ?? new UsageDetails { InputTokenCount = Spend.InputTokens, OutputTokenCount = Spend.OutputTokens, TotalTokenCount = Spend.Tokens };
        usage.AdditionalCounts ??= [];
        usage.AdditionalCounts[ModelCallProperties.Milliseconds] = (long)Elapsed.TotalMilliseconds;
        if (_firstToken is { } first) usage.AdditionalCounts[ModelCallProperties.FirstTokenMilliseconds] = (long)first.TotalMilliseconds;
        if (Spend.Usd is { } usd) usage.AdditionalCounts[ModelCallProperties.NanoUsd] = (long)(usd * 1_000_000_000m);
        if (IsEstimated) usage.AdditionalCounts[ModelCallProperties.Estimated] = 1;
        return usage;
    }

    /// <summary>Stops the clock and reckons; a second time changes nothing.</summary>
    public void End()
    {
        if (_ended) return;
        _ended = true;
        Elapsed = time.GetElapsedTime(_started);
        if (!_complete && Fault is null) Fault = "Abandoned";
        Spend = Spend.Of(_counted?.InputTokenCount ?? (IsCharged ? estimatedInput : 0), _counted?.OutputTokenCount ?? _estimatedOutput, prices);
        _activity?.SetTag("gen_ai.operation.name", "chat").SetTag("gen_ai.request.model", model)
            .SetTag("gen_ai.usage.input_tokens", Spend.InputTokens).SetTag("gen_ai.usage.output_tokens", Spend.OutputTokens);
        if (Fault is not null) _activity?.SetTag("error.type", Fault).SetStatus(ActivityStatusCode.Error);
        ModelTelemetry.Record(model, Spend, Elapsed, _firstToken, Fault);
    }

    public void Dispose() => _activity?.Dispose();

    // A server that turned the request away charges nothing; one that began to answer, or may have, does.
    private bool IsCharged => _estimatedOutput > 0 || Fault is null or "Cancelled" or "Abandoned"
        or nameof(ModelFaultKind.Timeout) or nameof(ModelFaultKind.Broken) or nameof(ModelFaultKind.Refused);
}
