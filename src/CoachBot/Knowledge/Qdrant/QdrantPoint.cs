using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CoachBot.Knowledge.Qdrant;

/// <summary>A passage as Qdrant keeps it. Its id is made of everything in it, so that what is unchanged need not be sent again and what is known by its id never is out of date.</summary>
/// <param name="Id">A UUID (version 8, RFC 9562) of the SHA-256 over tenant, place and passage.</param>
/// <param name="Place">Where the passage stands among those of its document, from 0.</param>
public sealed record QdrantPoint(Guid Id, int Place, SearchedPassage Passage)
{
    /// <summary>The points of passages, in their order.</summary>
    public static IReadOnlyList<QdrantPoint> Of(IEnumerable<Chunk> chunks, string tenant)
    {
        var next = new Dictionary<string, int>(StringComparer.Ordinal);
        var points = new List<QdrantPoint>();
        foreach (var chunk in chunks)
        {
            var place = next.GetValueOrDefault(chunk.Document);
            next[chunk.Document] = place + 1;
            points.Add(new QdrantPoint(IdOf(chunk, place, tenant), place, SearchedPassage.Of(chunk)));
        }

        return points;
    }

    private static Guid IdOf(Chunk chunk, int place, string tenant)
    {
        var everything = JsonSerializer.SerializeToUtf8Bytes<object[]>(
            [tenant, place, chunk.Passage, chunk.Document, chunk.Title, chunk.HeadingPath, chunk.Text, chunk.PlainText, chunk.Audience, chunk.Topics]);
        var bytes = SHA256.HashData(everything).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}

/// <summary>A sparse vector: each index at most once.</summary>
public sealed record SparseVector(IReadOnlyList<uint> Indices, IReadOnlyList<float> Values)
{
    /// <summary>
    /// Terms with their weights. A term's index is the first four bytes of its SHA-256; terms that meet
    /// there (about one pair in a vocabulary of 90,000) are added up, which can only bring a candidate more.
    /// </summary>
    public static SparseVector Of(IEnumerable<(string Term, double Weight)> weights)
    {
        var byIndex = new SortedDictionary<uint, double>();
        foreach (var (term, weight) in weights)
        {
            var index = BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(term)));
            byIndex[index] = byIndex.GetValueOrDefault(index) + weight;
        }

        return new SparseVector([.. byIndex.Keys], [.. byIndex.Values.Select(weight => (float)weight)]);
    }
}
