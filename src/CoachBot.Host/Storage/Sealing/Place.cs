using Microsoft.AspNetCore.DataProtection;

namespace CoachBot.Host.Storage.Sealing;

/// <summary>Where a sealed value stands: the column and what identifies its row. A value that is copied elsewhere does not open there.</summary>
public sealed record Place
{
    private readonly string[] _purposes;

    private Place(params string[] purposes) => _purposes = purposes;

    public static Place State(string personId, string conversationId) => new("conversations.state", personId, conversationId);

    public static Place Taken(string personId, string conversationId, string turnId) => new("turns.taken", personId, conversationId, turnId);

    public static Place Answer(string personId, string key) => new("batch_answers.answer", personId, key);

    internal IDataProtector Of(IDataProtectionProvider keys) => keys.CreateProtector("CoachBot.Storage", _purposes);
}
