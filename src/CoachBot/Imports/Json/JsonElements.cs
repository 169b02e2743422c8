using System.Text.Json;

namespace CoachBot.Imports.Json;

/// <summary>
/// Gives out the elements of a JSON document's lists of messages, one at a time: of a root array, and of arrays called as exports call
/// theirs. Only one element is held, so the document may be of any size.
/// </summary>
internal sealed class JsonElements(Stream utf8) : IDisposable
{
    /// <summary>No message is longer.</summary>
    public const int MostBytes = 16 << 20;

    /// <summary>What exports call their lists.</summary>
    public static readonly string[] ListNames = ["messages", "MessageList", "value", "examples", "rows", "data"];

    private readonly Stack<bool> _lists = new();
    private byte[] _buffer = new byte[1 << 16];
    private JsonReaderState _state = new(new JsonReaderOptions { AllowTrailingCommas = true, MaxDepth = 128 });
    private int _start;
    private int _end;
    private bool _ended;
    private bool _nextIsList;
    private int _counted;

    /// <summary>The line of the element just read, or of the fault.</summary>
    public int Line { get; private set; } = 1;

    /// <returns>The next element, or null at the end.</returns>
    /// <exception cref="JsonException">The document is damaged, cut off, or holds an element that is too long.</exception>
    public JsonElement? Next()
    {
        while (true)
        {
            if (TryStep(out var element, out var finished)) return element;
            if (finished) return null;
            if (!_ended) Fill();
        }
    }

    public void Dispose() => utf8.Dispose();

    // One pass over what the buffer holds, up to an element's end. False: more bytes are needed, or the document is finished.
    private bool TryStep(out JsonElement? element, out bool finished)
    {
        element = null;
        var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _ended, _state);
        while (true)
        {
            var before = (State: reader.CurrentState, Consumed: (int)reader.BytesConsumed);
            var read = reader.Read();
            if (read && IsElement(reader))
            {
                var from = (int)reader.TokenStartIndex;
                if (reader.TrySkip())
                {
                    element = Parse(_buffer.AsSpan(_start + from, (int)reader.BytesConsumed - from));
                    Advance(reader.CurrentState, (int)reader.BytesConsumed, from);
                    finished = false;
                    return true;
                }

                read = false;
            }

            if (!read)
            {
                Advance(before.State, before.Consumed, before.Consumed);
                finished = _ended;
                return false;
            }

            Note(reader);
        }
    }

    private bool IsElement(in Utf8JsonReader reader) => reader.TokenType == JsonTokenType.StartObject && _lists.TryPeek(out var isList) && isList;

    private void Note(in Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                _nextIsList = ListNames.Contains(reader.GetString(), StringComparer.Ordinal);
                return;
            case JsonTokenType.StartArray:
                _lists.Push(_nextIsList || _lists.Count == 0);
                break;
            case JsonTokenType.StartObject:
                _lists.Push(false);
                break;
            case JsonTokenType.EndArray or JsonTokenType.EndObject:
                _lists.Pop();
                break;
        }

        _nextIsList = false;
    }

    private static JsonElement Parse(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowTrailingCommas = true, MaxDepth = 128 });
        return JsonElement.ParseValue(ref reader);
    }

    private void Advance(JsonReaderState state, int consumed, int elementStart)
    {
        // The line of an element is that of its first brace.
        Line += _counted;
        var passed = _buffer.AsSpan(_start, consumed);
        Line += passed[..Math.Min(elementStart, consumed)].Count((byte)'\n');
        _counted = elementStart < consumed ? passed[elementStart..].Count((byte)'\n') : 0;
        _start += consumed;
        _state = state;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= MostBytes) throw new JsonException($"One element is longer than {MostBytes} bytes.");
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = utf8.Read(_buffer, _end, _buffer.Length - _end);
        _ended = read == 0;
        _end += read;
    }
}
