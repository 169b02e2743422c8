using System.Text.Json.Nodes;
using CoachBot.Host.Models.Quirks;

namespace CoachBot.Host.Models.Wire;

/// <summary>Takes out of a request what the server does not know, and says in words or under an older name what would be lost.</summary>
internal static class RequestAdaptation
{
    public static void Apply(JsonObject body, EndpointQuirks quirks)
    {
        foreach (var parameter in Parameters.Optional.Where(quirks.Lacks)) body.Remove(parameter);
        AdaptTools(body, quirks);
        AdaptAnswerLimit(body, quirks);
        AdaptFormat(body, quirks);
    }

    private static void AdaptTools(JsonObject body, EndpointQuirks quirks)
    {
        if (!quirks.Lacks(Parameters.Tools)) return;
        body.Remove(Parameters.Tools);
        // Neither is allowed without tools.
        body.Remove(Parameters.ToolChoice);
        body.Remove(Parameters.ParallelToolCalls);
    }

    private static void AdaptAnswerLimit(JsonObject body, EndpointQuirks quirks)
    {
        if (!quirks.Lacks(Parameters.MaxCompletionTokens) || !body.Remove(Parameters.MaxCompletionTokens, out var most)) return;
        if (!quirks.Lacks(Parameters.MaxTokens)) body[Parameters.MaxTokens] = most;
    }

    private static void AdaptFormat(JsonObject body, EndpointQuirks quirks)
    {
        if (body[Parameters.ResponseFormat] is not JsonObject format) return;
        var schema = format[Parameters.JsonSchema]?["schema"];
        if (quirks.Lacks(Parameters.ResponseFormat)) body.Remove(Parameters.ResponseFormat);
        else if (schema is not null && quirks.Lacks(Parameters.JsonSchema)) body[Parameters.ResponseFormat] = new JsonObject { ["type"] = "json_object" };
        else return;
        if ((string?)format["type"] != "text") Instruct(body, schema);
    }

    private static void Instruct(JsonObject body, JsonNode? schema)
    {
        var wish = schema is null
            ? "Reply with one JSON object and nothing else."
            : $"Reply with one JSON value that fits this JSON schema, and with nothing else: {schema.ToJsonString()}";
        var messages = body["messages"]!.AsArray();
        if (messages.Count > 0 && (string?)messages[0]!["role"] == "system") messages[0]!["content"] = $"{messages[0]!["content"]}\n\n{wish}";
        else messages.Insert(0, new JsonObject { ["role"] = "system", ["content"] = wish });
    }
}
