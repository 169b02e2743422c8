using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Host.Channels.WebPage;

/// <summary>
/// Conversation ids that carry a proof for whom they were made: an id that was made up, or given to someone else, is unknown,
/// without a row being kept for every page that was only opened.
/// </summary>
public static class ConversationIds
{
    private const int RandomBytes = 16, ProofBytes = 16;

    public static string Issue(string personId)
    {
        var random = RandomNumberGenerator.GetBytes(RandomBytes);
        return Base64Url.EncodeToString([.. random, .. Proof(personId, random)]);
    }

    public static bool WasIssuedTo(string personId, string conversationId)
    {
        Span<byte> bytes = stackalloc byte[RandomBytes + ProofBytes];
        return conversationId.Length == Base64Url.GetEncodedLength(bytes.Length)
            && Base64Url.TryDecodeFromChars(conversationId, bytes, out var written) && written == bytes.Length
            && CryptographicOperations.FixedTimeEquals(bytes[RandomBytes..], Proof(personId, bytes[..RandomBytes]));
    }

    // The person's id is a secret between server and cookie, so it serves as the key.
    private static ReadOnlySpan<byte> Proof(string personId, ReadOnlySpan<byte> random) =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(personId), random).AsSpan(0, ProofBytes);
}
