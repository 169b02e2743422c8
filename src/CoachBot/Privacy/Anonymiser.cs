using System.Collections.Immutable;
using CoachBot.Input;

namespace CoachBot.Privacy;

/// <summary>
/// Puts placeholders where a text says who somebody is. Offline and deterministic: the same texts in the same order give the same result.
/// It misses some: the person looks it over (<see cref="RedactionReview"/>), and <see cref="ResidualRisk"/> says what is left.
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
        Replace([(text, _detector.Find(text))], map, choices ?? PrivacyChoices.None)[0];

    /// <summary>A whole set: a name that is plain in one text is found in the others too, where it stands in small letters.</summary>
    public ImmutableArray<AnonymisedText> AnonymiseAll(IReadOnlyCollection<string> texts, EntityMap map, PrivacyChoices? choices = null) =>
        AnonymiseAll([.. texts.Select(ToldText.Of)], map, choices);

    /// <summary>A whole set of which something is known: it goes before what is found.</summary>
    public ImmutableArray<AnonymisedText> AnonymiseAll(IReadOnlyCollection<ToldText> texts, EntityMap map, PrivacyChoices? choices = null)
    {
        var names = texts.SelectMany(NamesIn).ToHashSet(StringComparer.Ordinal);
        return Replace([.. texts.Select(text => (text.Text, RedactedDraft.Merge(_detector.Find(text.Text, names), text.Told)))], map, choices ?? PrivacyChoices.None);
    }

    private IEnumerable<string> NamesIn(ToldText text) =>
        _detector.NamesIn(text.Text, _detector.Find(text.Text).Concat(text.Told))
            .Concat(text.Author is null ? [] : _detector.NamesIn(text.Author, [new Entity(EntityType.Person, 0, text.Author.Length)]));

    /// <summary>What of these texts, redacted already, could still be told apart.</summary>
    public RelinkingAttempt Relink(IEnumerable<string> redacted) => ResidualRisk.Attempt([.. redacted], _detector);

    // All placeholders are given out before any text is written: a form that the person keeps may stand in a later text.
    private static ImmutableArray<AnonymisedText> Replace(ImmutableArray<(string Text, ImmutableArray<Entity> Found)> set, EntityMap map, PrivacyChoices choices)
    {
        var typed = set.Select(one => map.Reserve(one.Text)).ToList();
        var drafts = set.Select((one, at) => RedactedDraft.Of(one.Text, [.. one.Found, .. typed[at]], map, choices)).ToList();
        var kept = map.Kept(choices);
        return [.. drafts.Select(draft => draft.Write(kept))];
    }
}
