using System.Collections.Immutable;
using CoachBot.Privacy.Detection;

namespace CoachBot.Privacy;

/// <summary>What the person undid and added; both hold for the whole set, however the words are capitalised.</summary>
/// <param name="Kept">Words that stay as they are.</param>
/// <param name="Added">Words that are hidden too, and as what.</param>
public sealed record PrivacyChoices(ImmutableArray<string> Kept, ImmutableArray<AddedEntity> Added)
{
    public static PrivacyChoices None { get; } = new([], []);

    internal bool Keeps(string mention)
    {
        var key = TextFolding.Fold(mention);
        return Kept.Any(kept => string.Equals(TextFolding.Fold(kept), key, StringComparison.Ordinal));
    }

    internal IEnumerable<Entity> AddedTo(string text) => Added.Where(added => added.Text.Length > 0).SelectMany(added => Places(text, added));

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
