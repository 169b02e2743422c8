using System.Text.Json;

namespace CoachBot.Host.Tests.VectorStores.StandIn;

/// <summary>
/// Qdrant's universal query: nested prefetches, nearest by cosine or by sparse dot product, fusion by
/// reciprocal ranks (k = 2) or by scores (3 standard deviations around the mean become 0 to 1), as
/// Qdrant's own source computes them.
/// </summary>
internal static class StandInQuery
{
    private static readonly string[] Members = ["query", "using", "filter", "params", "limit", "prefetch"];

    internal static List<(StandInPoint Point, double Score)> Run(JsonElement request, StandInCollection collection, bool isPrefetch = false)
    {
        Shape.Object(request, isPrefetch ? "prefetch" : "query", ["query"], isPrefetch ? Members : [.. Members, "with_payload", "with_vector"]);
        if (Shape.Find(request, "params") is { } parameters) Shape.Object(parameters, "params", [], "exact", "hnsw_ef");
        var lists = Shape.Many(Shape.Find(request, "prefetch")).Select(inner => Run(inner, collection, isPrefetch: true)).ToList();
        var query = request.GetProperty("query");
        var limit = Shape.Limit(request, 10);
        if (query.ValueKind == JsonValueKind.Object && query.TryGetProperty("fusion", out var fusion))
        {
            if (lists.Count == 0) throw new BadRequestException("a fusion needs prefetches");
            return [.. Fuse(fusion.GetString()!, lists).Take(limit)];
        }

        var admits = StandInFilter.Of(Shape.Find(request, "filter"), collection);
        var among = lists.Count > 0 ? lists.SelectMany(list => list.Select(hit => hit.Point)).DistinctBy(point => point.Id) : collection.Points.Values;
        return [.. Nearest(query, Shape.Find(request, "using")?.GetString(), among.Where(admits), collection).OrderByDescending(hit => hit.Score).Take(limit)];
    }

    private static IEnumerable<(StandInPoint Point, double Score)> Nearest(JsonElement query, string? name, IEnumerable<StandInPoint> points, StandInCollection collection)
    {
        switch (name)
        {
            case "dense":
                var dense = collection.Dense(query);
                return points.Select(point => (point, Dot(point.Dense, dense)));
            case "words":
                var words = StandInCollection.Sparse(query);
                if (words.Count == 0) throw new BadRequestException("a sparse query must not be empty");
                // A point that shares no index is not found at all.
                return points.Where(point => words.Keys.Any(point.Words.ContainsKey))
                    .Select(point => (point, (double)(float)words.Sum(word => (double)word.Value * point.Words.GetValueOrDefault(word.Key))));
            default:
                throw new BadRequestException($"there is no vector {name}");
        }
    }

    /// <summary>Scores are float32, as Qdrant's are.</summary>
    private static double Dot(float[] a, float[] b)
    {
        double sum = 0;
        for (var i = 0; i < a.Length; i++) sum += (double)a[i] * b[i];
        return (float)sum;
    }

    private static IEnumerable<(StandInPoint Point, double Score)> Fuse(string how, List<List<(StandInPoint Point, double Score)>> lists) =>
        lists.SelectMany(list => how switch
            {
                "rrf" => list.Select((hit, rank) => (hit.Point, Score: 1.0 / (rank + 2))),
                "dbsf" => Normalise(list),
                _ => throw new BadRequestException($"{how} is no fusion"),
            })
            .GroupBy(hit => hit.Point.Id)
            .Select(group => (group.First().Point, group.Sum(hit => hit.Score)))
            .OrderByDescending(hit => hit.Item2);

    private static IEnumerable<(StandInPoint Point, double Score)> Normalise(List<(StandInPoint Point, double Score)> list)
    {
        if (list.Count < 2) return list.Select(hit => (hit.Point, 0.5));
        var mean = list.Average(hit => hit.Score);
        var deviation = Math.Sqrt(list.Sum(hit => Math.Pow(hit.Score - mean, 2)) / (list.Count - 1));
        return list.Select(hit => (hit.Point, deviation > 0 ? (hit.Score - mean + (3 * deviation)) / (6 * deviation) : 0.5));
    }
}
