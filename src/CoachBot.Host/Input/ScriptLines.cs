using System.Runtime.CompilerServices;
using System.Text;

namespace CoachBot.Host.Input;

/// <summary>A line a turn. Only a line feed ends a line: a carriage return or a form feed inside one is part of what was typed.</summary>
public static class ScriptLines
{
    /// <summary>Longer lines are cut here; the coach keeps far less than this.</summary>
    public const int MostCharacters = 1_000_000;

    public static async IAsyncEnumerable<string> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        var line = new StringBuilder();
        var buffer = new char[8192];
        var begun = false;
        int read;
        while ((read = await reader.ReadAsync(buffer, cancellation)) > 0)
        {
            for (var at = 0; at < read; at++)
            {
                begun = buffer[at] != '\n';
                if (!begun) yield return Take(line);
                else if (line.Length < MostCharacters) line.Append(buffer[at]);
            }
        }

        if (begun) yield return Take(line);
    }

    private static string Take(StringBuilder line)
    {
        if (line.Length > 0 && line[^1] == '\r') line.Length--;
        var text = line.ToString();
        line.Clear();
        return text;
    }
}
