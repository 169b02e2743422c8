using System.CommandLine;
using CoachBot.Host.Commands;

// Without a verb the program serves.
var root = new RootCommand("Peri, a coach who explains fine-tuning and finds out whether it fits.")
{
    Verb.JsonOption,
    ServeCommand.Create(),
    ChatCommand.Create(),
    AskCommand.Create(),
    AnonymiseCommand.Create(),
    CheckCommand.Create(),
    ImportCommand.Create(),
    ProbeCommand.Create(),
    KnowledgeCommand.Create(),
    ForgetCommand.Create(),
    DoctorCommand.Create(),
};
ServeCommand.MakeDefault(root);
return await CommandLine.RunAsync(root, args);
