using System.Buffers;

namespace CoachBot.Privacy.Detection;

/// <summary>Sets of marks between words.</summary>
internal static class Marks
{
    /// <summary>Before a sentence.</summary>
    public static readonly SearchValues<char> Openings = SearchValues.Create(".!?\n:;\"“”…*•");

    /// <summary>After a word that was called out or closes a clause.</summary>
    public static readonly SearchValues<char> Pauses = SearchValues.Create(",.!?\n-:)");

    /// <summary>Never inside a postal address.</summary>
    public static readonly SearchValues<char> Breaks = SearchValues.Create("!?;:\"");

    /// <summary>Between a form's label and what stands in the field.</summary>
    public static readonly SearchValues<char> FieldDress = SearchValues.Create(" :*_\t\u00A0\"'");

    /// <summary>After what stands in a field.</summary>
    public static readonly SearchValues<char> FieldEnds = SearchValues.Create("\n,;|<(/");

    /// <summary>After an address in a field.</summary>
    public static readonly SearchValues<char> AddressEnds = SearchValues.Create("\n|<;:?!");
}
