using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using CoachBot.Coaching;

namespace CoachBot.Evaluations.Commands;

/// <summary>
/// <c>fit --in F --out F</c>: rows <c>{"id","facts"}</c> or <c>{"id","text"}</c> to <c>check</c>'s JSON with the id. A row with both is read
/// from its text, and its facts are the truth to compare with. Rows with a <c>verdict</c> give figures on standard error.
/// </summary>
internal static class FitCommand
{
    internal static Command Build()
    {
        var input = new Option<FileInfo>("--in") { Description = "JSON lines with facts or text", Required = true };
        var output = new Option<FileInfo>("--out") { Description = "JSON lines with decisions", Required = true };
        var command = new Command("fit", "Decide rows of facts or text, and measure where rows carry labels.") { input, output };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(input), parsed.GetRequiredValue(output)));
        return command;
    }

    private static int Run(FileInfo input, FileInfo output)
    {
        var clock = Stopwatch.StartNew();
        using var peri = Peri.Load();
        Console.Error.WriteLine($"reader ready in {clock.ElapsedMilliseconds} ms");
        var rows = JsonLines.Read<FitRow>(input);
        clock.Restart();
        var results = rows.ConvertAll(row => Decide(row, peri));
        Console.Error.WriteLine($"{rows.Count} rows in {clock.ElapsedMilliseconds} ms");
        output.Directory?.Create();
        File.WriteAllLines(output.FullName, results.Select(result => Json(result)));
        FitFigures.Write(results, Console.Error);
        return 0;
    }

    private static FitResult Decide(FitRow row, Peri peri)
    {
        var labelled = row.Facts is { } json ? FitFactsJson.Read(json).Facts : null;
        return row.Text is { } text
            ? new FitResult(row, labelled, peri.Situations.Check(text))
            : new FitResult(row, null, FitEngine.Decide(labelled ?? FitFacts.None, peri.Script.Policy));
    }

    private static string Json(FitResult result)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("id");
            if (result.Row.Id.ValueKind == JsonValueKind.Undefined) writer.WriteNullValue();
            else result.Row.Id.WriteTo(writer);
            FitDecisionJson.WriteMembers(writer, result.Decision);
            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}

internal sealed record FitRow(JsonElement Id, string? Text, JsonElement? Facts, string? Verdict);

/// <param name="Labelled">The true facts of a row that was read from its text; null when it has none.</param>
internal sealed record FitResult(FitRow Row, FitFacts? Labelled, FitDecision Decision);
