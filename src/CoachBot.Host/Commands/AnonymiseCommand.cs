using System.CommandLine;
using CoachBot.Host.Composition;
using CoachBot.Host.Input;
using CoachBot.Privacy;

namespace CoachBot.Host.Commands;

/// <summary><c>anonymise FILE</c>: placeholders for what says who somebody is, one map for the whole file.</summary>
public static class AnonymiseCommand
{
    private static readonly Argument<string> FileArgument = new("FILE")
    {
        Description = "Text (a line each), JSON lines with text, or CSV (a cell each); - is standard input.",
    };

    public static Command Create()
    {
        var command = new Command("anonymise", "Hide names, places, numbers and the like behind placeholders.") { FileArgument };
        command.Does(async (parsed, services, output, cancellation) =>
        {
            var path = parsed.GetRequiredValue(FileArgument);
            var (text, unread) = await TextInput.ReadAllAsync(path, cancellation);
            if (text is null) return output.Refuse(ExitCodes.BadInput, unread!);
            var (pieces, problems) = TextPieces.Read(text, path);
            var anonymiser = Anonymiser.Load(services.GetRequiredService<CoachSettings>().PromptsDirectory);
            foreach (var piece in anonymiser.AnonymiseAll(pieces, anonymiser.NewMap())) Write(piece, output);
            return problems.Count == 0 ? ExitCodes.Fine : output.Refuse(ExitCodes.BadInput, problems);
        });
        return command;
    }

    private static void Write(AnonymisedText piece, VerbOutput output)
    {
        if (!output.Json) output.WriteText(piece.Text);
        else output.WriteJson(new { piece.Text, entities = piece.Entities.Select(entity => new { type = entity.Type.Name(), entity.Start, entity.End, entity.Placeholder }) });
    }
}
