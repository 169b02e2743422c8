namespace CoachBot.Understanding;

/// <summary>What people say to Peri every day: lines of the dialogue, and every third clause that tells a fact. Nobody discloses anything in them.</summary>
public static class HarmlessLines
{
    private const int EveryNth = 3;

    /// <param name="prompts">The folder that holds <c>understanding</c>.</param>
    /// <exception cref="Input.UnusableFileException">A file is missing or has faults.</exception>
    public static IReadOnlyList<string> Read(string prompts)
    {
        var folder = Path.Combine(prompts, "understanding");
        var clauses = ExemplarFile.LoadAll(Path.Combine(folder, "exemplars.yaml"));
        return [.. IntentFile.Load(Path.Combine(folder, "intents.yaml")).Select(line => line.Text), .. clauses.Where((_, i) => i % EveryNth == 0).Select(clause => clause.Text)];
    }
}
