namespace CoachBot.Safety.Cues;

/// <summary>Reads the words that <see cref="SafetyGate"/> looks for from the files under <c>prompts/safety</c>.</summary>
public static class LexiconReader
{
    /// <summary>The lexicon in that folder.</summary>
    /// <param name="folder">The folder <c>prompts/safety</c>.</param>
    /// <exception cref="Input.UnusableFileException">Files are missing or faulty; the message lists every fault with its file.</exception>
    public static SafetyLexicon Read(string folder)
    {
        var files = new SafetyFolder(folder);
        var patterns = new PatternReader(files, new CueSyntax(WordLists(files)));
        var lexicon = Read(files, patterns);
        if (!lexicon.Blocks.Any(block => block.Concern.StopsCoaching()))
        {
            files.Fault("cues", "no file there holds a cue of danger");
        }

        files.ThrowIfFaulty();
        return lexicon;
    }

    private static SafetyLexicon Read(SafetyFolder files, PatternReader patterns)
    {
        var contest = files.Read<ContestFile>("contest.yaml");
        return new SafetyLexicon(
            ReadSpelling(files),
            patterns.Read("idioms.yaml", files.Read<IdiomsFile>("idioms.yaml").Idioms),
            [.. files.Names("cues").SelectMany(name => ReadBlocks(files, patterns, name))],
            [.. files.Read<Dictionary<string, ContextFile>>("contexts.yaml").Select(context => new SafetyContext(
                context.Key, context.Value.WholeMessage, patterns.Read("contexts.yaml", context.Value.Patterns)))],
            patterns.Read("contest.yaml", contest.Denials),
            patterns.Read("contest.yaml", contest.Explanations),
            patterns.Read("contest.yaml", contest.Everyday));
    }

    // A list may name earlier lists: "@partner" inside another list stands for all its words.
    private static Dictionary<string, IReadOnlyList<string>> WordLists(SafetyFolder files)
    {
        var lists = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (name, entries) in files.Read<Dictionary<string, List<string>>>("words.yaml"))
        {
            var words = new List<string>();
            foreach (var entry in entries)
            {
                if (!entry.StartsWith('@'))
                {
                    words.Add(entry);
                }
                else if (lists.TryGetValue(entry[1..], out var earlier))
                {
                    words.AddRange(earlier);
                }
                else
                {
                    files.Fault("words.yaml", $"{name} names {entry}, which is not defined above it");
                }
            }

            lists[name] = words;
        }

        return lists;
    }

    private static Spelling ReadSpelling(SafetyFolder files)
    {
        var file = files.Read<SpellingFile>("spelling.yaml");
        return new Spelling(
            file.Expansions.ToDictionary(
                pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value.Split(' '), StringComparer.Ordinal),
            file.Grave.ToHashSet(StringComparer.Ordinal),
            file.Known.ToHashSet(StringComparer.Ordinal));
    }

    private static List<CueBlock> ReadBlocks(SafetyFolder files, PatternReader patterns, string name)
    {
        var file = files.Read<CuesFile>(name);
        var concern = ConcernNames.Find(file.Concern);
        if (concern is null or Concern.None)
        {
            files.Fault(name, $"'{file.Concern}' is not a concern");
        }

        var blocks = new List<CueBlock>();
        foreach (var block in file.Blocks)
        {
            if (block.About is not ("writer" or "someone_else") || block.Kind.Length == 0 || block.Cues.Count == 0)
            {
                files.Fault(name, $"block '{block.Kind}' needs a kind, cues, and about: writer or someone_else");
            }

            blocks.Add(new CueBlock(
                concern ?? Concern.None,
                block.Kind,
                block.About == "writer" ? About.Writer : About.SomeoneElse,
                patterns.Read(name, block.Cues),
                patterns.Read(name, block.Needs),
                patterns.Read(name, block.Unless),
                block.Plain));
        }

        return blocks;
    }
}
