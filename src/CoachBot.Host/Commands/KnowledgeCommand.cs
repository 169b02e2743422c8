using System.CommandLine;
using System.Globalization;
using CoachBot.Knowledge;

namespace CoachBot.Host.Commands;

/// <summary><c>knowledge</c>: what Peri may cite, what she would find, and the operator's own documents.</summary>
public static class KnowledgeCommand
{
    private const int MostResults = 10;

    private static readonly Argument<string[]> TextArgument = new("TEXT")
    {
        Description = "What to look for.",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Command Create() => new("knowledge", "Look into what Peri knows, and add to it.") { List(), Search(), KnowledgeAddCommand.Create(), KnowledgeRemoveCommand.Create() };

    private static Command List()
    {
        var command = new Command("list", "The documents and how many passages each has.");
        command.Does((_, services, output, _) =>
        {
            var documents = services.GetRequiredService<Peri>().Knowledge.Passages.Chunks.GroupBy(chunk => chunk.Document).Select(DocumentLine.Of).ToList();
            if (output.Json) output.WriteJson(new { documents });
            else output.WriteText(string.Join('\n', documents.Select(line => $"{line.Id}: {line.Title} ({line.Passages} passages{(line.Operators ? ", added by the operator" : "")})")));
            return Task.FromResult(ExitCodes.Fine);
        });
        return command;
    }

    private static Command Search()
    {
        var command = new Command("search", "The passages that fit a text best.") { TextArgument };
        command.Does(async (parsed, services, output, cancellation) =>
        {
            var index = services.GetRequiredService<Peri>().Knowledge.Index;
            var text = string.Join(' ', parsed.GetRequiredValue(TextArgument));
            var results = (await index.SearchAsync(text, KnowledgeFilter.None, MostResults, cancellation)).Select(PassageLine.Of).ToList();
            if (output.Json) output.WriteJson(new { results });
            else output.WriteText(string.Join("\n\n", results.Select(line => line.Show())));
            return ExitCodes.Fine;
        });
        return command;
    }

    private sealed record DocumentLine(string Id, string Title, IReadOnlyList<string> Audience, IReadOnlyList<string> Topics, int Passages, bool Operators)
    {
        public static DocumentLine Of(IGrouping<string, Chunk> chunks) =>
            new(chunks.Key, chunks.First().Title, chunks.First().Audience, chunks.First().Topics, chunks.Count(), chunks.First().IsOperators);
    }

    private sealed record PassageLine(string Passage, string Document, string Section, double Score, string Text)
    {
        public static PassageLine Of(ScoredChunk found) =>
            new(found.Chunk.Passage, found.Chunk.Title, found.Chunk.Section, found.Score, found.Chunk.PlainText);

        public string Show() => $"{Score.ToString("0.00", CultureInfo.InvariantCulture)}  {Document} › {Section}\n{Text}";
    }
}
