using System.Collections.Frozen;
using CoachBot.Input;

namespace CoachBot.Privacy.Detection;

/// <summary>What is known of single words: names, places, ordinary words, cues. All keys are folded.</summary>
internal sealed class Lexicon
{
    private readonly FrozenSet<string> _given;
    private readonly FrozenSet<string> _surnames;
    private readonly FrozenSet<string> _words;
    private readonly FrozenSet<string> _rareWords;
    private readonly FrozenSet<string> _places;
    private readonly FrozenSet<string> _organisations;

    private Lexicon(string folder)
    {
        Cues = Cues.Load(Path.Combine(folder, "cues.yaml"));
        _given = Read(folder, "given-names.txt").Concat(Read(folder, "given-names-more.txt").SelectMany(line => line.Split(' '))).ToFrozenSet(StringComparer.Ordinal);
        _surnames = Read(folder, "surnames.txt");
        _words = Read(folder, "words.txt");
        _rareWords = Read(folder, "words-rare.txt");
        _places = Read(folder, "places.txt");
        _organisations = Read(folder, "organisations.txt").SelectMany(line => line.Split(", ")).ToFrozenSet(StringComparer.Ordinal);
        MajorPlaces = Read(folder, "places-major.txt");
        Likeness = NameLikeness.Learn(_given.Concat(_surnames).Where(name => !IsAnyWord(name)), _words.Concat(_rareWords));
    }

    public Cues Cues { get; }

    public FrozenSet<string> MajorPlaces { get; }

    public NameLikeness Likeness { get; }

    /// <param name="folder">The folder <c>prompts/privacy</c>.</param>
    /// <exception cref="UnusableFileException">A list is missing or empty.</exception>
    public static Lexicon Load(string folder) => new(folder);

    public bool Has(CueSet set, string key) => Cues[set].Contains(key);

    public bool IsGiven(string key) => Holds(_given, key);

    public bool IsSurname(string key) => Holds(_surnames, key);

    /// <summary>An everyday word, also of chats.</summary>
    public bool IsWord(string key) => Parts(key).All(part => _words.Contains(part) || Has(CueSet.Chat, part)) || _words.Contains(key);

    /// <summary>In a larger dictionary.</summary>
    public bool IsRareWord(string key) => Parts(key).All(part => _rareWords.Contains(part) || _words.Contains(part));

    public bool IsAnyWord(string key) => IsWord(key) || IsRareWord(key);

    public bool IsPlace(string key) => _places.Contains(key) || IsMajorPlace(key);

    public bool IsMajorPlace(string key) => MajorPlaces.Contains(key) || Has(CueSet.Places, key);

    /// <summary>A firm or body that everybody knows; of one word or more.</summary>
    public bool IsOrganisation(string name) => _organisations.Contains(name);

    private static bool Holds(FrozenSet<string> set, string key) =>
        set.Contains(key) || (key.Contains('-', StringComparison.Ordinal) && Parts(key).All(set.Contains));

    private static string[] Parts(string key) => key.Split('-');

    private static FrozenSet<string> Read(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path)) throw new UnusableFileException(path, ["there is no such file"]);
        var lines = File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').ToFrozenSet(StringComparer.Ordinal);
        return lines.Count > 0 ? lines : throw new UnusableFileException(path, ["it is empty"]);
    }
}
