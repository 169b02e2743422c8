using System.Globalization;
using System.Text.Json;

namespace CoachBot.Coaching;

/// <summary>A decision in the shape that <c>check --json</c> promises (DESIGN.md, 5).</summary>
public static class FitDecisionJson
{
    /// <summary>Writes the members into an object that the caller has opened and will close.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, FitDecision decision)
    {
        writer.WriteString("verdict", Labels.Of(decision.Verdict));
        writer.WriteString("data_route", Labels.Of(decision.DataRoute));
        writer.WriteString("confidence", Labels.Of(decision.Confidence));
        WriteReasons(writer, decision);
        writer.WriteStartArray("missing");
        foreach (var name in decision.Missing) writer.WriteStringValue(name);
        writer.WriteEndArray();
        WriteCounterfactuals(writer, decision);
        WriteBreakEven(writer, decision.BreakEven);
        writer.WriteString("valid_until", decision.ValidUntil?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WritePropertyName("facts");
        FitFactsJson.Write(writer, decision.Facts);
    }

    private static void WriteReasons(Utf8JsonWriter writer, FitDecision decision)
    {
        writer.WriteStartArray("reasons");
        foreach (var reason in decision.Reasons)
        {
            writer.WriteStartObject();
            writer.WriteString("code", reason.Code);
            writer.WriteString("says", reason.Says);
            writer.WriteString("source", reason.Source);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteCounterfactuals(Utf8JsonWriter writer, FitDecision decision)
    {
        writer.WriteStartArray("would_change");
        foreach (var change in decision.WouldChange)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("if");
            FitFactsJson.Write(writer, change.If);
            writer.WriteString("verdict", Labels.Of(change.Verdict));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteBreakEven(Utf8JsonWriter writer, BreakEven? breakEven)
    {
        if (breakEven is null)
        {
            writer.WriteNull("break_even");
            return;
        }

        writer.WriteStartObject("break_even");
        WriteMonths(writer, "low", breakEven.Low);
        WriteMonths(writer, "likely", breakEven.Likely);
        WriteMonths(writer, "high", breakEven.High);
        writer.WriteBoolean("never", breakEven.Never);
        writer.WriteEndObject();
    }

    private static void WriteMonths(Utf8JsonWriter writer, string name, double? months)
    {
        if (months is { } number) writer.WriteNumber(name, number);
        else writer.WriteNull(name);
    }
}
