using System.Buffers;
using System.Text;
using System.Text.Json;
using CoachBot.Imports;

namespace CoachBot.Host.Commands;

/// <summary>Writes messages and examples, JSON lines or lines for people, many at once.</summary>
public sealed class ImportLines(VerbOutput output) : IDisposable
{
    private const int Enough = 1 << 16;

    private readonly ArrayBufferWriter<byte> _bytes = new(2 * Enough);
    private readonly Utf8JsonWriter _json = new(Stream.Null, ImportJson.Options);
    private char[] _chars = new char[2 * Enough];

    public void Write(ImportItem item)
    {
        if (!output.Json)
        {
            output.Out.Write(Plain(item));
            output.Out.Write('\n');
            return;
        }

        _json.Reset(_bytes);
        if (item is ImportItem.Message message) ImportJson.Write(_json, message.Value);
        if (item is ImportItem.Example example) ImportJson.Write(_json, example.Value);
        _json.Flush();
        _bytes.Write("\n"u8);
        if (_bytes.WrittenCount >= Enough) Drain();
    }

    public void Dispose()
    {
        Drain();
        _json.Dispose();
    }

    private void Drain()
    {
        if (_chars.Length < _bytes.WrittenCount) _chars = new char[_bytes.WrittenCount];
        output.Out.Write(_chars, 0, Encoding.UTF8.GetChars(_bytes.WrittenSpan, _chars));
        _bytes.ResetWrittenCount();
    }

    private static string Plain(ImportItem item) => item switch
    {
        ImportItem.Message { Value: var said } => $"{said.At:yyyy-MM-dd HH:mm} {said.Author ?? "*"}: {said.Text}",
        ImportItem.Example { Value: var example } => $"{example.Id}. {example.Situation} | {example.Action} | {example.Response} | {example.Outcome}",
        _ => "",
    };
}
