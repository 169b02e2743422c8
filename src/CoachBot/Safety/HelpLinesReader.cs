using System.Globalization;

namespace CoachBot.Safety;

/// <summary>Reads <c>help.yaml</c>.</summary>
public static class HelpLinesReader
{
    private const string FileName = "help.yaml";

    /// <summary>The table in the folder <c>prompts/safety</c>.</summary>
    /// <exception cref="Input.UnusableFileException">The file is missing or faulty; the message lists every fault.</exception>
    public static HelpLines Read(string folder)
    {
        var files = new SafetyFolder(folder);
        var file = files.Read<HelpFile>(FileName);
        var regions = file.Regions.ToDictionary(
            pair => pair.Key,
            pair => new HelpRegion(pair.Key, pair.Value.Name, ReadLines(files, file, pair.Key, pair.Value.Lines)),
            StringComparer.Ordinal);
        var international = ReadLines(files, file, "international", file.International);
        if (international.Count == 0)
        {
            files.Fault(FileName, "international lists nothing, so an unknown country would get no help");
        }

        files.ThrowIfFaulty();
        return new HelpLines(regions, international);
    }

    private static List<HelpLine> ReadLines(SafetyFolder files, HelpFile file, string where, List<HelpLineFile> lines)
    {
        var read = new List<HelpLine>();
        foreach (var line in lines)
        {
            var dated = DateOnly.TryParseExact(
                line.AsOf ?? file.AsOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asOf);
            var known = Enum.TryParse<HelpFor>(line.For, true, out var kind) & Enum.TryParse<Confidence>(line.Confidence, true, out var sure);
            if (!dated || !known || line.Name.Length == 0 || line.Contact.Length == 0 || line.Source.Length == 0)
            {
                files.Fault(FileName, $"{where}, '{line.Name}': needs for, name, contact, source, a date and a confidence");
            }

            if (kind == HelpFor.Emergency && sure != Confidence.High)
            {
                files.Fault(FileName, $"{where}, '{line.Name}': an emergency number is given only where it is sure");
            }

            read.Add(new HelpLine(kind, line.Name, line.Contact, line.Note, line.Source, asOf, sure));
        }

        return read;
    }
}

// The shapes of help.yaml.
internal sealed record HelpFile
{
    public string AsOf { get; init; } = "";
    public Dictionary<string, HelpRegionFile> Regions { get; init; } = [];
    public List<HelpLineFile> International { get; init; } = [];
}

internal sealed record HelpRegionFile
{
    public string Name { get; init; } = "";
    public List<HelpLineFile> Lines { get; init; } = [];
}

internal sealed record HelpLineFile
{
    public string For { get; init; } = "";
    public string Name { get; init; } = "";
    public string Contact { get; init; } = "";
    public string Note { get; init; } = "";
    public string Source { get; init; } = "";
    public string? AsOf { get; init; }
    public string Confidence { get; init; } = "high";
}
