namespace CoachBot.Safety.Cues;

// The shapes of the YAML files; names in the files are snake_case.
internal sealed record SpellingFile
{
    public Dictionary<string, string> Expansions { get; init; } = [];
    public List<string> Grave { get; init; } = [];
    public List<string> Known { get; init; } = [];
}

internal sealed record IdiomsFile
{
    public List<string> Idioms { get; init; } = [];
}

internal sealed record ContestFile
{
    public List<string> Denials { get; init; } = [];
    public List<string> Explanations { get; init; } = [];

    public List<string> Everyday { get; init; } = [];
}

internal sealed record ContextFile
{
    public bool WholeMessage { get; init; }
    public List<string> Patterns { get; init; } = [];
}

internal sealed record CuesFile
{
    public string Concern { get; init; } = "";
    public List<BlockFile> Blocks { get; init; } = [];
}

internal sealed record BlockFile
{
    public string Kind { get; init; } = "";
    public string About { get; init; } = "writer";
    public bool Plain { get; init; }
    public List<string> Cues { get; init; } = [];
    public List<string> Needs { get; init; } = [];
    public List<string> Unless { get; init; } = [];
}
