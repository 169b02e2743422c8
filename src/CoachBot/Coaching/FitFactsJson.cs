using System.Text.Json;
using System.Text.Json.Serialization;
using CoachBot.Input;

namespace CoachBot.Coaching;

/// <summary>Facts as JSON: one object, snake_case names, a missing or null value is unknown.</summary>
public static class FitFactsJson
{
    /// <summary>Reads what can be read and names every fault; the facts hold only the usable values.</summary>
    public static (FitFacts Facts, IReadOnlyList<InputProblem> Problems) Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return (FitFacts.None, [new InputProblem("facts", "Facts are one JSON object, such as {\"example_count\": 120}.")]);
        var facts = FitFacts.None;
        var problems = new List<InputProblem>();
        foreach (var property in json.EnumerateObject())
        {
            if (FactCatalogue.Find(property.Name) is not { } definition)
                problems.Add(new InputProblem($"facts.{Clip(property.Name)}", Unknown()));
            else if (property.Value.ValueKind != JsonValueKind.Null)
                facts = Add(facts, definition, property.Value, problems);
        }

        return (facts, problems);
    }

    public static void Write(Utf8JsonWriter writer, FitFacts facts)
    {
        writer.WriteStartObject();
        // In the catalogue's order, so that a person finds a fact where the documents list it.
        foreach (var definition in FactCatalogue.All)
        {
            if (facts[definition.Name] is not { } value) continue;
            writer.WritePropertyName(definition.Name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, FactValue value)
    {
        switch (value)
        {
            case FactValue.Choice choice:
                writer.WriteStringValue(choice.Label);
                break;
            case FactValue.Choices choices:
                writer.WriteStartArray();
                foreach (var label in choices.Labels) writer.WriteStringValue(label);
                writer.WriteEndArray();
                break;
            case FactValue.Flag flag:
                writer.WriteBooleanValue(flag.Value);
                break;
            case FactValue.Count count:
                writer.WriteNumberValue(count.Value);
                break;
            case FactValue.Amount amount when amount.Low.Equals(amount.High):
                writer.WriteNumberValue(amount.Low);
                break;
            case FactValue.Amount amount:
                writer.WriteStartArray();
                writer.WriteNumberValue(amount.Low);
                writer.WriteNumberValue(amount.High);
                writer.WriteEndArray();
                break;
            case FactValue.Words words:
                writer.WriteStringValue(words.Text);
                break;
            default:
                throw new InvalidOperationException($"The fact value {value.GetType().Name} has no JSON form.");
        }
    }

    private static FitFacts Add(FitFacts facts, FactDefinition definition, JsonElement json, List<InputProblem> problems)
    {
        var (value, problem) = definition.Read(json);
        if (problem is not null) problems.Add(problem);
        return value is null or FactValue.Choices { Labels.Count: 0 } ? facts : facts.With(definition.Name, value);
    }

    private static string Unknown() => $"There is no such fact. The facts are {string.Join(", ", FactCatalogue.All.Select(fact => fact.Name))}.";

    private static string Clip(string name) => name.Length <= 40 ? name : name[..37] + "...";
}

/// <summary>Facts inside a stored conversation. A fact that this version cannot read is dropped: it is asked again, never guessed.</summary>
public sealed class FitFactsJsonConverter : JsonConverter<FitFacts>
{
    public override FitFacts Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return FitFactsJson.Read(document.RootElement).Facts;
    }

    public override void Write(Utf8JsonWriter writer, FitFacts value, JsonSerializerOptions options) => FitFactsJson.Write(writer, value);
}
