using CsvHelper;

namespace CoachBot.Imports.Tables;

/// <summary>Parts a record into cells.</summary>
internal sealed class CellReader(char delimiter)
{
    private readonly CsvReaderOptions _options = new()
    {
        Separator = delimiter,
        HasHeader = false,
        TrimWhitespace = true,
        BufferSize = 4096,
        MaxRecordSize = 16 << 20,
        // A mark inside a cell that is not quoted is a letter.
        MalformedData = CsvMalformedDataHandling.Recover,
    };

    public string[] Read(string record)
    {
        if (!record.Contains('"', StringComparison.Ordinal)) return record.Split(delimiter);
        using var reader = CsvReader.FromText(record, _options);
        return reader.Read() ? reader.Current.ToArray() : [record];
    }
}
