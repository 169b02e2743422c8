using System.CommandLine;
using CoachBot.Host.Composition;
using CoachBot.Host.Input;
using CoachBot.Imports;
using CoachBot.Privacy;

namespace CoachBot.Host.Commands;

/// <summary><c>anonymise FILE</c>: placeholders for what says who somebody is, one map for the whole file.</summary>
public static class AnonymiseCommand
{
    private static readonly Argument<string> FileArgument = new("FILE")
    {
        Description = "Text (a line each), JSON lines with text, CSV (a cell each) or a chat export; - is standard input.",
    };

    public static Command Create()
    {
        var command = new Command("anonymise", "Hide names, places, numbers and the like behind placeholders.") { FileArgument };
        command.Does(async (parsed, services, output, cancellation) =>
        {
            var path = parsed.GetRequiredValue(FileArgument);
            var (bytes, unread) = await TextInput.ReadAllBytesAsync(path, cancellation);
            if (bytes is null) return output.Refuse(ExitCodes.BadInput, unread!);
            var (pieces, problems) = TextPieces.Read(ImportSource.FromBytes(path, bytes));
            var anonymiser = Anonymiser.Load(services.GetRequiredService<CoachSettings>().PromptsDirectory);
            var map = anonymiser.NewMap();
            foreach (var (piece, hidden) in pieces.Zip(anonymiser.AnonymiseAll(pieces, map))) Write(piece, hidden, map, output);
            return problems.Count == 0 ? ExitCodes.Fine : output.Refuse(ExitCodes.BadInput, problems);
        });
        return command;
    }

    private static void Write(ToldText piece, AnonymisedText hidden, EntityMap map, VerbOutput output)
    {
        var author = piece.Author is null ? null : map.Placeholder(EntityType.Person, piece.Author);
        var entities = hidden.Entities.Select(entity => new { type = entity.Type.Name(), entity.Start, entity.End, entity.Placeholder });
        if (!output.Json) output.WriteText(author is null ? hidden.Text : $"{author}: {hidden.Text}");
        else if (author is null) output.WriteJson(new { hidden.Text, entities });
        else output.WriteJson(new { author, hidden.Text, entities });
    }
}
