using CoachBot.Host.Composition;
using CoachBot.Host.Models.Metering;
using CoachBot.Host.Models.Quirks;
using CoachBot.Host.Models.Resilience;
using CoachBot.Host.Models.Wire;
using CoachBot.Host.Storage;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoachBot.Host.Models;

/// <summary>The configured models. Where none is configured none is registered, and whoever asks for one gets null.</summary>
public static class ModelServices
{
    public static IServiceCollection AddModels(this IServiceCollection services, CoachSettings settings)
    {
        services.AddSingleton(provider => new QuirkMemory(settings.Storage, Log<QuirkMemory>(provider)));
        if (settings.Model is { } model)
        {
            services.AddSingleton(provider => new SpendStore(provider.GetRequiredService<Database>()));
            services.AddSingleton(provider => new SpendLedger(provider.GetRequiredService<SpendStore>(), model.Ceilings, Time(provider), Log<SpendLedger>(provider)));
            services.AddSingleton(provider => Chat(model, provider));
        }

        if (settings.Embeddings is { } embeddings) services.AddSingleton(provider => Embeddings(embeddings, provider));
        return services;
    }

    // From the outside in: what is spent, how long it may take, what is sent.
    private static IChatClient Chat(ModelSettings settings, IServiceProvider provider)
    {
        var time = Time(provider);
        var raw = new OpenAiChatClient(settings, new ModelConnection(settings.Endpoint), provider.GetRequiredService<QuirkMemory>(), time);
        var resilient = new ResilientChatClient(raw, new ModelResilience(settings.Timeouts, time), time);
        return new MeteredChatClient(resilient, settings, provider.GetRequiredService<SpendLedger>(), time, Log<MeteredChatClient>(provider));
    }

    private static IEmbeddingGenerator<string, Embedding<float>> Embeddings(EmbeddingSettings settings, IServiceProvider provider) =>
        new OpenAiEmbeddingGenerator(settings, new ModelConnection(settings.Endpoint), new ModelResilience(settings.Timeouts, Time(provider)), Time(provider));

    private static TimeProvider Time(IServiceProvider provider) => provider.GetRequiredService<TimeProvider>();

    // The verbs of the command line run without logging.
    private static ILogger<T> Log<T>(IServiceProvider provider) => provider.GetService<ILogger<T>>() ?? NullLogger<T>.Instance;
}
