using System.CommandLine;
using CoachBot.Conversations.Probing;
using CoachBot.Safety;

namespace CoachBot.Evaluations.Commands;

/// <summary>
/// <c>safety --in F [--out F]</c>: <c>{"text","concern"?,"split"?,"slot"?}</c> to <c>{"text","concern"}</c>, line by line;
/// recall and false alarms on standard error where the concern is given.
/// </summary>
internal static class SafetyCommand
{
    internal static Command Build()
    {
        var input = new Option<FileInfo>("--in") { Description = "JSON lines with text and, to measure, concern", Required = true };
        var output = new Option<FileInfo?>("--out") { Description = "Where the lines go; standard output if left out" };
        var misses = new Option<bool>("--misses") { Description = "List on standard error the lines that were judged otherwise" };
        var command = new Command("safety", "Notice disclosures of danger in each line.") { input, output, misses };
        command.SetAction(parsed => Run(
            JsonLines.Read<SafetyLine>(parsed.GetRequiredValue(input)), parsed.GetValue(output), parsed.GetValue(misses)));
        return command;
    }

    private static int Run(List<SafetyLine> lines, FileInfo? output, bool misses)
    {
        using var peri = Peri.Load();
        var judged = lines.Select(line => Judge(peri.Gate, line)).ToList();
        var found = judged.Select(line => new SafetyLine(line.Line.Text, line.Found));
        if (output is null)
        {
            JsonLines.Write(Console.Out, found);
        }
        else
        {
            JsonLines.Write(output, found);
        }

        SafetySummary.Write([.. judged.Where(line => line.Line.Concern is not null)], misses, Console.Error);
        return 0;
    }

    private static JudgedLine Judge(SafetyGate gate, SafetyLine line)
    {
        var finding = gate.Check(line.Text, SafetyState.Calm, told: ProbeSlots.PartOf(line.Slot) is not null);
        var words = finding.Deciding is { } deciding ? line.Text.Substring(deciding.Start, deciding.Length) : "";
        return new JudgedLine(line, finding.Concern.Name(), words);
    }
}

/// <summary>A row of a safety set; <c>concern</c> is a value of the fact <c>concern</c>, <c>slot</c> what the line answers, if it answers anything.</summary>
internal sealed record SafetyLine(string Text, string? Concern = null, string? Split = null, string? Slot = null);

/// <summary>A row, the concern that was noticed in it, and the words that gave it away.</summary>
internal sealed record JudgedLine(SafetyLine Line, string Found, string Words);
