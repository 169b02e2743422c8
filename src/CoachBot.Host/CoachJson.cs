using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoachBot.Coaching;

namespace CoachBot.Host;

/// <summary>How this program writes JSON: names in camelCase, facts and verdicts by their snake_case names, words readable.</summary>
public static class CoachJson
{
    /// <summary>For the database: everything can be read back.</summary>
    public static JsonSerializerOptions Stored { get; } = Options();

    /// <summary>For people and programs outside: a decision has the one shape that <c>check --json</c> promises.</summary>
    public static JsonSerializerOptions Wire { get; } = Options(new DecisionConverter());

    private static JsonSerializerOptions Options(params IEnumerable<JsonConverter> converters)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            // The documents are never put inside HTML: the page reads them as JSON and the terminal prints them.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            AllowOutOfOrderMetadataProperties = true,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower));
        foreach (var converter in converters) options.Converters.Add(converter);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private sealed class DecisionConverter : JsonConverter<FitDecision>
    {
        public override FitDecision Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("A decision from outside is never believed; it is computed.");

        public override void Write(Utf8JsonWriter writer, FitDecision value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            FitDecisionJson.WriteMembers(writer, value);
            writer.WriteEndObject();
        }
    }
}
