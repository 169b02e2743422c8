using System.Collections.Frozen;
using CoachBot.Input;

namespace CoachBot.Privacy;

/// <summary>Which given names are short or pet forms of which.</summary>
public sealed class Nicknames
{
    private readonly FrozenDictionary<string, FrozenSet<string>> _short;

    private Nicknames(FrozenDictionary<string, FrozenSet<string>> forms) => _short = forms;

    /// <param name="prompts">The folder <c>prompts</c>.</param>
    /// <exception cref="UnusableFileException">A list is missing or a line has no colon.</exception>
    public static Nicknames Load(string prompts)
    {
        var lines = Read(Path.Combine(prompts, "privacy", "nicknames.txt")).Concat(Read(Path.Combine(prompts, "privacy", "nicknames-more.txt")));
        return new Nicknames(lines.GroupBy(line => line.Long, StringComparer.Ordinal).ToFrozenDictionary(
            group => group.Key, group => group.SelectMany(line => line.Short).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal));
    }

    /// <summary>Whether one is a short form of the other; both folded.</summary>
    public bool Pair(string one, string other) => Shortens(one, other) || Shortens(other, one);

    private bool Shortens(string full, string shortened) => _short.TryGetValue(full, out var forms) && forms.Contains(shortened);

    private static List<(string Long, string[] Short)> Read(string path)
    {
        if (!File.Exists(path)) throw new UnusableFileException(path, ["there is no such file"]);
        var lines = File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(':')).ToList();
        if (lines.Find(parts => parts.Length != 2) is { } wrong) throw new UnusableFileException(path, [$"\"{wrong[0]}\" has no colon after the long form"]);
        return lines.ConvertAll(parts => (parts[0], parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }
}
