using CoachBot.Host.Composition;
using CoachBot.Input;

namespace CoachBot.Host.Commands;

/// <summary>Brings the vector database, where one is configured, in line with what a verb has changed.</summary>
internal static class KnowledgeDatabase
{
    /// <returns>Null, or that the database is away: then it is brought level when the program next serves.</returns>
    internal static async Task<InputProblem?> LevelAsync(IServiceProvider services, CancellationToken cancellation)
    {
        if (services.GetRequiredService<CoachSettings>().Qdrant is not { } qdrant) return null;
        var peri = services.GetRequiredService<Peri>();
        _ = await peri.Knowledge.Index.DocumentsAsync(cancellation);
        return await services.GetRequiredService<InstallationKnowledge>().Database!.LevelAsync(cancellation)
            ? null
            : new InputProblem("Qdrant", $"Qdrant at {qdrant.Url} could not be reached or refused; the documents are kept here and sent to it when it is back. doctor tells more.");
    }

    /// <returns>That the database is away, or null and whether it had the document.</returns>
    internal static async Task<(InputProblem? Away, bool Found)> RemoveAsync(IServiceProvider services, string id, CancellationToken cancellation)
    {
        if (services.GetRequiredService<CoachSettings>().Qdrant is not { } qdrant) return (null, true);
        var index = services.GetRequiredService<Peri>().Knowledge.Index;
        if (await LevelAsync(services, cancellation) is null)
        {
            var found = (await index.DocumentsAsync(cancellation)).Contains(id, StringComparer.Ordinal);
            await index.RemoveAsync([id], cancellation);
            if (await services.GetRequiredService<InstallationKnowledge>().Database!.LevelAsync(cancellation)) return (null, found);
        }

        return (new InputProblem("Qdrant", $"Qdrant at {qdrant.Url} could not be reached or refused, so nothing was removed; say it again when it is back. doctor tells more."), false);
    }
}
