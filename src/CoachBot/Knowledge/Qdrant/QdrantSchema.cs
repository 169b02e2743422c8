using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Knowledge.Qdrant;

/// <summary>What a collection looks like: two named vectors a point, and the payload fields that filters and counts use.</summary>
/// <param name="EncoderId">The encoder whose vectors lie in it.</param>
/// <param name="Dimensions">Numbers of such a vector.</param>
public sealed record QdrantSchema(string EncoderId, int Dimensions)
{
    /// <summary>The encoder's vector, compared by cosine.</summary>
    public const string Dense = "dense";

    /// <summary>
    /// BM25's weight of each term, the inverse document frequency left to the query. These sparse vectors
    /// have no <c>idf</c> modifier: Qdrant would count over all tenants, so one could see in its scores
    /// what another has; our queries carry the tenant's own weights instead, which are those of the search
    /// in this process.
    /// </summary>
    public const string Words = "words";

    /// <summary>Raise it when points are written otherwise than before: collections of before are then made anew.</summary>
    private const int Version = 1;

    /// <summary>A passage's mean length in the sparse vectors; the real mean changes with every passage, and scores are made exact afterwards.</summary>
    public const double SupposedMeanLength = 90;

    /// <summary>
    /// Payload indexes by field. The tenant's keeps each tenant's points together on disk. Terms and
    /// lengths are indexed because they are counted (facets).
    /// </summary>
    public static IReadOnlyList<PayloadIndex> PayloadIndexes { get; } =
    [
        new("tenant", IsTenant: true),
        new("document"),
        new("audience"),
        new("topics"),
        new("terms"),
        new("length", IsNumber: true),
    ];

    /// <summary>The collection behind an alias: the same for every program that writes the same points, so that two of them that start at once do the same work and not each other's harm.</summary>
    public string CollectionFor(string alias)
    {
        var makes = string.Create(CultureInfo.InvariantCulture, $"{Version}\n{EncoderId}\n{Dimensions}");
        return $"{alias}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(makes)))[..12]}";
    }
}

/// <summary>An index over a field of the payload: whole strings unless it is of whole numbers.</summary>
/// <param name="IsTenant">Whether the points are kept together by it on disk.</param>
public sealed record PayloadIndex(string Field, bool IsNumber = false, bool IsTenant = false);
