using CoachBot.Conversations;

namespace CoachBot.Host.Composition;

/// <summary>Makes the coach on the memory it is given: the host's database, or one that ends with the process.</summary>
public sealed class CoachFactory
{
    public Coach Remembering(IConversationStore store) => new(store);
}
