using System.Globalization;

namespace CoachBot.Safety;

/// <summary>What Peri says to a disclosure: paragraphs, and places to turn to that a channel lists between them.</summary>
/// <param name="Before">Paragraphs that come before the list.</param>
/// <param name="Help">Places to turn to; may be empty.</param>
/// <param name="After">Paragraphs that come after the list.</param>
public sealed record SafetyReply(IReadOnlyList<string> Before, IReadOnlyList<HelpLine> Help, IReadOnlyList<string> After)
{
    /// <summary>The reply as lines of plain text, a help line as "name: contact (note). Source: ..., as of ...".</summary>
    public IEnumerable<string> Lines => [.. Before, .. Help.Select(Line), .. After];

    /// <summary>The reply as Markdown: paragraphs, with the help lines as one list between them.</summary>
    public string Markdown => string.Join("\n\n", new[] { string.Join("\n\n", Before), string.Join('\n', Help.Select(Line)), string.Join("\n\n", After) }
        .Where(block => block.Length > 0));

    private static string Line(HelpLine line)
    {
        var note = line.Note.Length > 0 ? $" ({line.Note})" : "";
        return $"- {line.Name}: {line.Contact}{note}. Source: {line.Source}, {Date(line.AsOf)}";
    }

    internal static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
