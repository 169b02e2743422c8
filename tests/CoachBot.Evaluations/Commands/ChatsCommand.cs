using System.CommandLine;
using System.Text;
using System.Text.Json;
using CoachBot.Imports;
using CoachBot.Imports.Intake;

namespace CoachBot.Evaluations.Commands;

/// <summary>
/// <c>chats DIR [--offer] [--out F]</c>: every chat export below a folder to <c>{"file","messages":[{"ts","author","text"}]}</c>, a line a file. The
/// author of a system line is null. With <c>--offer</c> a line is what the file offers a conversation: authors, windows, rows. What became of
/// the lines, and how fast, on standard error.
/// </summary>
internal static class ChatsCommand
{
    internal static Command Build()
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "A folder of chat exports, or one export" };
        var offer = new Option<bool>("--offer") { Description = "Write what each file offers a conversation instead of its messages" };
        var output = new Option<FileInfo?>("--out") { Description = "Where the lines go; standard output if left out" };
        var command = new Command("chats", "Read chat exports into messages.") { folder, offer, output };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), parsed.GetValue(output), parsed.GetValue(offer) ? Offer : Read));
        return command;
    }

    private static int Run(DirectoryInfo folder, FileInfo? output, Action<string, string, Stream> read)
    {
        output?.Directory?.Create();
        using var to = output is null ? Console.OpenStandardOutput() : output.Create();
        foreach (var path in Paths(folder)) read(path, Path.GetRelativePath(folder.FullName, path), to);
        return 0;
    }

    private static IEnumerable<string> Paths(DirectoryInfo folder) => folder.Exists
        ? Directory.EnumerateFiles(folder.FullName, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        : [folder.FullName];

    private static void Read(string path, string name, Stream to)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var tally = new LineTally();
        using var json = new Utf8JsonWriter(to, ImportJson.Options);
        json.WriteStartObject();
        json.WriteString("file", name == "." ? Path.GetFileName(path) : name.Replace('\\', '/'));
        json.WriteStartArray("messages");
        var problems = WriteMessages(json, FileImporter.Read(ImportSource.FromFile(path), tally));
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        to.Write("\n"u8);
        Console.Error.WriteLine(new StringBuilder()
            .Append($"{name}: {tally.Messages} messages, {tally.Continuations} continuations, {tally.System} system, {tally.Blank} empty, ")
            .Append($"{tally.Unparsed} unparsed, {problems} problems; {clock.ElapsedMilliseconds} ms"));
    }

    private static void Offer(string path, string name, Stream to)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var offer = FileIntake.Read(ImportSource.FromFile(path));
        JsonSerializer.Serialize(to, offer, CoachBot.Conversations.ConversationJson.Options);
        to.Write("\n"u8);
        Console.Error.WriteLine($"{name}: {offer.GetType().Name}, {offer.Lines}, {offer.Problems.Length + offer.MoreProblems} problems; {clock.ElapsedMilliseconds} ms");
    }

    private static int WriteMessages(Utf8JsonWriter json, IEnumerable<ImportItem> items)
    {
        var problems = 0;
        foreach (var item in items)
        {
            if (item is ImportItem.Problem) problems++;
            if (item is not ImportItem.Message message) continue;
            json.WriteStartObject();
            ImportJson.WriteWords(json, message.Value);
            json.WriteEndObject();
            if (json.BytesPending > 1 << 16) json.Flush();
        }

        return problems;
    }
}
