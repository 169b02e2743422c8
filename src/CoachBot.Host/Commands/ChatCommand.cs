using System.CommandLine;
using CoachBot.Agents;
using CoachBot.Conversations;
using CoachBot.Host.Channels.Terminal;
using CoachBot.Host.Input;
using CoachBot.Input;
using CoachBot.Probes.Arms;
using Command = System.CommandLine.Command;

namespace CoachBot.Host.Commands;

/// <summary><c>chat [--script FILE] [--user ID]</c>: a conversation in the terminal, or one read from a file.</summary>
public static class ChatCommand
{
    private static readonly Option<string?> ScriptOption = new("--script")
    {
        Description = "Take the turns from this file, one a line (- is standard input).",
        HelpName = "FILE",
    };

    private static readonly Option<string?> UserOption = new("--user")
    {
        Description = "Remember the conversation under this name and go on with it; without, nothing is kept.",
        HelpName = "ID",
    };

    public static Command Create()
    {
        var command = new Command("chat", "Talk with Peri in this terminal.") { ScriptOption, UserOption };
        command.Does((parsed, services, output, cancellation) =>
            RunAsync(parsed.GetValue(ScriptOption), parsed.GetValue(UserOption), services, output, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        string? script, string? user, IServiceProvider services, VerbOutput output, CancellationToken cancellation)
    {
        if (user is not null && !TerminalChat.IsUsableUser(user))
            return output.Refuse(ExitCodes.WrongUsage, new InputProblem("--user", "A name has 1 to 100 characters and no control characters."));
        var chat = Open(user, services);
        if (script is null && !output.Json && !Console.IsInputRedirected)
            return await InteractiveChat.RunAsync(chat, Spectre.Console.AnsiConsole.Console, Console.In, new ConsoleInterrupts(), cancellation);
        var (stream, problem) = TextInput.Open(script ?? "-");
        if (stream is null) return output.Refuse(ExitCodes.BadInput, problem!);
        await using (stream) await ScriptedChat.RunAsync(chat, stream, output, cancellation);
        return ExitCodes.Fine;
    }

    private static TerminalChat Open(string? user, IServiceProvider services)
    {
        var store = user is null ? new InMemoryConversationStore() : services.GetRequiredService<IConversationStore>();
        var peri = services.GetRequiredService<Peri>();
        _ = peri.WarmAsync();
        var coach = peri.CoachWith(store, services.GetService<ModelDesk>(), services.GetService<ArmsDesk>());
        return new TerminalChat(coach, store, user, services.GetRequiredService<TimeProvider>());
    }
}
