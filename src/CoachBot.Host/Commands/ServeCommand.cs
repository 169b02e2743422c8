using System.CommandLine;
using CoachBot.Host.Composition;
using CoachBot.Host.Storage.Sealing;
using CoachBot.Input;

namespace CoachBot.Host.Commands;

/// <summary><c>serve [--urls URL]</c>: the page and its interface over HTTP, until the process is stopped.</summary>
public static class ServeCommand
{
    private static readonly Option<string?> UrlsOption = new("--urls")
    {
        Description = "Where to listen, separated by semicolons.",
        HelpName = "URL",
    };

    public static Command Create()
    {
        var command = new Command("serve", "Serve the page (this happens without a verb, too).") { UrlsOption };
        command.SetAction(ServeAsync);
        return command;
    }

    public static void MakeDefault(RootCommand root)
    {
        root.Add(UrlsOption);
        root.SetAction(ServeAsync);
    }

    private static Task<int> ServeAsync(ParseResult parsed, CancellationToken cancellation) =>
        Apology.GuardAsync(Verb.OutputOf(parsed), async output =>
        {
            var sources = SettingsReader.Sources(AppContext.BaseDirectory, parsed.GetValue(UrlsOption));
            var (settings, problems) = SettingsReader.Read(sources, AppContext.BaseDirectory);
            if (settings is null) return output.Refuse(ExitCodes.WrongUsage, problems);
            await using var app = WebHost.Build(settings, sources);
            // A folder that cannot hold the keys, or a mistake in the files that Peri speaks from, stops the start, not the first visitor.
            _ = app.Services.GetRequiredService<KeyRing>().CreateProtector("start");
            var peri = app.Services.GetRequiredService<Peri>();
            _ = peri.WarmAsync();
            if (await StartAsync(app, settings, cancellation) is { } problem) return output.Refuse(ExitCodes.OutsideFailed, problem);
            Announce(output, app);
            await app.WaitForShutdownAsync(cancellation);
            return ExitCodes.Fine;
        });

    private static async Task<InputProblem?> StartAsync(WebApplication app, CoachSettings settings, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
            return null;
        }
        catch (Exception fault) when (ListeningFaults.Explain(fault, settings.Urls) is not null)
        {
            return ListeningFaults.Explain(fault, settings.Urls);
        }
    }

    private static void Announce(VerbOutput output, WebApplication app)
    {
        if (output.Json) output.WriteJson(new { urls = app.Urls });
        else output.WriteText($"Peri listens on {string.Join(" and ", app.Urls)}{Environment.NewLine}Open it in a browser; Ctrl+C stops.");
    }
}
