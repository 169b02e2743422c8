using System.CommandLine;
using System.Diagnostics;
using CoachBot.Language;

namespace CoachBot.Evaluations.Commands;

/// <summary><c>embed --in F --out F</c>: <c>{"text"}</c> to <c>{"vec":[512 numbers]}</c>, line by line.</summary>
internal static class EmbedTexts
{
    internal static Command Build()
    {
        var input = new Option<FileInfo>("--in") { Description = "JSON lines with text", Required = true };
        var output = new Option<FileInfo>("--out") { Description = "JSON lines with vec", Required = true };
        var weights = new Option<FileInfo?>("--weights") { Description = "Another weight file than the program's own" };
        var command = new Command("embed", "Encode texts with the sentence encoder.") { input, output, weights };
        command.SetAction(parsed =>
        {
            var rows = JsonLines.Read<Row>(parsed.GetRequiredValue(input));
            using var encoder = new SentenceEncoder(parsed.GetValue(weights)?.FullName);
            var clock = Stopwatch.StartNew();
            _ = encoder.Id;
            Console.Error.WriteLine($"weights read in {clock.ElapsedMilliseconds} ms");
            clock.Restart();
            var vectors = encoder.Encode([.. rows.Select(row => row.Text)]);
            Console.Error.WriteLine($"{rows.Count} texts encoded in {clock.ElapsedMilliseconds} ms");
            JsonLines.Write(parsed.GetRequiredValue(output), vectors.Select(vector => new Vector(vector)));
            return 0;
        });
        return command;
    }

    private sealed record Row(string Text);

    private sealed record Vector(float[] Vec);
}
