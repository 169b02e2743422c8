using CoachBot.Agents;
using CoachBot.Host.Models;
#if OFFICIAL_SDKS
using CoachBot.SemanticKernel;
#else
using Microsoft.Extensions.AI;
#endif

namespace CoachBot.Host.Composition;

/// <summary>The place of the configured language model at Peri's table. Where none is configured there is no desk, and whoever asks for one gets null.</summary>
public static class ModelDeskServices
{
    public static IServiceCollection AddModelDesk(this IServiceCollection services, CoachSettings settings) => settings.Model is not { } model
        ? services
        : services
            .AddAgent()
            .AddSingleton(provider => provider.GetRequiredService<Peri>().DeskFor(
                provider.GetRequiredService<IPeriAgent>(), Terms(model), provider.GetRequiredService<TimeProvider>()));

#if OFFICIAL_SDKS
    private static IServiceCollection AddAgent(this IServiceCollection services) => services.AddSemanticKernelAgent();
#else
    private static IServiceCollection AddAgent(this IServiceCollection services) =>
        services.AddSingleton<IPeriAgent>(provider => new ChatClientAgent(provider.GetRequiredService<IChatClient>()));
#endif

    private static ModelTerms Terms(ModelSettings model) => ModelTerms.OnThisMachine with
    {
        Elsewhere = model.IsLocal ? null : $"{model.Endpoint.Name} at {model.Endpoint.BaseUrl.Host}",
        FirstWords = model.Timeouts.FirstToken < model.Turn ? model.Timeouts.FirstToken : model.Turn,
        Pause = model.Timeouts.Idle,
        Turn = model.Turn,
    };
}
