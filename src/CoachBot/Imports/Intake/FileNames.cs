using System.Globalization;
using System.Text;

namespace CoachBot.Imports.Intake;

/// <summary>Makes names that strangers gave to files fit to be shown.</summary>
internal static class FileNames
{
    private const int Most = 100;

    /// <summary>The last part of a path, on one line and without characters that hide or turn others.</summary>
    public static string Clean(string path) => CleanPath(path[(path.LastIndexOfAny(['/', '\\']) + 1)..]);

    /// <summary>The same with its folders, as files in an archive are called.</summary>
    public static string CleanPath(string path)
    {
        var name = new StringBuilder();
        foreach (var rune in path.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned) continue;
            if (name.Length + rune.Utf16SequenceLength > Most) break;
            name.Append(rune);
        }

        var plain = name.ToString().Trim();
        return plain.Length == 0 ? "file" : plain;
    }
}
