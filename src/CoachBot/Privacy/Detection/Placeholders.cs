using System.Text.RegularExpressions;

namespace CoachBot.Privacy.Detection;

/// <summary>Finds what is written like a placeholder: left from an earlier redaction, or typed.</summary>
internal static class Placeholders
{
    private static readonly Regex Form = Pattern.Form(@"\[[A-Z_]+_[0-9]+\]", ignoreCase: false);

    /// <summary>Each with the type that its name says, a person's where it names none.</summary>
    public static IEnumerable<Entity> In(string text)
    {
        foreach (Match match in Form.Matches(text)) yield return new Entity(TypeOf(match.ValueSpan), match.Index, match.Index + match.Length);
    }

    /// <summary>The text with a blank in the place of each.</summary>
    public static string Without(string text) => Form.Replace(text, " ");

    private static EntityType TypeOf(ReadOnlySpan<char> placeholder)
    {
        var name = placeholder[1..placeholder.LastIndexOf('_')].ToString();
        return Enum.GetValues<EntityType>().FirstOrDefault(type => type.Name() == name, EntityType.Person);
    }
}
