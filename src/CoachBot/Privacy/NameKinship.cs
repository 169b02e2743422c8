using System.Collections.Immutable;
using CoachBot.Language;
using CoachBot.Privacy.Detection;

namespace CoachBot.Privacy;

/// <summary>How surely two mentions name one person.</summary>
internal enum Likeness
{
    None,

    /// <summary>One letter apart.</summary>
    Misspelt,

    /// <summary>A short form of the other.</summary>
    Shortened,
    Same,
}

/// <summary>Compares mentions of persons: "Deborah Quillfeather", "deb", "Ms Quillfeather", "Debroah".</summary>
internal sealed class NameKinship(Nicknames nicknames, Lexicon lexicon)
{
    /// <summary>A mention's parts, folded, without forms of address; a handle is cut at its marks and digits.</summary>
    public ImmutableArray<string> Parts(string mention)
    {
        var parts = mention.Split([' ', '.', '_', '@', ',', '\t', '\n', .. "0123456789"], StringSplitOptions.RemoveEmptyEntries).Select(TextFolding.Fold).ToList();
        var kept = parts.Where(part => !lexicon.Has(CueSet.Titles, part) && !lexicon.Has(CueSet.Suffixes, part)).ToImmutableArray();
        return kept.IsEmpty ? [.. parts] : kept;
    }

    public Likeness Compare(ImmutableArray<string> one, ImmutableArray<string> other)
    {
        if (one.IsEmpty || other.IsEmpty) return Likeness.None;
        if (one.Length == 1 || other.Length == 1) return Single(one, other);
        var given = CompareWord(one[0], other[0]);
        var surname = CompareWord(one[^1], other[^1]);
        return surname is Likeness.Shortened ? Likeness.None : (Likeness)Math.Min((int)given, (int)surname);
    }

    // A single word is the given name, or the surname as it stands.
    private Likeness Single(ImmutableArray<string> one, ImmutableArray<string> other)
    {
        var given = CompareWord(one[0], other[0]);
        return given is not Likeness.Same && string.Equals(one[^1], other[^1], StringComparison.Ordinal) ? Likeness.Same : given;
    }

    private Likeness CompareWord(string one, string other)
    {
        if (string.Equals(one, other, StringComparison.Ordinal)) return Likeness.Same;
        if (nicknames.Pair(one, other) || IsBeginning(one, other) || IsBeginning(other, one)) return Likeness.Shortened;
        return IsSlip(one, other) ? Likeness.Misspelt : Likeness.None;
    }

    // "Abdul" of "Abdulrahman": long enough to be nobody else.
    private static bool IsBeginning(string one, string other) =>
        one.Length > 3 && other.Length > one.Length + 2 && other.StartsWith(one, StringComparison.Ordinal);

    // "Ahmed" and "Ahmad" are two names; "Jesica" is a slip of the keys.
    private bool IsSlip(string one, string other) =>
        one.Length > 4 && other.Length > 4 && one[0] == other[0] && !(lexicon.IsGiven(one) && lexicon.IsGiven(other)) && EditDistance.IsOne(one, other);
}
