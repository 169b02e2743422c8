namespace CoachBot.Host.Tests.Support;

/// <summary>The system's clock, which a test can put forward; timers run in real time.</summary>
internal sealed class TimeAhead : TimeProvider
{
    private long _ticks;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref _ticks));

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => System.GetElapsedTime(0).Ticks + Interlocked.Read(ref _ticks);

    public void PutForward(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
}
