namespace CoachBot.Imports.Stamps;

/// <summary>
/// Decides the order of a file's dates over the whole file. An order that makes impossible dates loses. Among the rest wins the one whose
/// days run on most calmly: a chat goes forward in small steps, and a wrong order turns days into months.
/// </summary>
internal sealed class DateOrderVote
{
    private const int BackwardsCosts = 30;

    private readonly Track[] _tracks = [new(), new(), new()];
    private DateNumbers _last;
    private bool _latinUpperTwelve;
    private bool _padded;

    public void Add(in RawStamp stamp)
    {
        _latinUpperTwelve |= stamp.Time.IsLatinUpperTwelve;
        if (stamp.Date == _last) return;
        _last = stamp.Date;
        _padded |= stamp.Date.IsPadded;
        for (var order = 0; order < _tracks.Length; order++) _tracks[order].Add(((DateOrder)order).Read(stamp.Date));
    }

    /// <summary>Takes over what another vote found; the days in between are not compared.</summary>
    public void Join(DateOrderVote other)
    {
        _latinUpperTwelve |= other._latinUpperTwelve;
        _padded |= other._padded;
        for (var order = 0; order < _tracks.Length; order++) _tracks[order].Join(other._tracks[order]);
    }

    public DateOrder Decide()
    {
        // "1/2/24, 3:04 PM" is how American phones write; where all else is equal others put the day first.
        DateOrder[] preferred = _latinUpperTwelve && !_padded
            ? [DateOrder.MonthDayYear, DateOrder.DayMonthYear, DateOrder.YearMonthDay]
            : [DateOrder.DayMonthYear, DateOrder.MonthDayYear, DateOrder.YearMonthDay];
        return preferred.OrderBy(order => _tracks[(int)order].Impossible).ThenBy(order => _tracks[(int)order].Unrest).First();
    }

    private sealed class Track
    {
        private int? _day;

        public int Impossible { get; private set; }

        public long Unrest { get; private set; }

        public void Join(Track other)
        {
            Impossible += other.Impossible;
            Unrest += other.Unrest;
        }

        public void Add(DateOnly? date)
        {
            if (date is not { } day)
            {
                Impossible++;
                return;
            }

            if (_day is { } before)
            {
                var step = day.DayNumber - before;
                Unrest += step < 0 ? -step + BackwardsCosts : step;
            }

            _day = day.DayNumber;
        }
    }
}
