using System.Collections.Immutable;

namespace CoachBot.Coaching;

/// <summary>The value of one known fact. Values are made by <see cref="FactDefinition.Read"/>, so none is out of range.</summary>
public abstract record FactValue
{
    private FactValue()
    {
    }

    /// <summary>One label of a closed list.</summary>
    public sealed record Choice(string Label) : FactValue;

    /// <summary>One or more labels of a closed list, in no order.</summary>
    public sealed record Choices(ImmutableSortedSet<string> Labels) : FactValue
    {
        public bool Equals(Choices? other) => other is not null && Labels.SetEquals(other.Labels);

        public override int GetHashCode() =>
            Labels.Aggregate(17, (hash, label) => HashCode.Combine(hash, StringComparer.Ordinal.GetHashCode(label)));
    }

    public sealed record Flag(bool Value) : FactValue;

    /// <summary>A whole number, zero or more.</summary>
    public sealed record Count(int Value) : FactValue;

    /// <summary>A number or a range, in the fact's own unit; a single number has <c>Low == High</c>.</summary>
    public sealed record Amount(double Low, double High) : FactValue
    {
        public double Likely => Low + ((High - Low) / 2);
    }

    /// <summary>The person's own words.</summary>
    public sealed record Words(string Text) : FactValue;
}
