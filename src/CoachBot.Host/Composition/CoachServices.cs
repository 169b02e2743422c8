using CoachBot.Agents;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Host.Documents;
using CoachBot.Host.Models;
using CoachBot.Host.Storage;
using CoachBot.Probes.Words;
using CoachBot.Probes.Arms;
using CoachBot.Words;

namespace CoachBot.Host.Composition;

/// <summary>What the program is made of. Everything is made when first asked for, so that a verb pays only for what it uses.</summary>
public static class CoachServices
{
    public static IServiceCollection AddCoach(this IServiceCollection services, CoachSettings settings) => services
        .AddSingleton(settings)
        .AddSingleton(TimeProvider.System)
        .AddStorage(settings.Storage)
        .AddModels(settings)
        .AddModelDesk(settings)
        .AddSingleton(_ => FitPolicyFile.Load(Path.Combine(settings.PromptsDirectory, "fit-policy.yaml")))
        .AddSingleton(_ => FactWording.Load(Path.Combine(settings.PromptsDirectory, "facts.en.yaml")))
        .AddSingleton(_ => ProbeWords.Load(settings.PromptsDirectory))
        .AddSingleton<DocumentStore>()
        .AddSingleton<InstallationKnowledge>()
        .AddSingleton(provider => Peri.Load(settings.ProgramDirectory, provider.GetRequiredService<InstallationKnowledge>().Additions))
        .AddSingleton(provider => provider.GetRequiredService<Peri>().CoachWith(
            provider.GetRequiredService<IConversationStore>(), provider.GetService<ModelDesk>(), provider.GetService<ArmsDesk>()));
}
