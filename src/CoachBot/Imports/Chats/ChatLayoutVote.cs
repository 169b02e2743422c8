using CoachBot.Imports.Reading;
using CoachBot.Imports.Stamps;

namespace CoachBot.Imports.Chats;

/// <summary>Looks over a whole text file and says which chat layout it has, if any.</summary>
internal sealed class ChatLayoutVote
{
    private const int LongestName = 60;

    /// <summary>One line may look like a copied head by chance.</summary>
    private const int FewestLoose = 2;

    private readonly Dictionary<StampShape, ShapeCount> _shapes = [];
    private readonly int[] _loose = new int[3];
    private readonly int[] _looseDated = new int[3];
    private readonly DateOrderVote _looseOrder = new();
    private ShapeCount? _last;
    private bool _isBelowName;
    private int _belowNames;
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
        if (line.IsEmpty)
        {
            _isBelowName = false;
            return;
        }

        _lines++;
        if (!StampParser.TryRead(line, out var stamp)) AddLoose(line);
        else
        {
            CountOf(stamp.Shape).Add(stamp, line[stamp.End..]);
            if (stamp.Shape.End == StampEnd.Alone && _isBelowName) _belowNames++;
            _isBelowName = false;
        }
    }

    private void AddLoose(ReadOnlySpan<char> line)
    {
        // A dash of its own stands between a name and its stamp.
        if (line.Length < 4 && line.Trim(" —–-").IsEmpty) return;
        if (LooseHead.TryRead(line, out var head) && (head.Kind != LooseHeadKind.BelowName || _isBelowName))
        {
            _loose[(int)head.Kind]++;
            if (head.HasDate) _looseDated[(int)head.Kind]++;
            if (head.HasDate) _looseOrder.Add(new RawStamp(head.Date, head.Time, default, 0));
        }

        _isBelowName = line.Length <= LongestName && !line.IsWhiteSpace();
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
        var (best, most) = _shapes.Count == 0 ? default : _shapes.MaxBy(shape => shape.Value.Stamps);
        if (LooseLayout(most?.Stamps ?? 0, best) is { } loose) return loose;
        // A letter that mentions a moment now and then is no chat.
        if (most is null || most.Stamps * 200L < _lines) return null;
        // Several shapes in one file come from exports put together; a rare one is a line that somebody pasted.
        var accepted = _shapes.Where(shape => shape.Value.Stamps * 4 >= most.Stamps && (shape.Key.End == StampEnd.Alone) == (best.End == StampEnd.Alone)).ToList();
        var place = best.End == StampEnd.Alone ? AuthorPlace.BelowStamp : most.WithText * 2 < most.Stamps && best.End == StampEnd.Bracket ? AuthorPlace.OnStampLine : AuthorPlace.BeforeText;
        return new ChatLayout([.. accepted.Select(shape => shape.Key)], most.Order.Decide(), place);
    }

    private ChatLayout? LooseLayout(int strict, StampShape best)
    {
        _loose[(int)LooseHeadKind.BelowName] += _belowNames;
        _looseDated[(int)LooseHeadKind.BelowName] += _belowNames;
        var kind = (LooseHeadKind)Array.IndexOf(_loose, _loose.Max());
        var count = _loose[(int)kind];
        var beats = kind == LooseHeadKind.BelowName && best.End == StampEnd.Alone ? count * 2 > strict : count > strict;
        if (!beats || count < FewestLoose || count * 50L < _lines) return null;
        foreach (var shape in _shapes.Values) _looseOrder.Join(shape.Order);
        return new ChatLayout([], _looseOrder.Decide(), AuthorPlace.OnStampLine) { Loose = kind, DatesOnly = _looseDated[(int)kind] * 5L >= count * 4L };
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
