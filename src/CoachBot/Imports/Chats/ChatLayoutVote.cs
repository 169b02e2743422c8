using CoachBot.Imports.Reading;
using CoachBot.Imports.Stamps;

namespace CoachBot.Imports.Chats;

/// <summary>Looks over a whole text file and says which chat layout it has, if any.</summary>
internal sealed class ChatLayoutVote
{
    private readonly Dictionary<StampShape, ShapeCount> _shapes = [];
    private ShapeCount? _last;
    private int _lines;

    /// <returns>Null when this is no chat export.</returns>
    public static ChatLayout? Of(ImportSource source, FileNature nature)
    {
        var vote = new ChatLayoutVote();
        using var lines = LineReader.Open(source, nature);
        while (lines.Read()) vote.Add(lines.Line);
        return vote.Decide();
    }

    private void Add(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty) return;
        _lines++;
        if (!StampParser.TryRead(line, out var stamp)) return;
        CountOf(stamp.Shape).Add(stamp, line[stamp.End..]);
    }

    // Nearly every line of a file has the shape of the line before.
    private ShapeCount CountOf(StampShape shape)
    {
        if (_last is { } last && last.Shape == shape) return last;
        if (!_shapes.TryGetValue(shape, out var count)) _shapes[shape] = count = new ShapeCount(shape);
        return _last = count;
    }

    private ChatLayout? Decide()
    {
        if (_shapes.Count == 0) return null;
        var (best, most) = _shapes.MaxBy(shape => shape.Value.Stamps);
        // A letter that mentions a moment now and then is no chat.
        if (most.Stamps * 200L < _lines) return null;
        // Several shapes in one file come from exports put together; a rare one is a line that somebody pasted.
        var accepted = _shapes.Where(shape => shape.Value.Stamps * 4 >= most.Stamps && (shape.Key.End == StampEnd.Alone) == (best.End == StampEnd.Alone)).ToList();
        var place = best.End == StampEnd.Alone ? AuthorPlace.BelowStamp : most.WithText * 2 < most.Stamps && best.End == StampEnd.Bracket ? AuthorPlace.OnStampLine : AuthorPlace.BeforeText;
        return new ChatLayout([.. accepted.Select(shape => shape.Key)], most.Order.Decide(), place);
    }

    private sealed class ShapeCount(StampShape shape)
    {
        public StampShape Shape { get; } = shape;

        public DateOrderVote Order { get; } = new();

        public int Stamps { get; private set; }

        /// <summary>How many have an author and a text behind them.</summary>
        public int WithText { get; private set; }

        public void Add(in RawStamp stamp, ReadOnlySpan<char> rest)
        {
            Stamps++;
            Order.Add(stamp);
            var colon = rest.IndexOf(": ", StringComparison.Ordinal);
            if (colon > 0 && !rest[(colon + 2)..].IsWhiteSpace()) WithText++;
        }
    }
}
