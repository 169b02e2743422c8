using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Host.VectorStores;

/// <summary>What a collection looks like: two named vectors a point, and the payload fields that filters and counts use.</summary>
/// <param name="EncoderId">The encoder whose vectors lie in it.</param>
/// <param name="Dimensions">Numbers of such a vector.</param>
public sealed record QdrantSchema(string EncoderId, int Dimensions)
{
    /// <summary>The encoder's vector, compared by cosine.</summary>
    public const string Dense = "dense";

    /// <summary>BM25's weight of each term, the inverse document frequency left to the query.</summary>
    public const string Words = "words";

    /// <summary>Raise it when points are written otherwise than before: collections of before are then made anew.</summary>
    private const int Version = 1;

    /// <summary>A passage's mean length in the sparse vectors; the real mean changes with every passage, and scores are made exact afterwards.</summary>
    public const double SupposedMeanLength = 90;

    /// <summary>
    /// Payload indexes by field. The tenant's keeps each tenant's points together on disk. Terms and
    /// lengths are indexed because they are counted (facets).
    /// </summary>
    public static IReadOnlyList<(string Field, object Index)> PayloadIndexes { get; } =
    [
        ("tenant", new { type = "keyword", is_tenant = true }),
        ("document", "keyword"),
        ("audience", "keyword"),
        ("topics", "keyword"),
        ("terms", "keyword"),
        ("length", "integer"),
    ];

    /// <summary>
    /// The body that makes a collection. The sparse vectors have no <c>idf</c> modifier: Qdrant would
    /// count over all tenants, so one could see in its scores what another has; our queries carry the
    /// tenant's own weights instead, which are those of the search in this process.
    /// </summary>
    public object Creation => new
    {
        vectors = new Dictionary<string, object>(StringComparer.Ordinal) { [Dense] = new { size = Dimensions, distance = "Cosine" } },
        sparse_vectors = new Dictionary<string, object>(StringComparer.Ordinal) { [Words] = new { } },
    };

    /// <summary>The collection behind an alias: the same for every program that writes the same points, so that two of them that start at once do the same work and not each other's harm.</summary>
    public string CollectionFor(string alias)
    {
        var makes = string.Create(CultureInfo.InvariantCulture, $"{Version}\n{EncoderId}\n{Dimensions}");
        return $"{alias}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(makes)))[..12]}";
    }
}
