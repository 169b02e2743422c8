using System.Text.Json;

namespace CoachBot.Host.Tests.VectorStores.StandIn;

/// <summary>A stored point: its dense vector of length 1, its sparse one, its payload.</summary>
internal sealed record StandInPoint(Guid Id, float[] Dense, Dictionary<uint, float> Words, JsonElement Payload)
{
    /// <summary>The values of a field, as text; none where it is missing or empty.</summary>
    internal IReadOnlyList<string> Values(string field) => Shape.Find(Payload, field) is { } value ? [.. Shape.Many(value).Select(item => item.ToString())] : [];
}

/// <summary>One collection with a dense and a sparse named vector.</summary>
internal sealed class StandInCollection
{
    private readonly Dictionary<string, string> _indexes = new(StringComparer.Ordinal);
    private readonly int _size;

    internal StandInCollection(JsonElement creation)
    {
        Shape.Object(creation, "body", ["vectors", "sparse_vectors"]);
        var dense = Shape.Object(Shape.Object(creation.GetProperty("vectors"), "vectors", ["dense"]).GetProperty("dense"), "dense", ["size", "distance"]);
        Shape.Object(Shape.Object(creation.GetProperty("sparse_vectors"), "sparse_vectors", ["words"]).GetProperty("words"), "words", [], "modifier", "index");
        _size = dense.GetProperty("size").GetInt32();
        if (dense.GetProperty("distance").GetString() != "Cosine") throw new BadRequestException("the stand-in knows cosines only");
    }

    internal SortedDictionary<Guid, StandInPoint> Points { get; } = [];

    internal IReadOnlyDictionary<string, string> Indexes => _indexes;

    internal void AddIndex(JsonElement body)
    {
        Shape.Object(body, "body", ["field_name", "field_schema"]);
        var schema = body.GetProperty("field_schema");
        var type = schema.ValueKind == JsonValueKind.String ? schema.GetString()! : Shape.Object(schema, "field_schema", ["type"], "is_tenant").GetProperty("type").GetString()!;
        _indexes[body.GetProperty("field_name").GetString()!] = type is "keyword" or "integer" ? type : throw new BadRequestException($"{type} is no type of index");
    }

    internal string Indexed(string field) => _indexes.ContainsKey(field) ? field : throw new BadRequestException($"{field} has no payload index");

    internal void Upsert(JsonElement body)
    {
        Shape.Object(body, "body", ["points"]);
        var points = body.GetProperty("points").EnumerateArray().Select(Parse).ToList();
        foreach (var point in points) Points[point.Id] = point;
    }

    internal float[] Dense(JsonElement json)
    {
        float[] numbers = [.. json.EnumerateArray().Select(number => number.GetSingle())];
        if (numbers.Length != _size) throw new BadRequestException($"Vector dimension error: expected dim: {_size}, got {numbers.Length}");
        var norm = Math.Sqrt(numbers.Sum(number => (double)number * number));
        // As Qdrant does: what is of length 0, or 1 already, stays as it is.
        return norm < 1e-9 || Math.Abs(norm - 1) < 1e-6 ? numbers : Array.ConvertAll(numbers, number => (float)(number / norm));
    }

    internal static Dictionary<uint, float> Sparse(JsonElement json)
    {
        Shape.Object(json, "sparse", ["indices", "values"]);
        uint[] indices = [.. json.GetProperty("indices").EnumerateArray().Select(index => index.GetUInt32())];
        float[] values = [.. json.GetProperty("values").EnumerateArray().Select(value => value.GetSingle())];
        if (indices.Length != values.Length || indices.Distinct().Count() != indices.Length) throw new BadRequestException("indices must be unique and as many as values");
        return indices.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    private StandInPoint Parse(JsonElement json)
    {
        Shape.Object(json, "point", ["id", "vector", "payload"]);
        var vector = Shape.Object(json.GetProperty("vector"), "vector", ["dense", "words"]);
        return new StandInPoint(json.GetProperty("id").GetGuid(), Dense(vector.GetProperty("dense")), Sparse(vector.GetProperty("words")), json.GetProperty("payload").Clone());
    }
}
