using System.Collections.Immutable;
using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Input;
using Microsoft.Extensions.AI;

namespace CoachBot.Agents;

/// <summary>
/// How a command looks to a model: name, description and JSON schema, all taken from the command's own type, so that a command
/// added later is a tool as soon as it has a description.
/// </summary>
public sealed class CommandSchema
{
    private const int MostCharacters = 8_000;

    private readonly Type _type;
    private readonly ImmutableArray<string> _required;
    private readonly ImmutableHashSet<string> _known;

    private CommandSchema(Type type, string name, string description)
    {
        (_type, Name, Description) = (type, name, description);
        Json = AIJsonUtilities.CreateJsonSchema(
            type, serializerOptions: ConversationJson.Options, inferenceOptions: new AIJsonSchemaCreateOptions { TransformSchemaNode = FactSchema.Replace });
        _required = Json.TryGetProperty("required", out var required) ? [.. required.EnumerateArray().Select(item => item.GetString()!)] : [];
        _known = Json.TryGetProperty("properties", out var known) ? [.. known.EnumerateObject().Select(property => property.Name)] : [];
    }

    /// <summary>Every command that a model may propose, in the order of the closed list.</summary>
    public static ImmutableArray<CommandSchema> All { get; } =
    [
        .. typeof(Command).GetCustomAttributes<JsonDerivedTypeAttribute>()
            .Select(kind => (kind.DerivedType, Name: (string)kind.TypeDiscriminator!, kind.DerivedType.GetCustomAttribute<DescriptionAttribute>()?.Description))
            .Where(kind => kind.Description is not null)
            .Select(kind => new CommandSchema(kind.DerivedType, kind.Name, kind.Description!)),
    ];

    public string Name { get; }

    public string Description { get; }

    /// <summary>The JSON schema of the arguments: one object.</summary>
    public JsonElement Json { get; }

    /// <returns>The command, or null and every fault.</returns>
    public (Command? Command, IReadOnlyList<InputProblem> Problems) Read(IEnumerable<KeyValuePair<string, object?>> arguments)
    {
        var json = JsonSerializer.SerializeToElement(arguments.Where(argument => argument.Value is not null).ToDictionary(), ConversationJson.Options);
        if (json.GetRawText().Length > MostCharacters) return (null, [new InputProblem(Name, "The arguments are too long.")]);
        var problems = Faults(json).ToList();
        if (problems.Count > 0) return (null, problems);
        try
        {
            return ((Command)json.Deserialize(_type, ConversationJson.Options)!, []);
        }
        catch (JsonException fault)
        {
            return (null, [new InputProblem(fault.Path is { Length: > 2 } path ? path[2..] : Name, "This is not of the type that the schema asks for.")]);
        }
    }

    private IEnumerable<InputProblem> Faults(JsonElement json)
    {
        foreach (var property in json.EnumerateObject())
        {
            if (!_known.Contains(property.Name)) yield return new InputProblem(property.Name, $"There is no such argument; {Name} takes {(_known.IsEmpty ? "none" : string.Join(", ", _known))}.");
            else if (property.NameEquals("facts"))
                foreach (var problem in FitFactsJson.Read(property.Value).Problems) yield return problem;
        }

        foreach (var name in _required.Where(name => !json.TryGetProperty(name, out _))) yield return new InputProblem(name, "This argument is missing.");
    }
}
