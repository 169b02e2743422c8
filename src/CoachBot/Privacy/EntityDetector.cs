using System.Collections.Immutable;
using CoachBot.Input;
using CoachBot.Privacy.Detection;

namespace CoachBot.Privacy;

/// <summary>Finds what is personal in a text, offline and always alike: forms first, then lists, then names by what surrounds them.</summary>
public sealed class EntityDetector
{
    private static readonly IReadOnlySet<string> Nobody = ImmutableHashSet<string>.Empty;

    private readonly Lexicon _lexicon;
    private readonly FieldDetector _fields;
    private readonly AddressDetector _addresses;
    private readonly PlacePhrases _placePhrases;
    private readonly JobTitleDetector _jobs;
    private readonly TermDetector _terms;
    private readonly OrganisationDetector _organisations;
    private readonly PlaceDetector _places;
    private readonly NameDetector _names;

    private EntityDetector(Lexicon lexicon)
    {
        _lexicon = lexicon;
        _fields = new FieldDetector(lexicon);
        _addresses = new AddressDetector(lexicon);
        _placePhrases = new PlacePhrases(lexicon);
        _jobs = new JobTitleDetector(lexicon);
        _terms = new TermDetector(lexicon);
        _organisations = new OrganisationDetector(lexicon);
        _places = new PlaceDetector(lexicon);
        _names = new NameDetector(lexicon);
    }

    /// <param name="prompts">The folder <c>prompts</c>.</param>
    /// <exception cref="UnusableFileException">A list is missing or has faults.</exception>
    public static EntityDetector Load(string prompts) => new(Lexicon.Load(Path.Combine(prompts, "privacy")));

    /// <summary>What is personal, in the order of the text, without overlaps.</summary>
    public ImmutableArray<Entity> Find(string text) => Find(text, Nobody);

    /// <param name="names">Names that are known from elsewhere in the same set, folded (<see cref="NamesIn"/>).</param>
    public ImmutableArray<Entity> Find(string text, IReadOnlySet<string> names)
    {
        var plain = PlainText.Of(text);
        return [.. FindIn(plain.Text, names).Select(entity => plain.InOriginal(entity, text))];
    }

    private ImmutableArray<Entity> FindIn(string text, IReadOnlySet<string> names)
    {
        var claims = new Claims(text.Length);
        PatternDetector.Find(text, claims);
        var tokens = TokenList.Read(text);
        _addresses.Find(tokens, claims);
        PatternDetector.FindLate(text, claims);
        _fields.Find(tokens, claims);
        _organisations.Find(tokens, claims);
        _placePhrases.Find(tokens, claims);
        _jobs.Find(tokens, claims);
        _terms.Find(tokens, claims);
        _places.Find(tokens, claims);
        _names.Find(tokens, claims, names);
        return claims.Taken();
    }

    /// <summary>The single words of the persons' names among these entities, folded: what to look for in other texts of the set.</summary>
    public IEnumerable<string> NamesIn(string text, IEnumerable<Entity> entities) =>
        entities.Where(entity => entity.Type is EntityType.Person)
            .SelectMany(entity => text[entity.Start..entity.End].Split(' '))
            .Where(part => part.Length > 2)
            .Select(TextFolding.Fold)
            .Where(key => !_lexicon.Has(CueSet.Particles, key) && !_lexicon.Has(CueSet.Kin, key) && !_lexicon.Has(CueSet.Function, key) && (!_lexicon.IsWord(key) || _lexicon.IsGiven(key)));

    internal Lexicon Lexicon => _lexicon;
}
