using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace CoachBot.Imports.Reading;

/// <summary>What the first bytes say a file is; its name is not asked.</summary>
/// <param name="Kind">How to read it.</param>
/// <param name="Encoding">The whole file's encoding where it is not UTF-8 or a single-byte one; null: decided line by line.</param>
/// <param name="Bom">Bytes of a mark to skip.</param>
/// <param name="LineEnd">Carriage return for files of old Macs, else line feed.</param>
internal sealed record FileNature(FileKind Kind, Encoding? Encoding, int Bom, byte LineEnd)
{
    public const int SampleBytes = 64 * 1024;

    public static FileNature Of(Func<Stream> open)
    {
        using var stream = open();
        var buffer = new byte[SampleBytes];
        var read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return Of(buffer.AsSpan(0, read));
    }

    /// <summary>The bytes as UTF-8, without a mark.</summary>
    public Stream OpenUtf8(Func<Stream> open)
    {
        var stream = open();
        for (var left = Bom; left > 0 && stream.ReadByte() >= 0; left--)
        {
        }

        return Encoding is null ? stream : Encoding.CreateTranscodingStream(stream, Encoding, System.Text.Encoding.UTF8);
    }

    private static FileNature Of(ReadOnlySpan<byte> sample)
    {
        if (sample.IsEmpty) return Text(FileKind.Empty);
        if (sample.StartsWith("PK\u0003\u0004"u8) || sample.StartsWith("PK\u0005\u0006"u8)) return Text(FileKind.Zip);
        if (sample.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return KindOfText(sample[3..], null, 3);
        if (sample.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])) return KindOfText(Encoding.UTF8.GetBytes(Encoding.UTF32.GetString(sample[4..])), Encoding.UTF32, 4);
        var wide = WideEncoding(sample);
        if (wide is not null)
        {
            var bom = sample[0] >= 0xFE ? 2 : 0;
            return KindOfText(Encoding.UTF8.GetBytes(wide.GetString(sample[bom..])), wide, bom);
        }

        return LooksBinary(sample) ? Text(FileKind.Binary) : KindOfText(sample, null, 0);
    }

    private static FileNature Text(FileKind kind) => new(kind, null, 0, (byte)'\n');

    private static FileNature KindOfText(ReadOnlySpan<byte> utf8, Encoding? encoding, int bom)
    {
        var lineEnd = !utf8.Contains((byte)'\n') && utf8.Contains((byte)'\r') ? (byte)'\r' : (byte)'\n';
        return new FileNature(IsPage(utf8) ? FileKind.Html : IsSmsBackup(utf8) ? FileKind.SmsBackup : JsonShape.Of(utf8, lineEnd), encoding, bom, lineEnd);
    }

    private static bool IsPage(ReadOnlySpan<byte> utf8)
    {
        var text = utf8.TrimStart(" \t\r\n"u8);
        return StartsWith(text, "<!doctype html"u8) || StartsWith(text, "<html"u8);
    }

    private static bool IsSmsBackup(ReadOnlySpan<byte> utf8)
    {
        var text = utf8.TrimStart(" \t\r\n"u8);
        return text.Length > 0 && text[0] == '<' && text.IndexOf("<smses"u8) >= 0;
    }

    private static bool StartsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) => text.Length > word.Length && Ascii.EqualsIgnoreCase(text[..word.Length], word);

    private const int LeastWideBytes = 16;

    // UTF-16 without a mark: of text in most scripts' punctuation and spaces every other byte is zero.
    private static Encoding? WideEncoding(ReadOnlySpan<byte> sample)
    {
        if (sample.Length < 2) return null;
        var mark = BinaryPrimitives.ReadUInt16BigEndian(sample);
        if (mark == 0xFFFE) return Encoding.Unicode;
        if (mark == 0xFEFF) return Encoding.BigEndianUnicode;
        // A stray zero in a few letters is no sign of anything.
        if (sample.Length < LeastWideBytes) return null;
        int even = 0, odd = 0;
        for (var at = 0; at + 1 < sample.Length; at += 2)
        {
            if (sample[at] == 0) even++;
            if (sample[at + 1] == 0) odd++;
        }

        var pairs = sample.Length / 2;
        if (odd > pairs / 4 && even <= pairs / 100) return Encoding.Unicode;
        return even > pairs / 4 && odd <= pairs / 100 ? Encoding.BigEndianUnicode : null;
    }

    private static bool LooksBinary(ReadOnlySpan<byte> sample)
    {
        if (sample.StartsWith("%PDF-"u8)) return true;
        var controls = 0;
        foreach (var value in sample)
            if (value is < 9 or > 13 and < 32 and not 27) controls++;
        // A few stray controls are damage that is said by line; text in any single-byte or UTF-8 script holds almost none.
        return controls * 50 > sample.Length && (controls > 2 || !Utf8.IsValid(sample));
    }
}

internal enum FileKind
{
    Empty,
    Binary,
    Zip,
    Json,
    JsonLines,
    Html,
    SmsBackup,
    Text,
}
