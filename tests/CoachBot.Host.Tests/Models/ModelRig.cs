using CoachBot.Host.Composition;
using CoachBot.Host.Tests.Support;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoachBot.Host.Tests.Models;

/// <summary>A scripted server and the host's services configured for it, with short time-outs.</summary>
public sealed class ModelRig : IAsyncDisposable
{
    public const string Key = "sk-test-0123456789";

    private readonly TemporaryFolder _folder = new();
    private readonly Action<IServiceCollection>? _replace;
    private ServiceProvider _services;

    private ModelRig(ScriptedModelServer server, IReadOnlyList<(string, string)> settings, Action<IServiceCollection>? replace = null)
    {
        (Server, Settings, _replace) = (server, settings, replace);
        _services = Build();
    }

    public ScriptedModelServer Server { get; }

    public IReadOnlyList<(string Name, string Value)> Settings { get; }

    public CapturedLog Log { get; } = new();

    public string DataDirectory => _folder.File("data");

    public IServiceProvider Services => _services;

    public IChatClient Chat => _services.GetRequiredService<IChatClient>();

    public static async Task<ModelRig> StartAsync(IEnumerable<ScriptedAnswer> script, params IReadOnlyList<(string Name, string Value)> settings) =>
        new(await ScriptedModelServer.StartAsync(script), settings);

    public static Task<ModelRig> StartAsync(params IEnumerable<ScriptedAnswer> script) => StartAsync(script, []);

    /// <param name="replace">Registers what takes the place of the host's own services.</param>
    public static async Task<ModelRig> StartAsync(Action<IServiceCollection> replace, params IReadOnlyList<(string Name, string Value)> settings) =>
        new(await ScriptedModelServer.StartAsync(), settings, replace);

    /// <summary>Ends the services and begins anew over the same data directory.</summary>
    public async Task RestartAsync()
    {
        await _services.DisposeAsync();
        _services = Build();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Server.DisposeAsync();
        _folder.Dispose();
    }

    private ServiceProvider Build()
    {
        (string, string)[] usual =
        [
            ("Urls", "http://127.0.0.1:0"), ("Storage:DataDirectory", DataDirectory), ("TEST_MODEL_KEY", Key),
            ("Model:BaseUrl", Server.BaseUrl.ToString()), ("Model:Name", ScriptedModelServer.Model), ("Model:KeyVariable", "TEST_MODEL_KEY"),
            ("Model:AttemptSeconds", "6"), ("Model:FirstTokenSeconds", "6"), ("Model:IdleSeconds", "3"), ("Model:TotalSeconds", "15"),
            ("Embeddings:BaseUrl", Server.BaseUrl.ToString()), ("Embeddings:Name", "scripted-embedder"), ("Embeddings:KeyVariable", "TEST_MODEL_KEY"),
        ];
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(Settings.Concat(usual).DistinctBy(pair => pair.Item1).Select(pair => KeyValuePair.Create<string, string?>(pair.Item1, pair.Item2)))
            .Build();
        var (settings, problems) = SettingsReader.Read(configuration, AppContext.BaseDirectory);
        problems.ShouldBeEmpty();
        var services = new ServiceCollection().AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log)).AddCoach(settings!);
        _replace?.Invoke(services);
        return services.BuildServiceProvider();
    }
}
