using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace CoachBot.Evaluations.Models;

/// <summary>One file of a recording: the request, for people who read it, and the reply piece by piece.</summary>
internal sealed record RecordedReply(JsonNode Request, IReadOnlyList<ChatResponseUpdate> Updates)
{
    /// <summary>Marks a tool call whose arguments were no JSON object; the fault itself is not kept.</summary>
    private const string Broken = "coachbot.broken";

    private static readonly JsonSerializerOptions Json = new(AIJsonUtilities.DefaultOptions) { WriteIndented = true };

    /// <exception cref="InvalidDataException">The file is no recorded reply.</exception>
    public static async Task<RecordedReply> ReadAsync(string path, CancellationToken cancellation)
    {
        try
        {
            await using var file = File.OpenRead(path);
            var reply = await JsonSerializer.DeserializeAsync<RecordedReply>(file, Json, cancellation);
            if (reply is not { Updates: not null }) throw new JsonException("There are no updates.");
            foreach (var call in Calls(reply).Where(call => call.AdditionalProperties?.ContainsKey(Broken) is true)) call.Exception = new JsonException("The arguments were no JSON object.");
            return reply;
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{path} is no recorded reply; delete it and record it again. {fault.Message}", fault);
        }
    }

    /// <summary>Writes the file whole or not at all.</summary>
    public async Task WriteAsync(string path, CancellationToken cancellation)
    {
        foreach (var call in Calls(this).Where(call => call.Exception is not null)) (call.AdditionalProperties ??= [])[Broken] = true;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.{Path.GetRandomFileName()}";
        await File.WriteAllTextAsync(unfinished, JsonSerializer.Serialize(this, Json) + "\n", cancellation);
        File.Move(unfinished, path, overwrite: true);
    }

    private static IEnumerable<FunctionCallContent> Calls(RecordedReply reply) => reply.Updates.SelectMany(update => update.Contents).OfType<FunctionCallContent>();
}
