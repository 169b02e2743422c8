using System.Net;
using CoachBot.Host.Composition;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Host.Tests.Support;

/// <summary>The real host in this process: real Kestrel on a free loopback port, real database in a folder of its own.</summary>
public sealed class RunningHost : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly WebApplication _app;

    private RunningHost(TemporaryFolder folder, WebApplication app, CoachSettings settings)
    {
        _folder = folder;
        _app = app;
        Settings = settings;
    }

    public CoachSettings Settings { get; }

    /// <summary>Such as <c>http://127.0.0.1:43211/</c>.</summary>
    public Uri Address => new(_app.Urls.Single());

    public IServiceProvider Services => _app.Services;

    /// <param name="more">Settings that differ from the shipped ones, by their names.</param>
    public static Task<RunningHost> StartAsync(params IEnumerable<(string Name, string Value)> more) => StartWithAsync(_ => { }, more);

    /// <summary>A host with a language model.</summary>
    public static Task<RunningHost> StartAsync(ScriptedAgent model) => StartWithAsync(services => services.AddModel(model));

    /// <param name="services">Adds services, or replaces them.</param>
    /// <param name="more">Settings that differ from the shipped ones, by their names.</param>
    public static async Task<RunningHost> StartWithAsync(Action<IServiceCollection> services, params IEnumerable<(string Name, string Value)> more)
    {
        var folder = new TemporaryFolder();
        var sources = new ConfigurationBuilder()
            .AddConfiguration(SettingsReader.Sources(AppContext.BaseDirectory, "http://127.0.0.1:0"))
            .AddInMemoryCollection([new("Storage:DataDirectory", folder.File("data")), .. more.Select(pair => KeyValuePair.Create<string, string?>(pair.Name, pair.Value))])
            .Build();
        var (settings, problems) = SettingsReader.Read(sources, AppContext.BaseDirectory);
        problems.ShouldBeEmpty();
        var app = WebHost.Build(settings!, sources, services);
        await app.StartAsync();
        return new RunningHost(folder, app, settings!);
    }

    /// <summary>A browser of its own: it keeps the cookies that it is given.</summary>
    public Browser NewBrowser() => new(new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = Address });

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Dispose();
    }
}
