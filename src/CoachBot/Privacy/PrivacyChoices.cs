using System.Collections.Immutable;
using CoachBot.Privacy.Detection;

namespace CoachBot.Privacy;

/// <summary>
/// What the person undid and added; both hold for the whole set, however the words are capitalised. One form stands for all that share
/// its placeholder: who keeps "Deb" keeps "Deborah" too.
/// </summary>
/// <param name="Kept">Words that stay as they are.</param>
/// <param name="Added">Words that are hidden too, and as what.</param>
public sealed record PrivacyChoices(ImmutableArray<string> Kept, ImmutableArray<AddedEntity> Added)
{
    public static PrivacyChoices None { get; } = new([], []);

    /// <summary>Undoes a redaction: what is written so, and whatever shares its placeholder, stays in the texts.</summary>
    public PrivacyChoices Keep(string text) => string.IsNullOrWhiteSpace(text) || Keeps(text) ? this : this with { Kept = Kept.Add(text.Trim()) };

    /// <summary>Hides what nobody found, or finds it to be of another type; it takes back an earlier <see cref="Keep(string)"/>.</summary>
    public PrivacyChoices Hide(string text, EntityType type)
    {
        if (string.IsNullOrWhiteSpace(text)) return this;
        var before = Reset(text);
        return before with { Added = before.Added.Add(new AddedEntity(text.Trim(), type)) };
    }

    /// <summary>Forgets what was chosen for these words.</summary>
    public PrivacyChoices Reset(string text) => new(Kept.RemoveAll(kept => IsSame(kept, text)), Added.RemoveAll(added => IsSame(added.Text, text)));

    /// <summary>Undoes all forms of one placeholder.</summary>
    public PrivacyChoices Keep(RedactionItem item) => Keep(item.Forms[0]);

    /// <summary>Takes back what was chosen for any form of one placeholder.</summary>
    public PrivacyChoices Reset(RedactionItem item) => item.Forms.Aggregate(this, (choices, form) => choices.Reset(form));

    internal bool Keeps(string mention) => Kept.Any(kept => IsSame(kept, mention));

    internal bool Adds(string mention) => Added.Any(added => IsSame(added.Text, mention));

    /// <summary>Where the added words stand in a text, longest first at the same place, without overlaps among themselves.</summary>
    internal IEnumerable<Entity> AddedTo(string text)
    {
        var end = 0;
        foreach (var place in Added.Where(added => added.Text.Length > 0).SelectMany(added => Places(text, added)).OrderBy(place => place.Start).ThenByDescending(place => place.End))
        {
            if (place.Start < end) continue;
            end = place.End;
            yield return place;
        }
    }

    private static bool IsSame(string one, string other) => string.Equals(TextFolding.Fold(one.Trim()), TextFolding.Fold(other.Trim()), StringComparison.Ordinal);

    private static IEnumerable<Entity> Places(string text, AddedEntity added)
    {
        for (var at = text.IndexOf(added.Text, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(added.Text, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (Pattern.StandsAlone(text, at..(at + added.Text.Length))) yield return new Entity(added.Type, at, at + added.Text.Length);
        }
    }
}

/// <summary>Words that the person wants hidden.</summary>
public sealed record AddedEntity(string Text, EntityType Type);
