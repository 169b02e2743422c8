using System.CommandLine;
using CoachBot.Conversations;
using CoachBot.Host.Channels.Terminal;
using CoachBot.Host.Storage;
using CoachBot.Input;
using Command = System.CommandLine.Command;

namespace CoachBot.Host.Commands;

/// <summary><c>forget --user ID</c>: deletes everything of a user of <c>chat --user</c>, also where the key that sealed it is lost.</summary>
public static class ForgetCommand
{
    private static readonly Option<string> UserOption = new("--user")
    {
        Description = "The name that chat --user was given.",
        HelpName = "ID",
        Required = true,
    };

    public static Command Create()
    {
        var command = new Command("forget", "Delete everything that is remembered of a user of chat.") { UserOption };
        command.Does(async (parsed, services, output, cancellation) =>
        {
            var user = parsed.GetValue(UserOption)!;
            if (!TerminalChat.IsUsableUser(user))
                return output.Refuse(ExitCodes.WrongUsage, new InputProblem("--user", "A name has 1 to 100 characters and no control characters."));
            var conversations = File.Exists(services.GetRequiredService<StorageSettings>().DatabasePath)
                ? await services.GetRequiredService<IConversationStore>().ForgetAsync(TerminalChat.PersonOf(user), cancellation)
                : 0;
            if (output.Json) output.WriteJson(new { conversations });
            else output.WriteText(conversations == 0 ? $"Nothing was remembered of {user}." : $"Everything that was remembered of {user} is deleted.");
            return ExitCodes.Fine;
        });
        return command;
    }
}
