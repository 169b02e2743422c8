using System.Text;

namespace CoachBot.Imports.Chats;

/// <summary>The message whose lines are being read.</summary>
internal sealed class OpenMessage
{
    /// <summary>Of a longer message the rest is left out, and said so.</summary>
    public const int MostCharacters = 1 << 20;

    private readonly StringBuilder _further = new();
    private string _first = "";
    private int _line;
    private DateTime? _at;
    private string? _author;
    private MessageKind _kind;

    public bool IsOpen { get; private set; }

    /// <summary>Whether the author has still to come, on the line below the stamp.</summary>
    public bool LacksAuthor { get; private set; }

    public bool IsFull => _first.Length + _further.Length > MostCharacters;

    public void Begin(int line, DateTime? at, string? author, string text, MessageKind kind)
    {
        (_line, _at, _author, _first, _kind) = (line, at, author, text, kind);
        _further.Clear();
        IsOpen = true;
        LacksAuthor = false;
    }

    public void BeginWithoutAuthor(int line, DateTime? at)
    {
        Begin(line, at, null, "", MessageKind.System);
        LacksAuthor = true;
    }

    public void SetAuthor(string author)
    {
        (_author, _kind, LacksAuthor) = (author, MessageKind.Said, false);
    }

    public void Continue(ReadOnlySpan<char> line) => _further.Append('\n').Append(line);

    /// <param name="textBelow">Whether the text begins on a line of its own.</param>
    public ImportedMessage Close(bool textBelow)
    {
        IsOpen = false;
        // Empty lines at the end belong to the file, not to the message: phones trim what is sent.
        var text = _further.Length == 0 ? _first : (_first + _further).TrimEnd('\n');
        return new ImportedMessage(_line, _at, _author, textBelow ? text.TrimStart('\n') : text) { Kind = _kind };
    }
}
