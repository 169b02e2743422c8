using System.Security.Cryptography;
using System.Text.Json;
using CoachBot.Conversations;

namespace CoachBot.Host.Storage.Sealing;

/// <summary>
/// Seals what a person wrote before the database sees it, and opens it again: JSON, encrypted and authenticated by ASP.NET Data Protection.
/// A sealed value is a BLOB that begins with <see cref="Version"/>; TEXT is plain JSON from before there was sealing.
/// </summary>
public sealed class Seal(KeyRing keys, StorageSettings storage)
{
    /// <summary>The first byte of whatever this version seals.</summary>
    public const byte Version = 1;

    // Data Protection's payload begins with a magic number of four bytes and the key's id.
    private const int KeyIdAt = 1 + 4, KeyIdLength = 16;

    /// <param name="place">The row and column that it is for: it opens nowhere else.</param>
    public byte[] Close<T>(T value, Place place) => CloseBytes(JsonSerializer.SerializeToUtf8Bytes(value, ConversationJson.Options), place);

    /// <summary>Seals JSON that is there already, as UTF-8.</summary>
    public byte[] CloseBytes(byte[] json, Place place)
    {
        var isSealed = Protect(json, place);
        if (keys.Has(KeyOf(isSealed))) return isSealed;
        // The folder was cleared away under the program. A key that only this process knows would take everything with it.
        keys.ReadAnew();
        isSealed = Protect(json, place);
        return keys.Has(KeyOf(isSealed)) ? isSealed : throw KeyFaults.Lost(storage, keys.PathOf(KeyOf(isSealed)));
    }

    /// <param name="stored">What the database gave: null, a BLOB, or TEXT from before.</param>
    /// <returns>Null where nothing is stored.</returns>
    /// <exception cref="StorageUnavailableException">The key is lost, or the value is damaged or comes from another place.</exception>
    /// <exception cref="JsonException">It is not what it should be.</exception>
    public T? Open<T>(object? stored, Place place) where T : class => stored switch
    {
        null => null,
        string plain => JsonSerializer.Deserialize<T>(plain, ConversationJson.Options),
        byte[] isSealed => JsonSerializer.Deserialize<T>(OpenBytes(isSealed, place), ConversationJson.Options),
        _ => throw KeyFaults.Broken(storage),
    };

    /// <returns>The id of the key that a sealed value needs.</returns>
    public static Guid KeyOf(ReadOnlySpan<byte> isSealed) =>
        isSealed.Length < KeyIdAt + KeyIdLength ? Guid.Empty : new Guid(isSealed.Slice(KeyIdAt, KeyIdLength));

    private byte[] Protect(byte[] json, Place place)
    {
        try
        {
            return [Version, .. place.Of(keys).Protect(json)];
        }
        catch (CryptographicException fault)
        {
            throw KeyFaults.Unusable(storage, fault);
        }
    }

    private byte[] OpenBytes(byte[] isSealed, Place place)
    {
        if (isSealed is not [Version, ..]) throw isSealed is [> Version, ..] ? KeyFaults.Newer(storage) : KeyFaults.Broken(storage);
        try
        {
            return place.Of(keys).Unprotect(isSealed[1..]);
        }
        catch (CryptographicException) when (keys.Has(KeyOf(isSealed)))
        {
            return OpenAnew(isSealed, place);
        }
        catch (CryptographicException)
        {
            throw KeyFaults.Lost(storage, keys.PathOf(KeyOf(isSealed)));
        }
    }

    // Another process may have made the key, or someone put it back, since the folder was read.
    private byte[] OpenAnew(byte[] isSealed, Place place)
    {
        keys.ReadAnew();
        try
        {
            return place.Of(keys).Unprotect(isSealed[1..]);
        }
        catch (CryptographicException fault)
        {
            throw KeyFaults.Broken(storage, fault);
        }
    }
}
