using System.Text.Json.Nodes;
using CoachBot.Coaching;
using Microsoft.Extensions.AI;

namespace CoachBot.Agents;

/// <summary>The facts of a fit check as JSON schema, from the one catalogue. Without <c>concern</c>, which the safety gate alone notices.</summary>
internal static class FactSchema
{
    /// <summary>Puts the catalogue's schema where a command holds facts; other nodes stay.</summary>
    public static JsonNode Replace(AIJsonSchemaCreateContext context, JsonNode node)
    {
        if (context.TypeInfo.Type != typeof(FitFacts)) return node;
        var properties = new JsonObject();
        foreach (var fact in FactCatalogue.All.Where(fact => fact.Name != "concern")) properties[fact.Name] = Of(fact.Kind);
        var facts = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (node is JsonObject described && described["description"] is { } description) facts["description"] = description.DeepClone();
        return facts;
    }

    private static JsonObject Of(FactKind kind) => kind switch
    {
        FactKind.OneOf one => new JsonObject { ["type"] = "string", ["enum"] = Labels(one.Labels) },
        FactKind.SomeOf some => new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string", ["enum"] = Labels(some.Labels) } },
        FactKind.YesNo => new JsonObject { ["type"] = "boolean" },
        FactKind.WholeNumber => new JsonObject { ["type"] = "integer", ["minimum"] = 0 },
        FactKind.NumberOrRange range => new JsonObject { ["type"] = "number", ["minimum"] = 0, ["description"] = range.Unit },
        FactKind.FreeText => new JsonObject { ["type"] = "string" },
        _ => throw new InvalidOperationException($"The fact kind {kind.GetType().Name} has no schema."),
    };

    private static JsonArray Labels(IEnumerable<string> labels) => new([.. labels.Select(label => (JsonNode)label)]);
}
