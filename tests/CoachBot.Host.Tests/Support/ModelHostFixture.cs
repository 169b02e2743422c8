namespace CoachBot.Host.Tests.Support;

/// <summary>One host with a scripted model for all tests of a class: loading takes a moment. Each browser is a person of its own.</summary>
public sealed class ModelHostFixture : IAsyncLifetime
{
    public ScriptedAgent Model { get; } = new();

    public RunningHost Host { get; private set; } = null!;

    public async Task InitializeAsync() => Host = await RunningHost.StartAsync(Model);

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
