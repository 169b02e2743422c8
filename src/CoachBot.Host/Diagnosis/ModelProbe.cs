using System.Globalization;
using CoachBot.Agents;
using CoachBot.Host.Composition;
using CoachBot.Host.Models;
using CoachBot.Host.Models.Metering;
using CoachBot.Host.Models.Quirks;
using Microsoft.Extensions.AI;

namespace CoachBot.Host.Diagnosis;

/// <summary>Asks the configured models something, and has the differences of their servers remembered. No personal text is sent.</summary>
public static class ModelProbe
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromDays(30);

    /// <returns>Nothing if no model is configured.</returns>
    public static async Task<IReadOnlyList<Finding>> ExamineAsync(IServiceProvider services, CoachSettings settings, CancellationToken cancellation)
    {
        var findings = new List<Finding>();
        if (settings.Model is { } model) findings.Add(await GuardAsync("model", model.Endpoint, () => ChatAsync(services, model, cancellation)));
        if (settings.Embeddings is { } embeddings) findings.Add(await GuardAsync("embeddings", embeddings.Endpoint, () => EmbeddingsAsync(services, embeddings, cancellation)));
        return findings;
    }

    private static async Task<Finding> GuardAsync(string name, ModelEndpoint endpoint, Func<Task<Finding>> examine)
    {
        try
        {
            return await examine();
        }
        catch (ModelUnavailableException fault)
        {
            var says = $"{Where(endpoint)}: {fault.Message} Until then Peri answers without it.";
            // What is set wrongly has to be mended; what is only down may come back.
            return fault.Kind is ModelFaultKind.Unauthorised or ModelFaultKind.NotFound or ModelFaultKind.Rejected ? Finding.Fail(name, says) : Finding.Warn(name, says);
        }
    }

    private static async Task<Finding> ChatAsync(IServiceProvider services, ModelSettings model, CancellationToken cancellation)
    {
        var (memory, time) = (services.GetRequiredService<QuirkMemory>(), services.GetRequiredService<TimeProvider>());
        var examination = new EndpointExamination(services.GetRequiredService<IChatClient>(), model.Endpoint, memory, time);
        var isFresh = memory.Of(model.Endpoint).Examined is { } examined && time.GetUtcNow() - examined < GoodFor;
        var (usage, remarks) = isFresh ? await examination.GreetAsync(cancellation) : await examination.ExamineAsync(cancellation);
        if (IsReadableOnTheWay(model.Endpoint)) remarks = [.. remarks, "The key travels unencrypted: use https."];
        var says = string.Join(' ', [$"{Where(model.Endpoint)}: it answers{Speed(usage)}.", Differences(memory.Of(model.Endpoint)), Privacy(model), .. remarks]);
        return remarks.Count == 0 ? Finding.Ok("model", says) : Finding.Warn("model", says);
    }

    private static async Task<Finding> EmbeddingsAsync(IServiceProvider services, EmbeddingSettings settings, CancellationToken cancellation)
    {
        var generator = services.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>();
        var vectors = await generator.GenerateAsync(["ready"], cancellationToken: cancellation);
        return Finding.Ok("embeddings", $"{Where(settings.Endpoint)}: vectors of {vectors[0].Dimensions} numbers.");
    }

    private static string Where(ModelEndpoint endpoint) => $"{endpoint.Name} at {endpoint.BaseUrl} ({endpoint.Preset.Name})";

    private static string Speed(UsageDetails usage) =>
        usage.AdditionalCounts?.TryGetValue(ModelCallProperties.FirstTokenMilliseconds, out var first) == true
            ? string.Create(CultureInfo.InvariantCulture, $", first words after {first} ms")
            : "";

    private static string Differences(EndpointQuirks quirks) => quirks.Without.IsEmpty ? "No differences are known." : $"It does without {string.Join(", ", quirks.Without)}.";

    private static string Privacy(ModelSettings model) => model.IsLocal ? "Messages stay on this machine." : "Messages leave this machine, so each person is asked first.";

    private static bool IsReadableOnTheWay(ModelEndpoint endpoint) => endpoint is { Key: not null, IsLocal: false, BaseUrl.Scheme: "http" };
}
