using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Host.Storage;

namespace CoachBot.Host.Composition;

/// <summary>What the program is made of. Everything is made when first asked for, so that a verb pays only for what it uses.</summary>
public static class CoachServices
{
    public static IServiceCollection AddCoach(this IServiceCollection services, CoachSettings settings) => services
        .AddSingleton(settings)
        .AddSingleton(settings.Storage)
        .AddSingleton(TimeProvider.System)
        .AddSingleton<Database>()
        .AddSingleton<IConversationStore, SqliteConversationStore>()
        .AddSingleton(_ => FitPolicyFile.Load(Path.Combine(settings.PromptsDirectory, "fit-policy.yaml")))
        .AddSingleton<CoachFactory>()
        .AddSingleton(provider => provider.GetRequiredService<CoachFactory>().Remembering(provider.GetRequiredService<IConversationStore>()));
}
