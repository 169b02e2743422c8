using System.Text.Json;
using System.Text.Json.Serialization;
using CoachBot.Coaching;
using CoachBot.Conversations;

namespace CoachBot.Host;

/// <summary>How this program writes JSON for people and programs outside: as everywhere, and a decision in the one shape that <c>check --json</c> promises.</summary>
public static class CoachJson
{
    public static JsonSerializerOptions Wire { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(ConversationJson.Options);
        options.Converters.Add(new DecisionConverter());
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
