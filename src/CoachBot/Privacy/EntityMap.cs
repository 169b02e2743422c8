using System.Collections.Immutable;
using CoachBot.Privacy.Detection;

namespace CoachBot.Privacy;

/// <summary>
/// Which placeholder stands for whom, across a whole set: <c>[PERSON_1]</c> is one person everywhere, in short forms, slips of the
/// keys and possessives too. It holds the originals, so keep it where they are kept, or nowhere.
/// </summary>
public sealed class EntityMap
{
    private readonly NameKinship _kinship;
    private readonly Dictionary<(EntityType Type, string Key), string> _placeholders = [];
    private readonly Dictionary<EntityType, int> _counts = [];
    private readonly List<Person> _people = [];
    private readonly HashSet<string> _reserved = new(StringComparer.Ordinal);
    private readonly HashSet<string> _issued = new(StringComparer.Ordinal);

    internal EntityMap(NameKinship kinship) => _kinship = kinship;

    /// <summary>Every form that was met, in the order of the first mention.</summary>
    public IEnumerable<MappedEntity> Entries =>
        _placeholders.GroupBy(entry => (entry.Key.Type, entry.Value)).Select(group => new MappedEntity(group.Key.Type, group.Key.Value, [.. group.Select(entry => entry.Key.Key)]));

    /// <summary>The placeholder of this mention; a new one if nothing says that it was met before.</summary>
    public string Placeholder(EntityType type, string mention)
    {
        var key = Key(type, mention);
        if (_placeholders.TryGetValue((type, key), out var known)) return known;
        var placeholder = type is EntityType.Person && !mention.StartsWith('[') ? PersonPlaceholder(mention) : Next(type);
        _placeholders.Add((type, key), placeholder);
        return placeholder;
    }

    /// <summary>
    /// Makes sure that no placeholder of this map is one that somebody typed: a number that stands in the text is not given out later.
    /// </summary>
    /// <returns>What cannot be kept apart so, because it was given out already: to be replaced like any other entity.</returns>
    internal ImmutableArray<Entity> Reserve(string text)
    {
        var plain = PlainText.Of(text);
        var typed = Placeholders.In(plain.Text).ToImmutableArray();
        _reserved.UnionWith(typed.Select(place => plain.Text[place.Start..place.End]));
        return [.. typed.Where(place => _issued.Contains(plain.Text[place.Start..place.End])).Select(place => plain.InOriginal(place, text))];
    }

    /// <summary>The placeholders of which the person keeps some form.</summary>
    internal IReadOnlySet<string> Kept(PrivacyChoices choices) =>
        choices.Kept.SelectMany(kept => _counts.Keys.Select(type => _placeholders.GetValueOrDefault((type, Key(type, kept))))).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static string Key(EntityType type, string mention) => type switch
    {
        EntityType.Phone or EntityType.CreditCard or EntityType.Iban => string.Concat(mention.Where(char.IsLetterOrDigit)).ToUpperInvariant(),
        _ => TextFolding.Fold(string.Join(' ', mention.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))),
    };

    private string PersonPlaceholder(string mention)
    {
        var parts = _kinship.Parts(mention);
        if (Find(parts) is { } person)
        {
            if (parts.Length > person.Parts.Length) person.Parts = parts;
            return person.Placeholder;
        }

        _people.Add(new Person(Next(EntityType.Person), parts));
        return _people[^1].Placeholder;
    }

    // Of several who are called the same, the one met last is meant; a short form or a slip must have one reading only.
    private Person? Find(ImmutableArray<string> parts)
    {
        var likeness = _people.ConvertAll(person => _kinship.Compare(parts, person.Parts));
        var best = likeness.Count == 0 ? Likeness.None : likeness.Max();
        if (best is Likeness.None) return null;
        return best is Likeness.Same || likeness.Count(one => one == best) == 1 ? _people[likeness.LastIndexOf(best)] : null;
    }

    private string Next(EntityType type)
    {
        string placeholder;
        do
        {
            var number = _counts[type] = _counts.GetValueOrDefault(type) + 1;
            placeholder = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{type.Name()}_{number}]");
        }
        while (_reserved.Contains(placeholder));
        _issued.Add(placeholder);
        return placeholder;
    }

    private sealed class Person(string placeholder, ImmutableArray<string> parts)
    {
        public string Placeholder { get; } = placeholder;

        /// <summary>The fullest form that was met.</summary>
        public ImmutableArray<string> Parts { get; set; } = parts;
    }
}

/// <summary>A placeholder and the forms that it stands for, folded.</summary>
public sealed record MappedEntity(EntityType Type, string Placeholder, ImmutableArray<string> Forms);
