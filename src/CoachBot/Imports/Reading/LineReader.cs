using System.Text;
using System.Text.Unicode;

namespace CoachBot.Imports.Reading;

/// <summary>
/// Reads lines in bounded memory. Each line is decoded by itself, as UTF-8 where that is valid and as Windows-1252 where it is not, so a file
/// that was pasted together from both keeps all its letters.
/// </summary>
internal sealed class LineReader(Stream utf8, byte lineEnd) : IDisposable
{
    /// <summary>A longer line is cut here, and says so.</summary>
    public const int MostBytes = 1 << 20;

    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private readonly byte[] _buffer = new byte[2 * MostBytes];
    private readonly char[] _chars = new char[MostBytes];
    private int _start;
    private int _end;
    private int _length;
    private bool _ended;

    /// <summary>The number of the line just read, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Whether the line just read was longer than is kept.</summary>
    public bool WasCut { get; private set; }

    /// <summary>Whether the line just read holds the zero character, which no text does.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>The line just read, without its end; valid until the next one is read.</summary>
    public ReadOnlySpan<char> Line => _chars.AsSpan(0, _length);

    public static LineReader Open(ImportSource source, FileNature nature) => new(nature.OpenUtf8(source.Open), nature.LineEnd);

    public bool Read()
    {
        WasCut = false;
        var scanned = 0;
        while (true)
        {
            var found = _buffer.AsSpan(_start + scanned, _end - _start - scanned).IndexOf(lineEnd);
            if (found >= 0) return Take(scanned + found, skip: 1);
            scanned = _end - _start;
            if (scanned > MostBytes) scanned = Cut();
            if (Fill()) continue;
            return scanned > 0 && Take(scanned, skip: 0);
        }
    }

    public void Dispose() => utf8.Dispose();

    // Only the beginning of an overlong line is kept; what follows is read past.
    private int Cut()
    {
        WasCut = true;
        _end = _start + MostBytes;
        return MostBytes;
    }

    private bool Fill()
    {
        if (_ended) return false;
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        var read = utf8.Read(_buffer, _end, _buffer.Length - _end);
        _ended = read == 0;
        _end += read;
        return read > 0;
    }

    private bool Take(int length, int skip)
    {
        var bytes = _buffer.AsSpan(_start, length);
        _start += length + skip;
        if (WasCut || bytes.Length > MostBytes)
        {
            WasCut = true;
            bytes = WholeCharacters(bytes[..MostBytes]);
        }

        if (bytes.EndsWith("\r"u8)) bytes = bytes[..^1];
        _length = Utf8.ToUtf16(bytes, _chars, out _, out var written, replaceInvalidSequences: false) == System.Buffers.OperationStatus.Done
            ? written
            : Western.GetChars(bytes, _chars);
        IsDamaged = bytes.Contains((byte)0);
        Number++;
        return true;
    }

    private static Span<byte> WholeCharacters(Span<byte> bytes)
    {
        var end = bytes.Length;
        while (end > 0 && bytes.Length - end < 4 && (bytes[end - 1] & 0xC0) == 0x80) end--;
        return end > 0 && bytes[end - 1] >= 0xC0 ? bytes[..(end - 1)] : bytes;
    }
}
