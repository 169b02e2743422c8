namespace CoachBot.Imports.Chats;

/// <summary>One string for each author, however many messages they wrote.</summary>
internal sealed class AuthorNames
{
    // A file in which every line has another author is no reason to keep them all.
    private const int Most = 10_000;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public string Of(ReadOnlySpan<char> name)
    {
        var known = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(name, out var text)) return text;
        text = name.ToString();
        if (_names.Count < Most) _names.Add(text);
        return text;
    }
}
