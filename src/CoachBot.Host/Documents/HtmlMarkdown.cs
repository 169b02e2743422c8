using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CoachBot.Host.Documents;

/// <summary>
/// Takes the readable text out of a page: headings, paragraphs, lists, tables (a row a line) and
/// listings. What a reader would not see (scripts, styles, hidden parts, navigation) stays behind.
/// Nothing is fetched and nothing runs. Pure.
/// </summary>
public sealed partial class HtmlMarkdown
{
    private static readonly HashSet<string> Unread = new(StringComparer.OrdinalIgnoreCase)
    {
        "head", "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "canvas", "audio", "video", "map",
        "nav", "footer", "dialog", "button", "select", "input", "textarea", "datalist", "option",
    };

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "ruby", "s", "samp", "small",
        "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    };

    /// <summary>AngleSharp calls itself for each listing that directly follows another one's beginning, about 1 KB of stack deep each time.</summary>
    private const int MostListings = 50_000;
    private const int StackBytes = 256 * 1024 * 1024;

    /// <summary>Its time grows with the square of a page's depth; any real page is read in a fraction of this.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly StringBuilder _markdown = new();
    private readonly StringBuilder _block = new();
    private string _mark = "";
    private int _listing;
    private bool _cells;

    private HtmlMarkdown()
    {
    }

    /// <returns>The page's title, or null, and its text as Markdown; no text where the page is made to break its reader.</returns>
    public static (string? Title, string Markdown) Read(string html)
    {
        if (Listings().Count(html) > MostListings) return (null, "");
        (string? Title, string Markdown) read = default;
        var thread = new Thread(() => read = Parse(html), StackBytes);
        thread.Start();
        thread.Join();
        return read;
    }

    private static (string? Title, string Markdown) Parse(string html)
    {
        using var limit = new CancellationTokenSource(Limit);
        using var page = Document(html, limit.Token);
        if (page is null) return (null, "");
        var reader = new HtmlMarkdown();
        if (page.Body is { } body) reader.Walk(body);
        reader.EndBlock();
        return (page.Title is { Length: > 0 } title ? title.Trim() : null, reader._markdown.ToString().Trim());
    }

    private static IHtmlDocument? Document(string html, CancellationToken limit)
    {
        try
        {
            // From a text it is made on this thread, which has the deep stack.
            return new HtmlParser().ParseDocumentAsync(html, limit).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>With a stack of its own: a page may be nested deeper than the call stack is.</summary>
    private void Walk(INode root)
    {
        var open = new Stack<(INode Node, bool Leaves)>([(root, false)]);
        while (open.TryPop(out var at))
        {
            if (at.Leaves) Leave((IElement)at.Node);
            else if (at.Node is IText text) _block.Append(text.Data);
            else if (at.Node is IElement element && IsRead(element))
            {
                Enter(element);
                open.Push((element, true));
                for (var child = element.LastChild; child is not null; child = child.PreviousSibling) open.Push((child, false));
            }
        }
    }

    private static bool IsRead(IElement element) =>
        !Unread.Contains(element.LocalName)
        && !element.HasAttribute("hidden")
        && !string.Equals(element.GetAttribute("aria-hidden"), "true", StringComparison.OrdinalIgnoreCase)
        && !Hidden().IsMatch(element.GetAttribute("style") ?? "");

    private void Enter(IElement element)
    {
        var name = element.LocalName;
        if (name is "br" && _listing == 0) _block.Append(' ');
        if (name is "br" && _listing > 0) _block.Append('\n');
        if (name is "br" || Inline.Contains(name)) return;
        if (name is "td" or "th")
        {
            if (_cells) _block.Append("; ");
            _cells = true;
            return;
        }

        EndBlock();
        _mark = name switch
        {
            ['h', >= '1' and <= '6'] => new string('#', name[1] - '0') + " ",
            "li" or "tr" or "dd" => "- ",
            _ => _mark,
        };
        if (name is "pre") _listing++;
    }

    private void Leave(IElement element)
    {
        var name = element.LocalName;
        if (name is "br" or "td" or "th" || Inline.Contains(name)) return;
        EndBlock();
        if (name is "pre") _listing--;
    }

    private void EndBlock()
    {
        var text = _listing > 0 ? _block.ToString().Trim('\n').TrimEnd() : Spaces().Replace(_block.ToString(), " ").Trim(' ', ';');
        _block.Clear();
        var mark = _mark;
        if (text.Length == 0) return;
        _mark = "";
        _cells = false;
        if (_listing > 0) _markdown.Append("```\n").Append(text.Replace("```", "'''", StringComparison.Ordinal)).Append("\n```\n\n");
        else _markdown.Append(mark).Append(mark.Length == 0 && StartsMarkdown().IsMatch(text) ? "\\" : "").Append(text).Append(mark == "- " ? "\n" : "\n\n");
    }

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Hidden();

    [GeneratedRegex("<(pre|listing)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Listings();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();

    /// <summary>A paragraph that Markdown would take for a heading, a quotation, a list, a rule or a listing.</summary>
    [GeneratedRegex(@"^(#|>|[-+*=_`~|])", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex StartsMarkdown();
}
