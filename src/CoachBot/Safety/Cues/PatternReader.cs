namespace CoachBot.Safety.Cues;

/// <summary>Reads lists of cues and notes the faults of each with its file.</summary>
internal sealed class PatternReader(SafetyFolder files, CueSyntax syntax)
{
    public IReadOnlyList<CuePattern> Read(string file, IReadOnlyList<string> sources)
    {
        var patterns = new List<CuePattern>(sources.Count);
        foreach (var source in sources)
        {
            if (syntax.Read(source, out var fault) is { } pattern)
            {
                patterns.Add(pattern);
            }
            else
            {
                files.Fault(file, $"'{source}': {fault}");
            }
        }

        return patterns;
    }
}
