namespace CoachBot.Host.Tests.VectorStores;

/// <summary>A clock that is moved by hand; timers run in real time.</summary>
internal sealed class ManualTime : TimeProvider
{
    private long _ticks = 1;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    internal void Pass(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
}
