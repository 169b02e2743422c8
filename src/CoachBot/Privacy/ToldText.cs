using System.Collections.Immutable;

namespace CoachBot.Privacy;

/// <summary>A text of which something is known beforehand, because the file that it comes from says so.</summary>
/// <param name="Told">Places in the text that are known for what they are, such as the author's name in a line of a chat.</param>
/// <param name="Author">Whose words they are, where the text itself does not hold the name; null: not known.</param>
public sealed record ToldText(string Text, ImmutableArray<Entity> Told, string? Author = null)
{
    /// <summary>A text of which nothing is known.</summary>
    public static ToldText Of(string text) => new(text, []);
}
