namespace CoachBot.Knowledge.Qdrant;

/// <summary>Where Qdrant is and which part of it is ours.</summary>
/// <param name="Url">Its address for <see cref="Transport"/>, http or https; it ends in a slash.</param>
/// <param name="Key">The API key, or null where it asks for none.</param>
/// <param name="Collection">The alias under which the passages are found. The collection behind it is named after it.</param>
/// <param name="Tenant">Whose passages: several installations may share a collection and never see each other's.</param>
/// <param name="Timeout">How long a read may take; writes get <see cref="WriteTimeout"/>.</param>
public sealed record QdrantSettings(Uri Url, string? Key, string Collection, string Tenant, TimeSpan Timeout)
{
    public QdrantTransport Transport { get; init; } = QdrantTransport.Rest;

    /// <summary>A batch of vectors is written to disk and indexed before it is confirmed.</summary>
    public TimeSpan WriteTimeout => Timeout * 10;

    /// <summary>Without the key: this ends up in messages.</summary>
    public override string ToString() => $"{Url} {Collection}/{Tenant}";
}
