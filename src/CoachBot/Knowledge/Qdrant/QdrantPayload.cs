using System.Text.Json;

namespace CoachBot.Knowledge.Qdrant;

/// <summary>
/// What a point carries beside its vectors: the whole passage, and what filters and counts need.
/// The names are those of the JSON, in snake case.
/// </summary>
/// <param name="Tenant">Whose it is.</param>
/// <param name="Place">See <see cref="QdrantPoint.Place"/>.</param>
/// <param name="Terms">Its search terms, each once: counting them gives the collection's vocabulary.</param>
/// <param name="Length">Its search terms, repeated ones counted again.</param>
/// <param name="Norm">The length of its dense vector, which Qdrant makes 1 for cosines.</param>
public sealed record QdrantPayload(
    string Tenant,
    string Document,
    IReadOnlyList<string> Audience,
    IReadOnlyList<string> Topics,
    string Passage,
    string Title,
    IReadOnlyList<string> HeadingPath,
    string Text,
    string PlainText,
    int Place,
    IEnumerable<string> Terms,
    int Length,
    double Norm)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    public static QdrantPayload Of(QdrantPoint point, string tenant, ReadOnlySpan<float> vector)
    {
        var chunk = point.Passage.Chunk;
        return new QdrantPayload(
            tenant, chunk.Document, chunk.Audience, chunk.Topics, chunk.Passage, chunk.Title, chunk.HeadingPath, chunk.Text, chunk.PlainText,
            point.Place, point.Passage.Terms.Keys.Order(StringComparer.Ordinal), point.Passage.Length, Norms.Of(vector));
    }

    public JsonElement Json() => JsonSerializer.SerializeToElement(this, Options);

    /// <exception cref="JsonException">It is not what <see cref="Of"/> writes.</exception>
    public static QdrantPayload Read(JsonElement payload) => payload.Deserialize<QdrantPayload>(Options) ?? throw new JsonException("A point has no payload.");

    public Chunk Chunk() => new(Passage, Document, Title, HeadingPath, Text, PlainText, Audience, Topics);
}

/// <summary>Lengths of vectors.</summary>
internal static class Norms
{
    internal static double Of(ReadOnlySpan<float> vector)
    {
        double sum = 0;
        foreach (var number in vector) sum += (double)number * number;
        return Math.Sqrt(sum);
    }
}
