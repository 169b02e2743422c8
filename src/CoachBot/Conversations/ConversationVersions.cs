namespace CoachBot.Conversations;

/// <summary>The one rule about version numbers that every store holds its callers to.</summary>
public static class ConversationVersions
{
    /// <exception cref="ArgumentException">The new state does not follow the one it was made from: saving it would switch the guard off.</exception>
    public static void Check(Conversation conversation, int expectedVersion)
    {
        if (conversation.Version != expectedVersion + 1)
            throw new ArgumentException($"Version {conversation.Version} does not follow {expectedVersion}.", nameof(conversation));
    }
}
