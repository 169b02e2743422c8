using System.Globalization;
using System.Net;
using System.Text;

namespace CoachBot.Imports.Sms;

/// <summary>Reads attributes of one line of XML. These backups write an emoji as two halves, each a number, which no XML reader takes.</summary>
internal static class SmsAttributes
{
    /// <returns>Null when the line has no such attribute, or it was "null".</returns>
    public static string? Of(ReadOnlySpan<char> line, string name)
    {
        var at = line.IndexOf($" {name}=\"", StringComparison.Ordinal);
        if (at < 0) return null;
        var value = line[(at + name.Length + 3)..];
        var end = value.IndexOf('"');
        if (end < 0) return null;
        var text = Decode(value[..end].ToString());
        return text == "null" ? null : text;
    }

    private static string Decode(string text)
    {
        if (!text.Contains('&', StringComparison.Ordinal)) return text;
        var whole = new StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf("&#", at, StringComparison.Ordinal);
            var close = open < 0 ? -1 : text.IndexOf(';', open);
            if (close < 0) break;
            whole.Append(text, at, open - at);
            if (int.TryParse(text.AsSpan(open + 2, close - open - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code is >= 0xD800 and <= 0xDFFF) whole.Append((char)code);
            else whole.Append(text, open, close + 1 - open);
            at = close + 1;
        }

        return Whole(WebUtility.HtmlDecode(whole.Append(text, at, text.Length - at).ToString()));
    }

    // Half of a pair is no text.
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
