namespace CoachBot.Imports;

/// <summary>Shortens texts without cutting a character in two.</summary>
internal static class ShortText
{
    /// <summary>The text, or its beginning and an ellipsis, at most so long in all.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most) return text;
        var end = most - 1;
        if (char.IsHighSurrogate(text[end - 1])) end--;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
