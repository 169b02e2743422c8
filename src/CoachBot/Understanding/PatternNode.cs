using System.Collections.Immutable;

namespace CoachBot.Understanding;

/// <summary>A part of a <see cref="TokenPattern"/>. Positions are bits: bit n is n words after the start of the match.</summary>
internal abstract record PatternNode
{
    private PatternNode()
    {
    }

    /// <returns>Where a match can stand after this part, given where it can stand before it.</returns>
    public abstract ulong Step(ReadOnlySpan<string> words, int start, ulong before);

    public static ulong StepAll(ImmutableArray<PatternNode> nodes, ReadOnlySpan<string> words, int start, ulong before)
    {
        foreach (var node in nodes)
        {
            if (before == 0) return 0;
            before = node.Step(words, start, before);
        }

        return before;
    }

    /// <summary>One word for which a test holds.</summary>
    private static ulong Advance(ReadOnlySpan<string> words, int start, ulong before, Func<string, bool> holds)
    {
        var after = 0UL;
        for (var bit = 0; bit < 63 && start + bit < words.Length && before >> bit != 0; bit++)
            if ((before >> bit & 1) != 0 && holds(words[start + bit])) after |= 1UL << (bit + 1);
        return after;
    }

    public sealed record Word(string Text) : PatternNode
    {
        public override ulong Step(ReadOnlySpan<string> words, int start, ulong before) => Advance(words, start, before, word => word == Text);
    }

    public sealed record Prefix(string Text) : PatternNode
    {
        public override ulong Step(ReadOnlySpan<string> words, int start, ulong before) =>
            Advance(words, start, before, word => word.StartsWith(Text, StringComparison.Ordinal));
    }

    public sealed record Number : PatternNode
    {
        public override ulong Step(ReadOnlySpan<string> words, int start, ulong before) =>
            Advance(words, start, before, word => char.IsAsciiDigit(word[0]) || NumberWords.Value(word) is not null);
    }

    /// <summary>At most <paramref name="Most"/> words of any kind.</summary>
    public sealed record Gap(int Most) : PatternNode
    {
        public override ulong Step(ReadOnlySpan<string> words, int start, ulong before)
        {
            var left = Math.Min(words.Length - start, 63);
            var inside = left >= 63 ? ulong.MaxValue : (1UL << (left + 1)) - 1;
            for (var step = 0; step < Most; step++) before |= before << 1 & inside;
            return before;
        }
    }

    public sealed record Choice(ImmutableArray<ImmutableArray<PatternNode>> Ways, bool Optional) : PatternNode
    {
        public override ulong Step(ReadOnlySpan<string> words, int start, ulong before)
        {
            var after = Optional ? before : 0;
            foreach (var way in Ways) after |= StepAll(way, words, start, before);
            return after;
        }
    }

    public sealed record Beginning : PatternNode
    {
        public override ulong Step(ReadOnlySpan<string> words, int start, ulong before) => start == 0 ? before & 1 : 0;
    }

    public sealed record Ending : PatternNode
    {
        public override ulong Step(ReadOnlySpan<string> words, int start, ulong before)
        {
            var left = words.Length - start;
            return left > 63 ? 0 : before & 1UL << left;
        }
    }
}
