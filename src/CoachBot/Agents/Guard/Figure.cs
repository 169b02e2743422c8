namespace CoachBot.Agents.Guard;

/// <summary>Something countable that a text says, so written that equal statements are equal.</summary>
/// <param name="Kind">
/// A unit of <c>guard.yaml</c> (<c>usd</c>, <c>percent</c>, <c>month</c>, ...), <c>count</c> without one, <c>date</c>, <c>word</c> for "half" or "twice",
/// <c>name</c> for letters with digits ("GPT-4.1"), <c>phrase</c> for "tomorrow" or "for free".
/// </param>
/// <param name="Value">A number in invariant form; for dates <c>2027-01-06</c> with parts left out at either end: <c>2027-01</c>, <c>-01-06</c>, <c>-01</c>.</param>
internal readonly record struct Figure(string Kind, string Value)
{
    /// <summary>Between a count and what it counts: "180 examples" is also a count of examples.</summary>
    public const string Counted = "count of ";

    public const string Count = "count";

    public const string Date = "date";

    /// <summary>Every way to name the same thing with less: a whole date also holds its month.</summary>
    public IEnumerable<Figure> Includes()
    {
        yield return this;
        if (Kind != Date || Value.Length != 10) yield break;
        yield return this with { Value = Value[..7] };
        yield return this with { Value = Value[..4] };
        yield return this with { Value = Value[4..] };
        yield return this with { Value = Value[4..7] };
    }

    public override string ToString() => $"{Kind} {Value}";
}
