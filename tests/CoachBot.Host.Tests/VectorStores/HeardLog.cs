using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CoachBot.Host.Tests.VectorStores;

/// <summary>A log that keeps what it hears.</summary>
internal sealed class HeardLog : ILogger
{
    internal ConcurrentQueue<string> Lines { get; } = new();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"{logLevel}: {formatter(state, exception)}{exception}");
}
