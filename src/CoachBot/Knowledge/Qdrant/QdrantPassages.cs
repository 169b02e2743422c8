using System.Collections.Concurrent;

namespace CoachBot.Knowledge.Qdrant;

/// <summary>Passages that were found before, by their ids. A point's id is made of its contents, so they are never out of date.</summary>
internal sealed class QdrantPassages
{
    /// <summary>About 200 MB at worst.</summary>
    private const int Most = 50_000;

    private readonly ConcurrentDictionary<Guid, KnownPoint> _known = new();

    /// <summary>The passages of points; one whose point is gone meanwhile is left out.</summary>
    internal async Task<Dictionary<Guid, KnownPoint>> GetAsync(IEnumerable<Guid> ids, QdrantPoints points, CancellationToken cancellation)
    {
        var wanted = ids.Distinct().ToList();
        var found = new Dictionary<Guid, KnownPoint>();
        foreach (var id in wanted)
        {
            if (_known.TryGetValue(id, out var known)) found[id] = known;
        }

        Guid[] missing = [.. wanted.Where(id => !found.ContainsKey(id))];
        if (missing.Length == 0) return found;
        if (_known.Count > Most) _known.Clear();
        foreach (var (id, payload) in await points.PayloadsAsync(missing, cancellation))
            found[id] = _known[id] = new KnownPoint(SearchedPassage.Of(payload.Chunk()), payload.Place, payload.Norm);
        return found;
    }
}

/// <summary>A passage with its place in its document and the length of its dense vector.</summary>
internal sealed record KnownPoint(SearchedPassage Passage, int Place, double Norm);
