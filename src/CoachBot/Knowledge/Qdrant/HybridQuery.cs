namespace CoachBot.Knowledge.Qdrant;

/// <summary>
/// Two searches in one request: the candidates of both ways, by meaning and by words, joined by fusion
/// (distribution-based scores) and then scored by meaning; and the admitted point that is farthest in meaning.
/// </summary>
/// <param name="Dense">The query's vector by the encoder.</param>
/// <param name="Words">Its weighted terms, or null where it has none that count.</param>
/// <param name="Filter">Which points are candidates, in each step.</param>
/// <param name="Candidates">How many each way contributes; the result has up to twice as many.</param>
/// <param name="IsExact">Whether every vector is compared, as against walking the graph.</param>
public sealed record HybridQuery(float[] Dense, SparseVector? Words, QdrantFilter Filter, int Candidates, bool IsExact)
{
    /// <summary>How the two ways are joined; Qdrant's name in either protocol.</summary>
    public const string Fusion = "dbsf";

    public int Limit => 2 * Candidates;

    /// <summary>The vector whose nearest point is the farthest of <see cref="Dense"/>.</summary>
    public float[] Opposite => Array.ConvertAll(Dense, number => -number);
}

/// <summary>What a <see cref="HybridQuery"/> found, each with its cosine.</summary>
/// <param name="Nearest">Best first.</param>
/// <param name="Farthest">The point farthest in meaning, scored by <see cref="HybridQuery.Opposite"/>; none where nothing is admitted.</param>
public sealed record HybridHits(IReadOnlyList<(Guid Id, double Score)> Nearest, IReadOnlyList<(Guid Id, double Score)> Farthest);
