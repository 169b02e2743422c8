using System.CommandLine;
using System.Text.Json;
using CoachBot.Safety;

namespace CoachBot.Evaluations.Commands;

/// <summary>
/// <c>safety --in FILE [--out FILE]</c>: reads JSON lines <c>{"text","concern"?,"split"?}</c>, writes a line
/// <c>{"text","concern"}</c> for each, and tells recall and false alarms on standard error where the concern is given.
/// </summary>
public static class SafetyCommand
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        PropertyNameCaseInsensitive = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The command for the evaluations' root command.</summary>
    public static Command Build()
    {
        var input = new Option<FileInfo>("--in") { Description = "JSON lines with text and, to measure, concern", Required = true };
        var output = new Option<FileInfo?>("--out") { Description = "Where the answers go; standard output if left out" };
        var misses = new Option<bool>("--misses") { Description = "List on standard error the lines that were judged otherwise" };
        var command = new Command("safety", "Notice disclosures of danger in each line") { input, output, misses };
        command.SetAction(parsed => Run(parsed.GetValue(input)!, parsed.GetValue(output), parsed.GetValue(misses)));
        return command;
    }

    private static int Run(FileInfo input, FileInfo? output, bool misses)
    {
        if (!input.Exists)
        {
            Console.Error.WriteLine($"{input.Name}: no such file");
            return 2;
        }

        var gate = SafetyGate.Load(Path.Combine(AppContext.BaseDirectory, "prompts", "safety"));
        var judged = new List<JudgedLine>();
        using var writer = output?.CreateText() ?? Console.Out;
        foreach (var row in File.ReadLines(input.FullName).Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            var line = JsonSerializer.Deserialize<SafetyLine>(row, Json)!;
            var found = gate.Check(line.Text, SafetyState.Calm).Concern.Name();
            writer.WriteLine(JsonSerializer.Serialize(new { line.Text, Concern = found }, Json));
            judged.Add(new JudgedLine(line, found));
        }

        SafetySummary.Write(judged.Where(line => line.Line.Concern is not null).ToList(), misses, Console.Error);
        return 0;
    }
}

/// <summary>A row of a safety set; <c>concern</c> is a name of the fact <c>concern</c>.</summary>
public sealed record SafetyLine(string Text, string? Concern = null, string? Split = null);

/// <summary>A row and the concern that was noticed in it.</summary>
public sealed record JudgedLine(SafetyLine Line, string Found);
