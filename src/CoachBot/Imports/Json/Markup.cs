using System.Net;
using System.Text;

namespace CoachBot.Imports.Json;

/// <summary>The plain text of what chat programs store as HTML or in marks of their own.</summary>
internal static class Markup
{
    private static readonly string[] LineTags = ["br", "/p", "/div", "/li"];

    /// <summary>Without tags; paragraphs and breaks become lines.</summary>
    public static string FromHtml(string html)
    {
        if (html.AsSpan().IndexOfAny('<', '&') < 0) return html;
        var text = new StringBuilder(html.Length);
        var at = 0;
        while (at < html.Length)
        {
            var open = html.IndexOf('<', at);
            var close = open < 0 ? -1 : html.IndexOf('>', open);
            if (close < 0 || !IsTag(html, open + 1)) open = close = NextPlain(html, open, at);
            text.Append(html, at, open - at);
            if (close > open && IsLineTag(html.AsSpan(open + 1, close - open - 1))) text.Append('\n');
            at = close > open ? close + 1 : open;
        }

        return WebUtility.HtmlDecode(text.ToString()).Replace('\u00A0', ' ').Trim('\n', ' ');
    }

    /// <summary>Slack: three characters are escaped, people and links stand in angle brackets.</summary>
    public static string FromSlack(string text, IReadOnlyDictionary<string, string> users)
    {
        if (text.AsSpan().IndexOfAny('<', '&') < 0) return text;
        var plain = new StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('<', at);
            var close = open < 0 ? -1 : text.IndexOf('>', open);
            if (close < 0) break;
            plain.Append(text, at, open - at).Append(Reference(text.AsSpan(open + 1, close - open - 1), users));
            at = close + 1;
        }

        return plain.Append(text, at, text.Length - at).Replace("&lt;", "<").Replace("&gt;", ">").Replace("&amp;", "&").ToString();
    }

    private static string Reference(ReadOnlySpan<char> inside, IReadOnlyDictionary<string, string> users)
    {
        var bar = inside.IndexOf('|');
        var label = bar < 0 ? "" : inside[(bar + 1)..].ToString();
        var target = (bar < 0 ? inside : inside[..bar]).ToString();
        if (target.StartsWith('@')) return "@" + (users.TryGetValue(target[1..], out var name) ? name : label.Length > 0 ? label.TrimStart('@') : target[1..]);
        if (target.StartsWith('#')) return "#" + (label.Length > 0 ? label : target[1..]);
        if (target.StartsWith('!')) return "@" + target[1..];
        return label.Length > 0 && label != target ? $"{label} ({target})" : target;
    }

    private static bool IsTag(string html, int at) => at < html.Length && (char.IsAsciiLetter(html[at]) || html[at] is '/' or '!');

    // A "<" that opens no tag is text.
    private static int NextPlain(string html, int open, int at) => open < 0 ? html.Length : open == at ? NextTag(html, open + 1) : open;

    private static int NextTag(string html, int from)
    {
        var next = html.IndexOf('<', from);
        return next < 0 ? html.Length : next;
    }

    private static bool IsLineTag(ReadOnlySpan<char> tag)
    {
        foreach (var name in LineTags)
            if (tag.StartsWith(name, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
