using System.Collections.Frozen;
using CoachBot.Input;
using CoachBot.Words;

namespace CoachBot.Privacy.Detection;

/// <summary>The sets of words in <c>prompts/privacy/cues.yaml</c>.</summary>
internal sealed class Cues
{
    private readonly FrozenDictionary<string, FrozenSet<string>> _sets;

    private Cues(FrozenDictionary<string, FrozenSet<string>> sets) => _sets = sets;

    public FrozenSet<string> this[CueSet set] => _sets[set.ToString()];

    /// <exception cref="UnusableFileException">The file is missing, or a set in it is missing, unknown or empty.</exception>
    public static Cues Load(string path)
    {
        var shape = WordFile.Read<Dictionary<string, string>>(path);
        var named = shape.ToDictionary(set => set.Key.Replace("_", "", StringComparison.Ordinal), set => set.Value, StringComparer.OrdinalIgnoreCase);
        var known = Enum.GetNames<CueSet>();
        var faults = known.Where(name => string.IsNullOrWhiteSpace(named.GetValueOrDefault(name))).Select(name => $"{name} is missing or empty")
            .Concat(named.Keys.Except(known, StringComparer.OrdinalIgnoreCase).Select(name => $"{name} is unknown")).ToList();
        if (faults.Count > 0) throw new UnusableFileException(path, faults);
        return new Cues(known.ToFrozenDictionary(name => name, name => Words(named[name]), StringComparer.Ordinal));
    }

    private static FrozenSet<string> Words(string list) =>
        list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Replace('_', ' ')).ToFrozenSet(StringComparer.Ordinal);
}

/// <summary>A set of words, as it is named in the file with underscores.</summary>
internal enum CueSet
{
    Kin,
    Deeds,
    Speech,
    Addressed,
    AddressedLoosely,
    Greetings,
    GreetingsLoosely,
    Closings,
    Titles,
    Determiners,
    PlaceBefore,
    PlaceVerbs,
    Work,
    Particles,
    Suffixes,
    Chat,
    NamesFirst,
    NamesToo,
    Months,
    OrganisationSuffixes,
    Places,
    Demonyms,
    Health,
    HealthPhrases,
    FieldPerson,
    FieldPlace,
    FieldAddress,
    FieldOrganisation,
    PlaceEndings,
    PlaceEndingsLoosely,
    PlaceOpenings,
    OrganisationHeads,
    OrganisationNouns,
    LegalForms,
    Jobs,
    Streets,
    StreetsAbroad,
    StreetEndings,
    Units,
    Function,
}
