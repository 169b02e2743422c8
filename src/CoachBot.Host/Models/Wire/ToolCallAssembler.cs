using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace CoachBot.Host.Models.Wire;

/// <summary>
/// Puts tool calls together from the fragments of a stream. Fragments belong together by their <c>index</c>;
/// servers that send whole calls leave it out or number them all 0, so another id begins another call.
/// </summary>
internal sealed class ToolCallAssembler
{
    private readonly List<Call> _calls = [];

    public bool Any => _calls.Count > 0;

    /// <returns>How many characters came.</returns>
    public int Add(JsonElement fragment)
    {
        var (id, index) = (fragment.Text("id") ?? "", fragment.Count("index"));
        var function = fragment.Property("function") ?? fragment;
        var call = Find(id, index) ?? Begin(index);
        if (call.Id.Length == 0) call.Id = id;
        // A name comes whole; some servers repeat it with every fragment.
        if (call.Name.Length == 0) call.Name = function.Text("name") ?? "";
        var arguments = function.Property("arguments") is { ValueKind: JsonValueKind.Object } whole ? whole.GetRawText() : function.Text("arguments") ?? "";
        call.Arguments.Append(arguments);
        return arguments.Length + call.Name.Length;
    }

    public IReadOnlyList<FunctionCallContent> Finish() =>
        [.. _calls.Where(call => call.Name.Length > 0).Select((call, number) => Content(call.Id.Length > 0 ? call.Id : $"call_{number}", call.Name, call.Arguments.ToString()))];

    private static FunctionCallContent Content(string id, string name, string arguments) =>
        FunctionCallContent.CreateFromParsedArguments(arguments, id, name, static text => ToolArguments.Parse(text));

    private Call? Find(string id, long? index) => _calls.LastOrDefault(call =>
        (index is null || call.Index == index) && (id.Length == 0 || call.Id.Length == 0 || call.Id == id));

    private Call Begin(long? index)
    {
        _calls.Add(new Call { Index = index });
        return _calls[^1];
    }

    private sealed class Call
    {
        public long? Index { get; init; }

        public string Id { get; set; } = "";

        public string Name { get; set; } = "";

        public StringBuilder Arguments { get; } = new();
    }
}
