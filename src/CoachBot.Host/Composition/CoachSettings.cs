using CoachBot.Host.Models;
using CoachBot.Host.Storage;
using CoachBot.Knowledge.Qdrant;

namespace CoachBot.Host.Composition;

/// <summary>Every setting, validated. Nothing but <see cref="SettingsReader"/> reads configuration.</summary>
/// <param name="Urls">Where to listen, each with scheme, host and port.</param>
/// <param name="TurnsPerMinute">How many changes one person may ask for in a minute over HTTP.</param>
/// <param name="ProgramDirectory">Where the built program lies, with <c>prompts</c> and <c>wwwroot</c> beside it.</param>
public sealed record CoachSettings(StorageSettings Storage, IReadOnlyList<string> Urls, int TurnsPerMinute, string ProgramDirectory)
{
    /// <summary>The model that Peri may talk with; null if none is configured, and then nothing leaves this machine.</summary>
    public ModelSettings? Model { get; init; }

    /// <summary>The model that makes vectors; null if none is configured.</summary>
    public EmbeddingSettings? Embeddings { get; init; }

    /// <summary>Null where passages are searched in this process alone.</summary>
    public QdrantSettings? Qdrant { get; init; }

    /// <summary>The largest file that the page takes.</summary>
    public long MostUploadBytes { get; init; } = 256L * 1024 * 1024;

    public string PromptsDirectory => Path.Combine(ProgramDirectory, "prompts");

    public string PageDirectory => Path.Combine(ProgramDirectory, "wwwroot");
}
