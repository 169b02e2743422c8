using System.Text.Encodings.Web;
using System.Text.Json;

namespace CoachBot.Evaluations.Commands;

/// <summary>Reads and writes JSON lines: one JSON document a line, snake_case names, empty lines skipped.</summary>
internal static class JsonLines
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        // Files for programs, not for a page: text stays readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <exception cref="InvalidDataException">A line is not the JSON that was asked for; the message names file and line.</exception>
    internal static List<T> Read<T>(FileInfo file)
    {
        var rows = new List<T>();
        var number = 0;
        foreach (var line in File.ReadLines(file.FullName))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                rows.Add(JsonSerializer.Deserialize<T>(line, Options) ?? throw new JsonException("null is no row"));
            }
            catch (JsonException e)
            {
                throw new InvalidDataException($"{file.FullName}, line {number}: {e.Message}", e);
            }
        }

        return rows;
    }

    internal static void Write<T>(TextWriter to, IEnumerable<T> rows)
    {
        foreach (var row in rows)
            to.WriteLine(JsonSerializer.Serialize(row, Options));
    }

    internal static void Write<T>(FileInfo file, IEnumerable<T> rows)
    {
        file.Directory?.Create();
        File.WriteAllLines(file.FullName, rows.Select(row => JsonSerializer.Serialize(row, Options)));
    }
}
