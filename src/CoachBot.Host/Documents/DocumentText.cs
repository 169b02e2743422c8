using System.Globalization;
using System.Text;

namespace CoachBot.Host.Documents;

/// <summary>Decodes a text file; one that is no text, or in an unknown encoding, is refused with the mend. Pure.</summary>
public static class DocumentText
{
    private const string Mend = "open it in an editor and save it as UTF-8";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding LittleEndian = new(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding BigEndian = new(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);

    /// <returns>The text without a byte order mark, or null and what is wrong.</returns>
    public static (string? Text, string? Fault) Decode(ReadOnlySpan<byte> bytes)
    {
        var (encoding, mark) = EncodingOf(bytes);
        var body = bytes[mark..];
        if (ReferenceEquals(encoding, Utf8))
        {
            if (Says(body) is { } kind) return (null, kind);
            if (!Utf8IsValid(body, out var at)) return (null, $"Byte {(at + mark).ToString(CultureInfo.InvariantCulture)} is not UTF-8; {Mend}.");
        }

        try
        {
            var text = encoding.GetString(body);
            return text.Contains('\0', StringComparison.Ordinal) ? (null, NotText) : (text, null);
        }
        catch (DecoderFallbackException)
        {
            return (null, $"It claims to be UTF-16 and is not; {Mend}.");
        }
    }

    private static string NotText => "This is not text, whatever its name says; only text, Markdown and HTML are read.";

    private static (Encoding Encoding, int Mark) EncodingOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Utf8, 3),
        [0xFF, 0xFE, ..] => (LittleEndian, 2),
        [0xFE, 0xFF, ..] => (BigEndian, 2),
        _ => (Utf8, 0),
    };

    /// <summary>Names what people put into such folders by mistake.</summary>
    private static string? Says(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8)) return "This is a PDF, which is not read; save its text as a text, Markdown or HTML file.";
        if (bytes.StartsWith("PK\u0003\u0004"u8)) return "This is a packed document (such as DOCX or ODT), which is not read; save it as a text, Markdown or HTML file.";
        return bytes.Contains((byte)0) ? NotText : null;
    }

    private static bool Utf8IsValid(ReadOnlySpan<byte> bytes, out int at)
    {
        at = 0;
        if (System.Text.Unicode.Utf8.IsValid(bytes)) return true;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var taken) == System.Buffers.OperationStatus.Done) at += taken;
        return false;
    }
}
