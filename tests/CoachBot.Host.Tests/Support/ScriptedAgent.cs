using System.Runtime.CompilerServices;
using System.Threading.Channels;
using CoachBot.Agents;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Host.Tests.Support;

/// <summary>A model whose words a test says, piece by piece, while the turn waits for them.</summary>
public sealed class ScriptedAgent : IPeriAgent
{
    /// <summary>Patient, so that a busy machine does not decide a test.</summary>
    private static readonly ModelTerms Patient = ModelTerms.OnThisMachine with
    {
        FirstWords = TimeSpan.FromMinutes(1), Pause = TimeSpan.FromMinutes(1), Turn = TimeSpan.FromMinutes(2),
    };

    private readonly Channel<ScriptedRun> _runs = Channel.CreateUnbounded<ScriptedRun>();
    private int _started;

    /// <summary>How often a turn came to the model.</summary>
    public int Started => _started;

    /// <summary>This model's place in a turn.</summary>
    public ModelDesk DeskOf(Peri peri) => peri.DeskFor(this, Patient, TimeProvider.System);

    /// <summary>The next turn that came to the model, when it has.</summary>
    public Task<ScriptedRun> NextAsync() => _runs.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1));

    public async IAsyncEnumerable<AgentEvent> RunAsync(AgentTask task, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Interlocked.Increment(ref _started);
        var run = new ScriptedRun();
        _runs.Writer.TryWrite(run);
        using var leaving = cancellation.Register(run.Leave);
        await foreach (var happened in run.Events.ReadAllAsync(cancellation)) yield return happened;
    }
}

public static class ScriptedServices
{
    public static IServiceCollection AddModel(this IServiceCollection services, ScriptedAgent model) =>
        services.AddSingleton(provider => model.DeskOf(provider.GetRequiredService<Peri>()));
}

/// <summary>One turn with the model.</summary>
public sealed class ScriptedRun
{
    private readonly Channel<AgentEvent> _events = Channel.CreateUnbounded<AgentEvent>();
    private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ChannelReader<AgentEvent> Events => _events.Reader;

    /// <summary>Done when the turn no longer wants the model's words.</summary>
    public Task Left => _left.Task.WaitAsync(TimeSpan.FromMinutes(1));

    public ScriptedRun Say(string words)
    {
        _events.Writer.TryWrite(new AgentEvent.Words(words));
        return this;
    }

    public ScriptedRun TakeBack()
    {
        _events.Writer.TryWrite(new AgentEvent.Retracted());
        return this;
    }

    public void End() => _events.Writer.TryComplete();

    internal void Leave() => _left.TrySetResult();
}
