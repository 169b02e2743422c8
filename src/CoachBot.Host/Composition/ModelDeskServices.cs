using CoachBot.Agents;
using CoachBot.Host.Models;
using CoachBot.Host.Storage;
using CoachBot.Probes.Arms;
using Microsoft.Extensions.AI;
#if OFFICIAL_SDKS
using CoachBot.SemanticKernel;
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
                provider.GetRequiredService<IPeriAgent>(), Terms(model), provider.GetRequiredService<TimeProvider>()))
            .AddSingleton(provider => provider.GetRequiredService<Peri>().ArmsFor(
                provider.GetRequiredService<IChatClient>(), TermsOfArms(model), personId => new SqliteBatchJournal(provider.GetRequiredService<Database>(), personId)));

#if OFFICIAL_SDKS
    private static IServiceCollection AddAgent(this IServiceCollection services) => services.AddSemanticKernelAgent();
#else
    private static IServiceCollection AddAgent(this IServiceCollection services) =>
        services.AddSingleton<IPeriAgent>(provider => new ChatClientAgent(provider.GetRequiredService<IChatClient>()));
#endif

    /// <summary>Longer than a turn: a few dozen answers are waited for. What is not there by then comes with the next turn.</summary>
    private static readonly TimeSpan PatienceWithArms = TimeSpan.FromSeconds(90);

    private static ArmsTerms TermsOfArms(ModelSettings model) => new(model.Endpoint.Name, Elsewhere(model), model.Prices, PatienceWithArms);

    private static string? Elsewhere(ModelSettings model) => model.IsLocal ? null : $"{model.Endpoint.Name} at {model.Endpoint.BaseUrl.Host}";

    private static ModelTerms Terms(ModelSettings model) => ModelTerms.OnThisMachine with
    {
        Elsewhere = Elsewhere(model),
        FirstWords = model.Timeouts.FirstToken < model.Turn ? model.Timeouts.FirstToken : model.Turn,
        Pause = model.Timeouts.Idle,
        Turn = model.Turn,
    };
}
