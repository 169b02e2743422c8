using System.CommandLine;
using CoachBot.Host.Composition;
using CoachBot.Host.Documents;
using CoachBot.Input;
using CoachBot.Knowledge;

namespace CoachBot.Host.Commands;

/// <summary><c>knowledge remove NAME</c>: takes one of the operator's documents away, here and in Qdrant.</summary>
public static class KnowledgeRemoveCommand
{
    private static readonly Argument<string> NameArgument = new("NAME") { Description = "The document's id, as knowledge list shows it." };

    public static Command Create()
    {
        var command = new Command("remove", "Take one of your own documents away.") { NameArgument };
        command.Does(async (parsed, services, output, cancellation) =>
        {
            var name = parsed.GetRequiredValue(NameArgument);
            var id = OperatorDocuments.Owns(name) ? name : OperatorDocuments.Prefix + name;
            var store = services.GetRequiredService<DocumentStore>();
            var kept = store.Read().Documents.Any(stored => stored.Document.Id == id);
            var hasDatabase = services.GetRequiredService<CoachSettings>().Qdrant is not null;
            if (!kept && !hasDatabase) return output.Refuse(ExitCodes.BadInput, NoSuch(name));
            // The database first: where it is away nothing is removed, so that the same words can be said again.
            var (away, found) = await KnowledgeDatabase.RemoveAsync(services, id, cancellation);
            if (away is not null) return output.Refuse(ExitCodes.OutsideFailed, away);
            if (!store.Remove(id) && !found) return output.Refuse(ExitCodes.BadInput, NoSuch(name));
            if (output.Json) output.WriteJson(new { removed = id });
            else output.WriteText($"{id} is removed. A server that runs already forgets it at its next start.");
            return ExitCodes.Fine;
        });
        return command;
    }

    private static InputProblem NoSuch(string name) =>
        new(DocumentPaths.Shown(name), "You have added no such document; knowledge list shows what there is. What ships with the program stays.");
}
