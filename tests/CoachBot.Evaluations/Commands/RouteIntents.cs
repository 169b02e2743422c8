using System.CommandLine;
using System.Diagnostics;
using CoachBot.Language;

namespace CoachBot.Evaluations.Commands;

/// <summary><c>intents --train F --test F --out F</c>: the intent of each test row, and how surely it is one at all.</summary>
internal static class RouteIntents
{
    internal static Command Build()
    {
        var train = new Option<FileInfo>("--train") { Description = "JSON lines with text and intent", Required = true };
        var test = new Option<FileInfo>("--test") { Description = "JSON lines with text", Required = true };
        var output = new Option<FileInfo>("--out") { Description = "JSON lines with intent and score", Required = true };
        var command = new Command("intents", "Train the intent router on one set and route another.") { train, test, output };
        command.SetAction(parsed =>
        {
            var rows = JsonLines.Read<Row>(parsed.GetRequiredValue(train));
            var texts = JsonLines.Read<Row>(parsed.GetRequiredValue(test)).ConvertAll(row => row.Text);
            using var encoder = new SentenceEncoder();
            var clock = Stopwatch.StartNew();
            var vectors = encoder.Encode(rows.ConvertAll(row => SearchTokenizer.Flatten(row.Text)));
            Console.Error.WriteLine($"{rows.Count} examples encoded in {clock.ElapsedMilliseconds} ms");
            clock.Restart();
            // The first request is for the examples themselves, which are encoded already.
            var router = IntentRouter.Train(
                rows.Select(row => (row.Text, row.Intent ?? IntentRouter.OutOfScope[0])),
                asked => Interlocked.Exchange(ref vectors, null!) ?? encoder.Encode(asked));
            Console.Error.WriteLine($"trained in {clock.ElapsedMilliseconds} ms");
            JsonLines.Write(parsed.GetRequiredValue(output), router.Route(texts).Select(routed => new Answer(routed.Intent, routed.Score)));
            return 0;
        });
        return command;
    }

    private sealed record Row(string Text, string? Intent);

    private sealed record Answer(string Intent, double Score);
}
