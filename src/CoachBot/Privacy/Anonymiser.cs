using System.Collections.Immutable;
using System.Text;
using CoachBot.Input;

namespace CoachBot.Privacy;

/// <summary>
/// Puts placeholders where a text says who somebody is. Offline and deterministic: the same texts in the same order give the same result.
/// It misses some: the person looks it over, and <see cref="ResidualRisk"/> says what is left.
/// </summary>
public sealed class Anonymiser
{
    private readonly EntityDetector _detector;
    private readonly NameKinship _kinship;

    private Anonymiser(EntityDetector detector, Nicknames nicknames)
    {
        _detector = detector;
        _kinship = new NameKinship(nicknames, detector.Lexicon);
    }

    /// <param name="prompts">The folder <c>prompts</c>.</param>
    /// <exception cref="UnusableFileException">A list is missing or has faults.</exception>
    public static Anonymiser Load(string prompts) => new(EntityDetector.Load(prompts), Nicknames.Load(prompts));

    /// <summary>A map for one set of texts.</summary>
    public EntityMap NewMap() => new(_kinship);

    /// <summary>One text by itself, or the next of a set that shares the map.</summary>
    public AnonymisedText Anonymise(string text, EntityMap map, PrivacyChoices? choices = null) =>
        Replace(text, _detector.Find(text), map, choices ?? PrivacyChoices.None);

    /// <summary>A whole set: a name that is plain in one text is found in the others too, where it stands in small letters.</summary>
    public ImmutableArray<AnonymisedText> AnonymiseAll(IReadOnlyCollection<string> texts, EntityMap map, PrivacyChoices? choices = null)
    {
        var names = texts.SelectMany(text => _detector.NamesIn(text, _detector.Find(text))).ToHashSet(StringComparer.Ordinal);
        return [.. texts.Select(text => Replace(text, _detector.Find(text, names), map, choices ?? PrivacyChoices.None))];
    }

    private static AnonymisedText Replace(string text, ImmutableArray<Entity> found, EntityMap map, PrivacyChoices choices)
    {
        var written = new StringBuilder(text.Length);
        var redactions = ImmutableArray.CreateBuilder<Redaction>(found.Length);
        var at = 0;
        foreach (var entity in Chosen(text, found, choices))
        {
            var placeholder = map.Placeholder(entity.Type, text[entity.Start..entity.End]);
            written.Append(text, at, entity.Start - at).Append(placeholder);
            redactions.Add(new Redaction(entity.Type, entity.Start, entity.End, placeholder));
            at = entity.End;
        }

        return new AnonymisedText(written.Append(text, at, text.Length - at).ToString(), redactions.ToImmutable());
    }

    private static IEnumerable<Entity> Chosen(string text, ImmutableArray<Entity> found, PrivacyChoices choices)
    {
        var kept = found.Where(entity => !choices.Keeps(text[entity.Start..entity.End])).ToList();
        foreach (var added in choices.AddedTo(text))
        {
            if (!kept.Exists(added.Overlaps)) kept.Add(added);
        }

        return kept.OrderBy(entity => entity.Start);
    }
}
