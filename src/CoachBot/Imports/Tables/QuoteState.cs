namespace CoachBot.Imports.Tables;

/// <summary>How a line of a table ends.</summary>
internal enum QuoteState
{
    /// <summary>Every quoted cell is closed.</summary>
    Closed,

    /// <summary>A quoted cell goes on in the next line.</summary>
    Open,

    /// <summary>Something follows a closing mark that may not: the mark was a letter, or one before it is missing.</summary>
    Broken,
}

/// <summary>Follows the quotation marks of one line.</summary>
internal static class QuoteMarks
{
    /// <param name="inQuotes">Whether the line goes on a cell that was opened before.</param>
    public static QuoteState After(ReadOnlySpan<char> line, char delimiter, bool inQuotes)
    {
        while (true)
        {
            if (!inQuotes)
            {
                var open = OpeningMark(line, delimiter);
                if (open < 0) return QuoteState.Closed;
                line = line[(open + 1)..];
            }

            var close = line.IndexOf('"');
            if (close < 0) return QuoteState.Open;
            var next = close + 1 < line.Length ? line[close + 1] : delimiter;
            inQuotes = next == '"';
            if (!inQuotes && next != delimiter && next != ' ') return QuoteState.Broken;
            line = line[(close + (inQuotes ? 2 : 1))..];
        }
    }

    // A mark opens a cell only at the cell's start; elsewhere it is a letter (5" pipe).
    private static int OpeningMark(ReadOnlySpan<char> line, char delimiter)
    {
        var atStart = true;
        for (var at = 0; at < line.Length; at++)
        {
            if (atStart && line[at] == '"') return at;
            atStart = line[at] == delimiter || (atStart && line[at] == ' ');
        }

        return -1;
    }
}
