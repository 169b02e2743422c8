using CoachBot.Host.Documents;
using CoachBot.Host.VectorStores;
using CoachBot.Knowledge;
using CoachBot.Knowledge.Qdrant;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoachBot.Host.Composition;

/// <summary>What this installation adds to the knowledge that ships: the operator's documents, and Qdrant where it is configured.</summary>
public sealed class InstallationKnowledge
{
    private readonly CoachSettings _settings;
    private readonly TimeProvider _time;
    private readonly ILogger _log;

    public InstallationKnowledge(CoachSettings settings, DocumentStore store, TimeProvider time, ILoggerFactory? log = null)
    {
        _settings = settings;
        _time = time;
        _log = (log ?? NullLoggerFactory.Instance).CreateLogger<InstallationKnowledge>();
        var stored = store.Read();
        foreach (var problem in stored.Problems) _log.LogWarning("{Where}: {Says}", problem.Where, problem.Says);
        Additions = new KnowledgeAdditions
        {
            Documents = [.. stored.Documents.Select(document => document.Document)],
            Vectors = stored.Vectors,
            Index = Over,
        };
    }

    public KnowledgeAdditions Additions { get; }

    /// <summary>The index over Qdrant, once the knowledge has been loaded; null where Qdrant is not configured.</summary>
    public FallbackIndex? Database { get; private set; }

    private IKnowledgeIndex Over(InProcessIndex local, IEmbeddingGenerator<string, Embedding<float>> encoder)
    {
        if (_settings.Qdrant is not { } qdrant) return local;
        return Database = new FallbackIndex(local, new QdrantIndex(QdrantServers.Open(qdrant), qdrant, encoder, _time), qdrant.Timeout, _time, _log);
    }
}
