using CoachBot.Conversations;
using CoachBot.Host.Storage.Sealing;
using Microsoft.AspNetCore.DataProtection;

namespace CoachBot.Host.Storage;

/// <summary>What remembers, and the keys that seal it; the server and the verbs have the same. Nothing is made on disk before its first use.</summary>
public static class StorageServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services, StorageSettings settings) => services
        .AddSingleton(settings)
        .AddSingleton<KeyRing>()
        .AddSingleton<IDataProtectionProvider>(provider => provider.GetRequiredService<KeyRing>())
        .AddSingleton<Seal>()
        .AddSingleton<Database>()
        .AddSingleton<IConversationStore, SqliteConversationStore>();
}
