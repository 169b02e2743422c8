using CoachBot.Agents;
using CoachBot.Host.Models.Wire;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace CoachBot.Host.Models.Resilience;

/// <summary>
/// Time-outs, retries and the circuit breaker of one endpoint. Whole replies and streams have attempts of different length and share one breaker:
/// while the server is down, turns are answered without waiting for it.
/// </summary>
public sealed class ModelResilience
{
    private static readonly ResiliencePropertyKey<long> Started = new("coachbot.started");

    private readonly ModelTimeouts _timeouts;
    private readonly TimeProvider _time;
    private readonly ResiliencePipeline _whole;
    private readonly ResiliencePipeline _opening;

    public ModelResilience(ModelTimeouts timeouts, TimeProvider time)
    {
        (_timeouts, _time) = (timeouts, time);
        var breaker = Builder().AddCircuitBreaker(BreakerOptions).Build();
        _whole = Build(breaker, timeouts.Attempt);
        _opening = Build(breaker, timeouts.FirstToken);
    }

    public ModelTimeouts Timeouts => _timeouts;

    /// <summary>Runs a call for a whole reply.</summary>
    public Task<T> WholeAsync<T>(Func<CancellationToken, Task<T>> attempt, CancellationToken cancellation) =>
        RunAsync(_whole, attempt, "no whole reply", cancellation);

    /// <summary>Runs a call for the first piece of a stream.</summary>
    public Task<T> OpeningAsync<T>(Func<CancellationToken, Task<T>> attempt, CancellationToken cancellation) =>
        RunAsync(_opening, attempt, "no first piece", cancellation);

    // Enough failures that one bad call with its retries does not open it, and two in a row do.
    private static CircuitBreakerStrategyOptions BreakerOptions => new()
    {
        FailureRatio = 0.5,
        MinimumThroughput = 5,
        SamplingDuration = TimeSpan.FromSeconds(60),
        BreakDuration = TimeSpan.FromSeconds(20),
        ShouldHandle = arguments => ValueTask.FromResult(KindOf(arguments.Outcome.Exception) is ModelFaultKind.Timeout or ModelFaultKind.Unreachable),
    };

    private static ModelFaultKind? KindOf(Exception? fault) => fault switch
    {
        ModelUnavailableException known => known.Kind,
        TimeoutRejectedException => ModelFaultKind.Timeout,
        _ => null,
    };

    private ResiliencePipelineBuilder Builder() => new() { TimeProvider = _time };

    private ResiliencePipeline Build(ResiliencePipeline breaker, TimeSpan attempt)
    {
        var builder = Builder().AddTimeout(_timeouts.Total);
        if (_timeouts.Retries > 0) builder.AddRetry(RetryOptions);
        return builder.AddPipeline(breaker).AddTimeout(attempt).Build();
    }

    private RetryStrategyOptions RetryOptions => new()
    {
        MaxRetryAttempts = _timeouts.Retries,
        BackoffType = DelayBackoffType.Exponential,
        Delay = TimeSpan.FromMilliseconds(500),
        UseJitter = true,
        ShouldHandle = arguments => ValueTask.FromResult(
            KindOf(arguments.Outcome.Exception) is ModelFaultKind.RateLimited or ModelFaultKind.Timeout or ModelFaultKind.Unreachable
            && RetryAfter(arguments.Outcome.Exception).GetValueOrDefault() < Left(arguments.Context)),
        DelayGenerator = arguments => ValueTask.FromResult(RetryAfter(arguments.Outcome.Exception)),
    };

    private static TimeSpan? RetryAfter(Exception? fault) => (fault as ModelUnavailableException)?.RetryAfter;

    // Waiting beyond the budget would end in the same fault, only later.
    private TimeSpan Left(ResilienceContext context) => _timeouts.Total - _time.GetElapsedTime(context.Properties.GetValue(Started, 0));

    private async Task<T> RunAsync<T>(
        ResiliencePipeline pipeline, Func<CancellationToken, Task<T>> attempt, string missing, CancellationToken cancellation)
    {
        var context = ResilienceContextPool.Shared.Get(cancellation);
        context.Properties.Set(Started, _time.GetTimestamp());
        try
        {
            return await pipeline.ExecuteAsync(static async (context, attempt) => await attempt(context.CancellationToken), context, attempt);
        }
        catch (TimeoutRejectedException fault)
        {
            throw ModelFaults.Timeout(missing, fault.Timeout, fault);
        }
        catch (BrokenCircuitException fault)
        {
            throw new ModelUnavailableException(ModelFaultKind.Unreachable, "The model's server failed again and again and is left alone for a while.", fault) { RetryAfter = fault.RetryAfter };
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }
}
