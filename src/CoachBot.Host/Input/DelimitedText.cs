using System.Text;

namespace CoachBot.Host.Input;

/// <summary>Cuts comma-separated text into records (RFC 4180); also semicolons and tabs, whichever the first line has most of.</summary>
public static class DelimitedText
{
    private static readonly char[] Separators = [',', ';', '\t'];

    /// <returns>Each record with the line it begins on, from 1; empty lines are skipped.</returns>
    public static IEnumerable<(int Line, IReadOnlyList<string> Cells)> Records(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var separator = SeparatorOf(text);
        var (at, line) = (0, 1);
        while (at < text.Length)
        {
            var begins = line;
            var cells = ReadRecord(text, separator, ref at, ref line);
            if (cells.Count > 1 || cells[0].Length > 0) yield return (begins, cells);
        }
    }

    private static char SeparatorOf(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var first = end < 0 ? text : text[..end];
        return Separators.MaxBy(separator => first.Count(letter => letter == separator));
    }

    private static List<string> ReadRecord(string text, char separator, ref int at, ref int line)
    {
        var cells = new List<string>();
        while (true)
        {
            cells.Add(at < text.Length && text[at] == '"' ? ReadQuoted(text, separator, ref at, ref line) : ReadPlain(text, separator, ref at));
            if (at < text.Length && text[at] == separator)
            {
                at++;
                continue;
            }

            if (at < text.Length && text[at] == '\r') at++;
            if (at < text.Length && text[at] == '\n') at++;
            line++;
            return cells;
        }
    }

    private static string ReadPlain(string text, char separator, ref int at)
    {
        var start = at;
        while (at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n')) at++;
        return text[start..at].Trim();
    }

    // A doubled quote is a quote; what stands between the closing quote and the separator is kept.
    private static string ReadQuoted(string text, char separator, ref int at, ref int line)
    {
        var cell = new StringBuilder();
        at++;
        while (at < text.Length)
        {
            var letter = text[at++];
            if (letter == '\n') line++;
            if (letter != '"') cell.Append(letter);
            else if (at < text.Length && text[at] == '"') cell.Append(text[at++]);
            else break;
        }

        return cell.Append(ReadPlain(text, separator, ref at)).ToString().Trim();
    }
}
