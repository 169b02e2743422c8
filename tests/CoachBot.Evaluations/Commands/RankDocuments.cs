using System.CommandLine;
using System.Text.Json.Serialization;
using CoachBot.Language;

namespace CoachBot.Evaluations.Commands;

/// <summary><c>retrieval --corpus F --queries F --out F</c>: each query's 100 best documents, best first.</summary>
internal static class RankDocuments
{
    private const int Depth = 100;

    internal static Command Build()
    {
        var corpus = new Option<FileInfo>("--corpus") { Description = "JSON lines with _id, title and text", Required = true };
        var queries = new Option<FileInfo>("--queries") { Description = "JSON lines with _id and text", Required = true };
        var output = new Option<FileInfo>("--out") { Description = "JSON lines with qid and docs", Required = true };
        var lexical = new Option<bool>("--bm25-only") { Description = "Leave the sentence encoder out, for comparison" };
        var command = new Command("retrieval", "Rank documents for queries as the coach searches its guidance.") { corpus, queries, output, lexical };
        command.SetAction(parsed =>
        {
            var documents = JsonLines.Read<Document>(parsed.GetRequiredValue(corpus));
            var questions = JsonLines.Read<Query>(parsed.GetRequiredValue(queries));
            JsonLines.Write(parsed.GetRequiredValue(output), Rank(documents, questions, parsed.GetValue(lexical)));
            return 0;
        });
        return command;
    }

    private static IEnumerable<Ranking> Rank(List<Document> documents, List<Query> queries, bool lexicalOnly)
    {
        using var encoder = new SentenceEncoder();
        var index = new HybridRanker([.. documents.Select(document => $"{document.Title}\n{document.Text}".Trim())], lexicalOnly ? null : encoder);
        foreach (var query in queries)
            yield return new Ranking(query.Id, [.. index.Rank(query.Text, Depth).Select(hit => documents[hit.Document].Id)]);
    }

    private sealed record Document([property: JsonPropertyName("_id")] string Id, string? Title, string Text);

    private sealed record Query([property: JsonPropertyName("_id")] string Id, string Text);

    private sealed record Ranking(string Qid, string[] Docs);
}
