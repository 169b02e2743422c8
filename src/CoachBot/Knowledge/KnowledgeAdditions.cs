using CoachBot.Language;
using Microsoft.Extensions.AI;

namespace CoachBot.Knowledge;

/// <summary>What an installation adds to the knowledge that ships.</summary>
public sealed record KnowledgeAdditions
{
    public static KnowledgeAdditions None { get; } = new();

    /// <summary>The operator's own documents; their ids begin with <see cref="OperatorDocuments.Prefix"/>.</summary>
    public IReadOnlyList<GuidanceDocument> Documents { get; init; } = [];

    /// <summary>Vectors of their passages, as far as they are known; others are made when they are needed.</summary>
    public VectorFile? Vectors { get; init; }

    /// <summary>
    /// Makes the index that is searched from the one in this process, which stays its owner's and is
    /// filled through the one made; the encoder is the one that both must use. Disposed of with the
    /// knowledge where it can be.
    /// </summary>
    public Func<InProcessIndex, IEmbeddingGenerator<string, Embedding<float>>, IKnowledgeIndex> Index { get; init; } = (inner, _) => inner;
}
