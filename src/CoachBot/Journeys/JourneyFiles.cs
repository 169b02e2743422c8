using System.Collections.Immutable;
using CoachBot.Coaching;
using CoachBot.Input;
using CoachBot.Knowledge;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace CoachBot.Journeys;

/// <summary>Reads the journeys that Peri recommends: a guidance document each, with <c>id</c>, <c>verdicts</c>, <c>time</c> and <c>cost</c> in its front matter.</summary>
public static class JourneyFiles
{
    /// <summary>The section whose first sentence says who a journey is for.</summary>
    private const string WhoHeading = "Who it is for";

    private static readonly IDeserializer Yaml =
        new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).IgnoreUnmatchedProperties().Build();

    private static readonly ImmutableArray<string> Verdicts = [.. Enum.GetValues<Verdict>().Select(Labels.Of)];

    private sealed class Shape
    {
        public string Id { get; set; } = "";

        public List<string> Verdicts { get; set; } = [];

        public string Time { get; set; } = "";

        public string Cost { get; set; } = "";
    }

    /// <summary>Every journey of a folder, in order of its file's name.</summary>
    /// <exception cref="UnusableFileException">The folder is missing or empty, or files are wrong; all faults are named.</exception>
    public static ImmutableArray<Journey> Load(string folder)
    {
        var faults = new List<string>();
        var journeys = GuidanceFiles.Read(folder).Select(document => Read(document, folder, faults)).ToImmutableArray();
        return faults.Count == 0 ? journeys : throw new UnusableFileException(folder, faults);
    }

    private static Journey Read(GuidanceDocument document, string folder, List<string> faults)
    {
        var file = document.Id + ".md";
        var shape = FrontMatter(Path.Combine(folder, file), faults);
        var who = Who(document);
        if (!string.Equals(shape.Id, document.Id, StringComparison.Ordinal))
            faults.Add($"{file}: id must be the file's name, {document.Id}.");
        if (shape.Verdicts.Count == 0)
            faults.Add($"{file}: verdicts must name at least one of {string.Join(", ", Verdicts)}.");
        foreach (var verdict in shape.Verdicts.Except(Verdicts, StringComparer.Ordinal))
            faults.Add($"{file}: '{verdict}' is no verdict. They are {string.Join(", ", Verdicts)}.");
        if (shape.Time.Length == 0 || shape.Cost.Length == 0)
            faults.Add($"{file}: time and cost must be a line of text each.");
        if (who.Length == 0)
            faults.Add($"{file}: a section '{WhoHeading}' must say in its first sentence who the journey is for.");
        return new Journey(document.Id, document.Title, [.. document.Audience], [.. shape.Verdicts], who, shape.Time.Trim(), shape.Cost.Trim());
    }

    private static string Who(GuidanceDocument document)
    {
        var text = MarkdownChunker.Split(document).FirstOrDefault(chunk => chunk.HeadingPath.Contains(WhoHeading, StringComparer.Ordinal))?.Text ?? "";
        var sentences = MarkdownSentences.Split(text);
        return sentences.Count > 0 ? sentences[0].In(text) : "";
    }

    /// <summary>The keys that guidance does not have. That there is front matter, and that it is YAML, is known by now.</summary>
    private static Shape FrontMatter(string path, List<string> faults)
    {
        var front = string.Join('\n', File.ReadLines(path).Skip(1).TakeWhile(line => line.TrimEnd() != "---"));
        try
        {
            return Yaml.Deserialize<Shape?>(front) ?? new Shape();
        }
        catch (YamlException fault)
        {
            faults.Add($"{Path.GetFileName(path)}, line {fault.Start.Line + 1}: {fault.InnerException?.Message ?? fault.Message}");
            return new Shape();
        }
    }
}
