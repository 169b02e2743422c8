using System.Net;
using System.Text;

namespace CoachBot.Imports.Html;

/// <summary>Walks over a web page of any size: its tags and its texts, one at a time. Scripts and styles are passed over.</summary>
internal sealed class HtmlTokens(TextReader reader) : IDisposable
{
    /// <summary>Of a longer tag or text the rest is left out.</summary>
    private const int Most = 1 << 16;

    private readonly StringBuilder _token = new();

    /// <summary>The line of the token just read, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>What was read: a text with its entities decoded, or a tag's inside ("div class=\"text\"", "/div").</summary>
    public string Token { get; private set; } = "";

    public bool IsTag { get; private set; }

    public bool Read()
    {
        if (reader.Peek() < 0) return false;
        IsTag = reader.Peek() == '<';
        if (IsTag) _ = reader.Read();
        Token = TakeUntil(IsTag ? '>' : '<', quoted: IsTag);
        if (!IsTag) Token = WebUtility.HtmlDecode(Token);
        else
        {
            _ = reader.Read();
            if (Is("script") || Is("style")) SkipOver();
        }

        return true;
    }

    /// <summary>Whether this is the opening tag of such an element.</summary>
    public bool Is(string name) =>
        IsTag && Token.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (Token.Length == name.Length || Token[name.Length] is ' ' or '\n' or '\r' or '\t' or '/');

    /// <summary>An attribute's value, or an empty text.</summary>
    public string Attribute(string name)
    {
        var at = Token.IndexOf($" {name}=\"", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return "";
        var start = at + name.Length + 3;
        var end = Token.IndexOf('"', start);
        return end < 0 ? "" : WebUtility.HtmlDecode(Token[start..end]);
    }

    public void Dispose() => reader.Dispose();

    // A bracket within an attribute's quotes ends no tag.
    private string TakeUntil(char end, bool quoted)
    {
        _token.Clear();
        var inside = false;
        for (var next = reader.Peek(); next >= 0 && (inside || next != end); next = reader.Peek())
        {
            if (quoted && next == '"') inside = !inside;
            if (next == '\n') Line++;
            if (_token.Length < Most) _token.Append((char)next);
            _ = reader.Read();
        }

        return _token.ToString();
    }

    private void SkipOver()
    {
        var closing = "/" + (Is("script") ? "script" : "style");
        while (reader.Peek() >= 0)
        {
            TakeUntil('<', quoted: false);
            _ = reader.Read();
            if (TakeUntil('>', quoted: false).StartsWith(closing, StringComparison.OrdinalIgnoreCase)) break;
        }

        _ = reader.Read();
        Token = closing;
    }
}
