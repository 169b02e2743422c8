using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CoachBot.Host.Models.Quirks;
using Microsoft.Extensions.AI;

namespace CoachBot.Host.Models.Wire;

/// <summary>
/// Reads a streamed reply. Words come as they arrive; an update without contents says that something arrived that is not yet of use;
/// the last update brings the tool calls, the reason for the end and the usage.
/// </summary>
internal sealed class ChatStreamReader(EndpointQuirks quirks, int mostCharacters)
{
    private readonly ToolCallAssembler _calls = new();
    private string? _id;
    private string? _model;
    private string? _finish;
    private UsageDetails? _usage;
    private long _characters;
    private bool _chosen;
    private bool _refused;
    private bool _done;

    /// <exception cref="Agents.ModelUnavailableException">The stream breaks off, brings an error, no choice or a refusal, or never ends.</exception>
    public async IAsyncEnumerable<ChatResponseUpdate> ReadAsync(Stream body, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var item in SseParser.Create(body).EnumerateAsync(cancellation))
        {
            if (item.Data.AsSpan().Trim() is "[DONE]")
            {
                _done = true;
                break;
            }

            if (item.Data.Length > 0) yield return Take(item.Data);
        }

        yield return Finish();
    }

    private ChatResponseUpdate Take(string data)
    {
        using var document = JsonDocument.Parse(data);
        var chunk = document.RootElement;
        if (chunk.Property("error") is not null) throw ModelFaults.InsideReply(chunk);
        _id ??= chunk.Text("id");
        _model ??= chunk.Text("model");
        _usage = chunk.Usage() ?? _usage;
        var contents = chunk.Property("choices").Items().FirstOrDefault() is { ValueKind: JsonValueKind.Object } choice ? Contents(choice) : [];
        return Update(contents);
    }

    private List<AIContent> Contents(JsonElement choice)
    {
        _chosen = true;
        _finish = choice.Text("finish_reason") ?? _finish;
        if (choice.Property("delta") is not { } delta) return [];
        _refused |= delta.Text("refusal") is { Length: > 0 };
        foreach (var fragment in delta.Property("tool_calls").Items()) _characters += _calls.Add(fragment);
        var contents = ReplyContents.Read(delta).ToList();
        _characters += contents.Sum(content => content switch
        {
            TextContent text => text.Text.Length,
            TextReasoningContent text => text.Text.Length,
            _ => 0,
        });
        return _characters <= mostCharacters ? contents : throw ModelFaults.TooMuch(mostCharacters);
    }

    private ChatResponseUpdate Finish()
    {
        if (!_done && _finish is null) throw ModelFaults.HalfAStream();
        if (!_chosen) throw ModelFaults.NoChoice();
        var finish = FinishReasons.Read(_finish, quirks, _calls.Any);
        if (finish == ChatFinishReason.ContentFilter || _refused) throw ModelFaults.Refusal();
        var last = Update([.. _calls.Finish(), .. _usage is null ? Array.Empty<AIContent>() : [new UsageContent(_usage)]]);
        last.FinishReason = finish;
        return last;
    }

    private ChatResponseUpdate Update(List<AIContent> contents) =>
        new(ChatRole.Assistant, contents) { ResponseId = _id, MessageId = _id, ModelId = _model };
}
