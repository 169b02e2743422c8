using System.Collections.Immutable;
using System.Text;

namespace CoachBot.Privacy;

/// <summary>A text and all places in it that could be replaced, before it is settled which of them are.</summary>
internal sealed record RedactedDraft(string Text, ImmutableArray<Redaction> Places)
{
    public static RedactedDraft Of(string text, IReadOnlyCollection<Entity> found, EntityMap map, PrivacyChoices choices) =>
        new(text, [.. Merge(found, choices.AddedTo(text)).Select(place => new Redaction(place.Type, place.Start, place.End, map.Placeholder(place.Type, text[place.Start..place.End])))]);

    /// <param name="kept">Placeholders that the person undid.</param>
    public AnonymisedText Write(IReadOnlySet<string> kept)
    {
        var written = new StringBuilder(Text.Length);
        var at = 0;
        foreach (var place in Places.Where(place => !kept.Contains(place.Placeholder)))
        {
            written.Append(Text, at, place.Start - at).Append(place.Placeholder);
            at = place.End;
        }

        written.Append(Text, at, Text.Length - at);
        return new AnonymisedText(
            written.ToString(),
            [.. Places.Where(place => !kept.Contains(place.Placeholder))],
            [.. Places.Where(place => kept.Contains(place.Placeholder))]);
    }

    /// <summary>What is found and what is said; the latter grows over what it only cuts into, so that no half of a name is left.</summary>
    public static ImmutableArray<Entity> Merge(IReadOnlyCollection<Entity> found, IEnumerable<Entity> added)
    {
        var places = found.ToList();
        foreach (var place in added)
        {
            if (places.Exists(other => other.Start <= place.Start && place.End <= other.End && other.End - other.Start > place.End - place.Start)) continue;
            var cut = places.FindAll(place.Overlaps);
            places.RemoveAll(place.Overlaps);
            places.Add(place with { Start = cut.Append(place).Min(other => other.Start), End = cut.Append(place).Max(other => other.End) });
        }

        return [.. places.OrderBy(place => place.Start)];
    }
}
