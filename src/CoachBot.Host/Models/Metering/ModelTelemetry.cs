using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CoachBot.Host.Models.Metering;

/// <summary>
/// Figures and traces of model calls under OpenTelemetry's names for generative models. They hold names of models, counts and kinds of faults:
/// no text and no key, and nothing that tells a person or a conversation.
/// </summary>
public static class ModelTelemetry
{
    public const string Name = "CoachBot.Models";

    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("gen_ai.client.operation.duration", "s");
    private static readonly Histogram<double> FirstToken = Meter.CreateHistogram<double>("gen_ai.client.operation.time_to_first_chunk", "s");
    private static readonly Histogram<long> Tokens = Meter.CreateHistogram<long>("gen_ai.client.token.usage", "{token}");
    private static readonly Counter<double> Cost = Meter.CreateCounter<double>("coachbot.model.cost", "USD");

    public static ActivitySource Activities { get; } = new(Name);

    /// <param name="fault">The kind of the fault; null if all went well.</param>
    public static void Record(string model, Spend spend, TimeSpan duration, TimeSpan? firstToken, string? fault)
    {
        var tags = new TagList { { "gen_ai.operation.name", "chat" }, { "gen_ai.request.model", model } };
        var faultTags = tags;
        if (fault is not null) faultTags.Add("error.type", fault);
        Duration.Record(duration.TotalSeconds, faultTags);
        if (firstToken is { } first) FirstToken.Record(first.TotalSeconds, tags);
        if (spend.Usd is { } usd) Cost.Add((double)usd, tags);
        RecordTokens(spend.InputTokens, "input", tags);
        RecordTokens(spend.OutputTokens, "output", tags);
    }

    private static void RecordTokens(long count, string kind, TagList tags)
    {
        tags.Add("gen_ai.token.type", kind);
        Tokens.Record(count, tags);
    }
}
