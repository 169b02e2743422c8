using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Conversations;
using CoachBot.Input;

namespace CoachBot.Agents;

/// <summary>What a tool tells the model, as JSON text.</summary>
public static class ToolAnswer
{
    /// <summary>The call had no effect; says how to mend it.</summary>
    public static string Refused(params IEnumerable<string> problems) => Json(new JsonObject
    {
        ["done"] = false,
        ["problems"] = new JsonArray([.. problems.Select(problem => (JsonNode)problem)]),
    });

    public static string Refused(IEnumerable<InputProblem> problems) => Refused(problems.Select(problem => $"{problem.Where}: {problem.Says}"));

    /// <param name="names">The tools that there are.</param>
    public static string NoSuchTool(IEnumerable<string> names) => Refused($"There is no such tool. The tools are {string.Join(", ", names)}.");

    public static string BrokenArguments() => Refused("The arguments are not one JSON object. Send the call again.");

    public static string TooManyCalls() => Refused("Too many calls at once; make fewer.");

    /// <summary>The call was taken.</summary>
    /// <param name="draft">What Peri would say now, as plain text.</param>
    public static string Taken(string draft, string? verdict) => Json(new JsonObject { ["done"] = true, ["draft"] = draft, ["verdict"] = verdict });

    private static string Json(JsonObject answer) => JsonSerializer.Serialize(answer, ConversationJson.Options);
}
