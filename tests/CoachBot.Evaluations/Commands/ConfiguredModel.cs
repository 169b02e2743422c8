using CoachBot.Agents;
using CoachBot.Host.Composition;
using CoachBot.Input;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Evaluations.Commands;

/// <summary>The model that the program itself would talk with, by the same settings (<c>Model__Preset</c> ...) and with the same ceilings; or none.</summary>
internal sealed class ConfiguredModel : IDisposable
{
    private readonly ServiceProvider? _services;

    private ConfiguredModel(ServiceProvider? services) => _services = services;

    /// <summary>An evaluation waits for a slow model: a stall would be measured as Peri alone.</summary>
    public static ModelTerms Terms { get; } = ModelTerms.OnThisMachine with
    {
        FirstWords = TimeSpan.FromMinutes(1), Pause = TimeSpan.FromMinutes(1), Turn = TimeSpan.FromMinutes(2),
    };

    /// <summary>Null where none is configured.</summary>
    public IChatClient? Client => _services?.GetService<IChatClient>();

    /// <exception cref="UnusableFileException">Settings have faults; the message names them.</exception>
    public static ConfiguredModel Find()
    {
        var folder = AppContext.BaseDirectory;
        var (settings, problems) = SettingsReader.Read(SettingsReader.Sources(folder, urls: null), folder);
        if (settings is null) throw new UnusableFileException("settings", [.. problems.Select(problem => $"{problem.Where}: {problem.Says}")]);
        return new ConfiguredModel(settings.Model is null ? null : new ServiceCollection().AddCoach(settings).BuildServiceProvider());
    }

    public void Dispose() => _services?.Dispose();
}
