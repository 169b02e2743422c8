using CoachBot.Safety.Cues;

namespace CoachBot.Safety;

/// <summary>
/// Tells which country a person says they are in. It never guesses: a country that is merely mentioned ("my client is in Germany")
/// says nothing, and two countries in one message say nothing either.
/// </summary>
public sealed class RegionFinder
{
    // The answer to "which country are you in?" is a few words with a country among them.
    private const int WordsOfAnAnswer = 4;

    private readonly PatternIndex<string> _framed;
    private readonly PatternIndex<string> _bare;
    private readonly IReadOnlySet<string> _codes;

    private RegionFinder(IReadOnlyDictionary<string, IReadOnlyList<CuePattern>> framed, IReadOnlyDictionary<string, IReadOnlyList<CuePattern>> bare)
    {
        _framed = new(framed.SelectMany(region => region.Value.Select(pattern => (pattern, region.Key))));
        _bare = new(bare.SelectMany(region => region.Value.Select(pattern => (pattern, region.Key))));
        _codes = bare.Keys.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The finder for <c>regions.yaml</c> in the folder <c>prompts/safety</c>.</summary>
    /// <exception cref="Input.UnusableFileException">The file is missing or faulty.</exception>
    public static RegionFinder Load(string folder)
    {
        var files = new SafetyFolder(folder);
        var file = files.Read<RegionsFile>("regions.yaml");
        var framed = new Dictionary<string, IReadOnlyList<CuePattern>>(StringComparer.Ordinal);
        var bare = new Dictionary<string, IReadOnlyList<CuePattern>>(StringComparer.Ordinal);
        foreach (var (code, words) in file.Regions)
        {
            var patterns = new PatternReader(files, new CueSyntax(Lists(words)));
            bare[code] = patterns.Read("regions.yaml", ["@places"]);
            framed[code] = patterns.Read(
                "regions.yaml",
                [.. file.Frames.Select(frame => frame + " @places"), .. words.People.Count > 0 ? file.PeopleFrames.Select(frame => frame + " @people") : []]);
        }

        files.ThrowIfFaulty();
        return new RegionFinder(framed, bare);
    }

    /// <summary>The ISO 3166-1 alpha-2 code of the country that the writer says they are in, or null.</summary>
    public string? Find(string text)
    {
        var words = WordReader.Read(text, Plain);
        return Only(_framed, words) ?? (words.Count <= WordsOfAnAnswer ? Only(_bare, words) : null);
    }

    /// <summary>The country of a locale such as <c>de-DE</c>, or null where it names none that is known here.</summary>
    public string? OfLocale(string? locale)
    {
        var parts = (locale ?? "").Split('-', '_');
        return parts.Length > 1 && _codes.Contains(parts[^1].ToUpperInvariant()) ? parts[^1].ToUpperInvariant() : null;
    }

    private static Spelling Plain { get; } = new(
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["im"] = ["i", "am"],
            ["i'm"] = ["i", "am"],
            ["we're"] = ["we", "are"],
        },
        new HashSet<string>(StringComparer.Ordinal),
        new HashSet<string>(StringComparer.Ordinal));

    private static string? Only(PatternIndex<string> index, IReadOnlyList<SafetyWord> words)
    {
        var search = new PatternSearch<string>(index, words);
        var found = Enumerable.Range(0, words.Count)
            .SelectMany(start => search.Matches(start).Select(match => match.Owner))
            .Distinct(StringComparer.Ordinal).Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private static Dictionary<string, IReadOnlyList<string>> Lists(RegionWords words) => new(StringComparer.Ordinal)
    {
        ["places"] = words.Places,
        ["people"] = words.People,
    };
}

// The shape of regions.yaml.
internal sealed record RegionsFile
{
    public List<string> Frames { get; init; } = [];
    public List<string> PeopleFrames { get; init; } = [];
    public Dictionary<string, RegionWords> Regions { get; init; } = [];
}

internal sealed record RegionWords
{
    public List<string> Places { get; init; } = [];
    public List<string> People { get; init; } = [];
}
