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

    /// <summary>Whether a match can begin with this word.</summary>
    public abstract bool CanBegin(string word);

    /// <summary>Whether it can match no word at all.</summary>
    public abstract bool CanBeEmpty { get; }

    /// <summary>Whether a match of these parts can begin with this word: a cheap look before the walk.</summary>
    public static bool CanBegin(ImmutableArray<PatternNode> nodes, string word)
    {
        foreach (var node in nodes)
        {
            if (node.CanBegin(word)) return true;
            if (!node.CanBeEmpty) return false;
        }

        return false;
    }

    /// <summary>A part that is one word.</summary>
    public abstract record One : PatternNode
    {
        public override bool CanBeEmpty => false;

        public override ulong Step(ReadOnlySpan<string> words, int start, ulong before)
        {
            var after = 0UL;
            for (var bit = 0; bit < 63 && start + bit < words.Length && before >> bit != 0; bit++)
                if ((before >> bit & 1) != 0 && CanBegin(words[start + bit])) after |= 1UL << (bit + 1);
            return after;
        }
    }

    public sealed record Word(string Text) : One
    {
        public override bool CanBegin(string word) => string.Equals(word, Text, StringComparison.Ordinal);
    }

    public sealed record Prefix(string Text) : One
    {
        public override bool CanBegin(string word) => word.StartsWith(Text, StringComparison.Ordinal);
    }

    public sealed record Number : One
    {
        public override bool CanBegin(string word) => char.IsAsciiDigit(word[0]) || NumberWords.Value(word) is not null;
    }

    /// <summary>At most <paramref name="Most"/> words of any kind.</summary>
    public sealed record Gap(int Most) : PatternNode
    {
        public override bool CanBeEmpty => true;

        public override bool CanBegin(string word) => true;

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
        public override bool CanBeEmpty => Optional || Ways.Any(way => way.All(node => node.CanBeEmpty));

        public override bool CanBegin(string word)
        {
            foreach (var way in Ways)
                if (CanBegin(way, word)) return true;
            return false;
        }

        public override ulong Step(ReadOnlySpan<string> words, int start, ulong before)
        {
            var after = Optional ? before : 0;
            foreach (var way in Ways) after |= StepAll(way, words, start, before);
            return after;
        }
    }

    public sealed record Beginning : PatternNode
    {
        public override bool CanBeEmpty => true;

        public override bool CanBegin(string word) => false;

        public override ulong Step(ReadOnlySpan<string> words, int start, ulong before) => start == 0 ? before & 1 : 0;
    }

    public sealed record Ending : PatternNode
    {
        public override bool CanBeEmpty => true;

        public override bool CanBegin(string word) => false;

        public override ulong Step(ReadOnlySpan<string> words, int start, ulong before)
        {
            var left = words.Length - start;
            return left > 63 ? 0 : before & 1UL << left;
        }
    }
}
