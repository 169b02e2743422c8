using CoachBot.Input;
using CoachBot.Words;

namespace CoachBot.Knowledge.Questions;

/// <summary>What askers say and the guidance's words for it, read from <c>prompts/understanding/synonyms.yaml</c>.</summary>
public sealed class Synonyms
{
    private readonly IReadOnlyList<(PhraseSet Asked, string Adds)> _entries;

    private sealed class Entry
    {
        public List<string> Asked { get; set; } = [];

        public string Adds { get; set; } = "";
    }

    private Synonyms(IReadOnlyList<(PhraseSet Asked, string Adds)> entries) => _entries = entries;

    /// <exception cref="UnusableFileException">The file is missing or has faults.</exception>
    public static Synonyms Load(string path)
    {
        var entries = WordFile.Read<List<Entry>>(path);
        var faults = entries.Select((entry, i) => (entry, i)).Where(row => row.entry.Asked.Count == 0 || row.entry.Adds.Length == 0)
            .Select(row => $"entry {row.i + 1} needs asked and adds").ToList();
        return faults.Count > 0
            ? throw new UnusableFileException(path, faults)
            : new Synonyms([.. entries.Select(entry => (new PhraseSet(entry.Asked), entry.Adds))]);
    }

    /// <summary>The words to search for as well, and the places of the words that they stand for.</summary>
    /// <param name="stems">See <see cref="PhraseSet.Stems"/>.</param>
    public (string Adds, IReadOnlySet<int> Positions) Expand(IReadOnlyList<string> stems)
    {
        var adds = new List<string>();
        var all = new HashSet<int>();
        foreach (var (asked, words) in _entries)
        {
            var positions = asked.Positions(stems);
            if (positions.Count == 0)
                continue;
            adds.Add(words);
            all.UnionWith(positions);
        }

        return (string.Join(' ', adds), all);
    }
}
