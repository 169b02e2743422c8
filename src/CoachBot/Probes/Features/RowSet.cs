using System.Collections.Immutable;
using System.Numerics;

namespace CoachBot.Probes.Features;

/// <summary>A set of rows of a table, a bit each, so that tests by the thousand are counted quickly.</summary>
public sealed class RowSet
{
    private readonly ulong[] _bits;

    public RowSet(int rows)
    {
        Rows = rows;
        _bits = new ulong[(rows + 63) / 64];
    }

    public RowSet(int rows, IEnumerable<int> members)
        : this(rows)
    {
        foreach (var row in members) Add(row);
    }

    /// <summary>How many rows the table has.</summary>
    public int Rows { get; }

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var bits in _bits) count += BitOperations.PopCount(bits);
            return count;
        }
    }

    public bool this[int row] => (_bits[row >> 6] >> (row & 63) & 1) != 0;

    public ImmutableArray<int> Members => [.. Enumerable.Range(0, Rows).Where(row => this[row])];

    public void Add(int row) => _bits[row >> 6] |= 1UL << (row & 63);

    /// <summary>How many rows are in both sets.</summary>
    public int CountWith(RowSet other)
    {
        var count = 0;
        for (var i = 0; i < _bits.Length; i++) count += BitOperations.PopCount(_bits[i] & other._bits[i]);
        return count;
    }

    /// <summary>How many rows are in all three sets.</summary>
    public int CountWith(RowSet other, RowSet third)
    {
        var count = 0;
        for (var i = 0; i < _bits.Length; i++) count += BitOperations.PopCount(_bits[i] & other._bits[i] & third._bits[i]);
        return count;
    }

    /// <summary>How alike two sets are: the phi coefficient, 1 for the same set, 0 for unrelated ones, -1 for the complement.</summary>
    public double Phi(RowSet other)
    {
        double n = Rows, a = Count, b = other.Count, both = CountWith(other);
        var spread = Math.Sqrt(a * (n - a) * b * (n - b));
        return spread == 0 ? 0 : ((n * both) - (a * b)) / spread;
    }
}
