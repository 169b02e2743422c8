using System.Text;
using CoachBot.Imports.Chats;
using CoachBot.Imports.Reading;
using CoachBot.Imports.Stamps;
using CoachBot.Imports.Tables;

namespace CoachBot.Imports.Html;

/// <summary>
/// Reads a chat that was exported as a web page: Telegram's, and Facebook's and Instagram's, which name their parts by classes. A part ends
/// with its element.
/// </summary>
internal sealed class HtmlChatReader(ImportSource source, FileNature nature, LineTally tally)
{
    private const int MostDepth = 10_000;
    private const int MostCharacters = 1 << 20;

    private static readonly string[] MessageClasses = ["default", "service", "_a6-g", "_2lej"];
    private static readonly string[] AuthorClasses = ["from_name", "_a6-h", "_2lel"];
    private static readonly string[] TextClasses = ["text", "_a6-p", "_2let"];
    private static readonly string[] TimeClasses = ["date", "_a6-o", "_2lem"];
    private static readonly string[] MediaClasses = ["media_wrap", "photo_wrap"];
    private static readonly HashSet<string> Empty = new(["br", "img", "meta", "link", "input", "hr", "source", "!doctype", "!--"], StringComparer.OrdinalIgnoreCase);
    private static readonly TableDates Dates = new(DateOrder.DayMonthYear);

    private readonly Stack<Part> _open = new();
    private readonly Dictionary<Part, StringBuilder> _parts = new() { [Part.Author] = new(), [Part.Text] = new(), [Part.Time] = new(), [Part.Service] = new() };
    private readonly AuthorNames _names = new();
    private string? _author;
    private bool _hasMedia;
    private bool _any;
    private int _line;

    private enum Part
    {
        None,
        Message,
        Service,
        Author,
        Text,
        Time,
        Left,
    }

    public IEnumerable<ImportItem> Read()
    {
        using var tokens = new HtmlTokens(new StreamReader(nature.OpenUtf8(source.Open), Encoding.UTF8));
        while (tokens.Read())
        {
            if (!tokens.IsTag) Add(tokens.Token);
            else if (tokens.Token.StartsWith('/'))
            {
                if (Close() is { } message) yield return tally.Add(message);
            }
            else Open(tokens);
        }

        if (_any) yield break;
        tally.Unparsed++;
        yield return new ImportItem.Problem(source.Name, 0, "This web page is no chat export that is known here (Telegram, Facebook and Instagram are). Export the chat as JSON or text.");
    }

    private void Open(HtmlTokens tokens)
    {
        if (tokens.Is("br") || tokens.Is("p")) Add("\n");
        var name = tokens.Token.Split((char[])[' ', '\n', '/', '\t'], 2)[0];
        if (Empty.Contains(name) || tokens.Token.EndsWith('/') || tokens.Token.StartsWith('!') || _open.Count >= MostDepth) return;
        var part = tokens.Is("ul") ? Part.Left : PartOf(tokens.Attribute("class").Split(' '));
        if (part is Part.Message or Part.Service) Begin(tokens.Line);
        if (part == Part.Time && tokens.Attribute("title") is { Length: > 0 } title) Add(title, Part.Time);
        // Inside a named part everything belongs to it; what a person forwarded, to the message.
        var around = _open.TryPeek(out var outer) ? outer : Part.None;
        if (around is Part.Text && part is Part.None && tokens.Is("div") && _parts[Part.Text].Length > 0) Add("\n");
        _open.Push(part == Part.None ? around is Part.Message ? Part.None : around : part);
    }

    private Part PartOf(string[] classes)
    {
        if (classes.Length == 1 && classes[0].Length == 0) return Part.None;
        if (classes.Contains("service", StringComparer.Ordinal) && classes.Contains("message", StringComparer.Ordinal)) return Part.Service;
        if (classes.Any(name => MessageClasses.Contains(name)) && (classes[0].StartsWith('_') || classes.Contains("message", StringComparer.Ordinal) || classes.Contains("pam", StringComparer.Ordinal))) return Part.Message;
        _hasMedia |= classes.Any(name => MediaClasses.Contains(name));
        if (classes.Any(name => AuthorClasses.Contains(name))) return Part.Author;
        if (classes.Any(name => TextClasses.Contains(name))) return Part.Text;
        return classes.Any(name => TimeClasses.Contains(name)) ? Part.Time : Part.None;
    }

    private void Begin(int line)
    {
        foreach (var part in _parts.Values) part.Clear();
        (_hasMedia, _line) = (false, line);
    }

    private void Add(string text)
    {
        if (_open.TryPeek(out var part)) Add(text, part);
    }

    private void Add(string text, Part part)
    {
        if (!_parts.TryGetValue(part, out var to) || to.Length > MostCharacters) return;
        if (part == Part.Time && to.Length > 0) return;
        // Breaks in the page's source are spaces; only its own tags break lines.
        to.Append(text == "\n" ? text : string.Join(' ', text.Split((char[])['\n', '\r', '\t', ' '], StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } words ? Spaced(text, words) : "");
    }

    private static string Spaced(string text, string words) => (char.IsWhiteSpace(text[0]) ? " " : "") + words + (char.IsWhiteSpace(text[^1]) ? " " : "");

    private ImportedMessage? Close()
    {
        if (!_open.TryPop(out var part) || part is not (Part.Message or Part.Service)) return null;
        if (part == Part.Service && _open.Contains(Part.Service)) return null;
        _any = true;
        if (part == Part.Service) return new ImportedMessage(_line, null, null, Lines(_parts[Part.Service])) { Kind = MessageKind.System };
        // Telegram names an author once for several messages on end.
        var author = _parts[Part.Author].ToString().Trim();
        if (author.Length > 0) _author = _names.Of(author);
        var text = Lines(_parts[Part.Text]);
        return new ImportedMessage(_line, TimeOf(_parts[Part.Time].ToString()), _author, text) { Kind = _author is null ? MessageKind.System : text.Length == 0 && _hasMedia ? MessageKind.Media : MessageKind.Said };
    }

    private static DateTime? TimeOf(string text)
    {
        var zone = text.IndexOf(" UTC", StringComparison.Ordinal);
        return Dates.Read((zone > 0 ? text[..zone] : text).Trim())?.DateTime;
    }

    private static string Lines(StringBuilder text) => string.Join('\n', text.ToString().Split('\n').Select(line => line.Trim())).Trim('\n');
}
