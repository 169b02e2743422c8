using System.CommandLine;
using CoachBot.Host.Composition;

namespace CoachBot.Host.Commands;

/// <summary>What every verb has in common: <c>--json</c>, the settings and the services.</summary>
public static class Verb
{
    public static Option<bool> JsonOption { get; } = new("--json")
    {
        Description = "Write JSON on standard output.",
        Recursive = true,
    };

    /// <summary>Gives the command its action: what it does with the parsed words, the services and the output; the result is the exit code.</summary>
    public static void Does(this Command command, Func<ParseResult, IServiceProvider, VerbOutput, CancellationToken, Task<int>> work) =>
        command.SetAction((parsed, cancellation) => Apology.GuardAsync(OutputOf(parsed), async output =>
        {
            var sources = SettingsReader.Sources(AppContext.BaseDirectory, urls: null);
            var (settings, problems) = SettingsReader.Read(sources, AppContext.BaseDirectory);
            if (settings is null) return output.Refuse(ExitCodes.WrongUsage, problems);
            await using var services = new ServiceCollection().AddCoach(settings).BuildServiceProvider();
            return await work(parsed, services, output, cancellation);
        }));

    public static VerbOutput OutputOf(ParseResult parsed) =>
        new(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, parsed.GetValue(JsonOption));
}
