using System.Diagnostics.Metrics;

namespace CoachBot.Agents;

/// <summary>What operators may count of a model's part in turns. No words of anybody, no ids.</summary>
internal static class ModelTelemetry
{
    public const string MeterName = "CoachBot.Agents";

    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> Failures = Meter.CreateCounter<long>("coachbot.model.failures", description: "Turns answered without the model because it failed, by fault.");
    private static readonly Counter<long> Cuts = Meter.CreateCounter<long>("coachbot.model.cut_sentences", description: "Sentences of a model that were not shown, by reason.");

    public static void Failed(ModelFaultKind fault) => Failures.Add(1, new KeyValuePair<string, object?>("fault", fault.ToString()));

    public static void Cut(string reason) => Cuts.Add(1, new KeyValuePair<string, object?>("reason", reason));
}
