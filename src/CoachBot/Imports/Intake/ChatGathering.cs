using System.Collections.Immutable;
using CoachBot.Imports.Episodes;

namespace CoachBot.Imports.Intake;

/// <summary>Gathers a chat message by message: who wrote how much, from when to when, and the windows worth showing.</summary>
internal sealed class ChatGathering
{
    /// <summary>Further authors are not told apart any more.</summary>
    private const int MostNames = 10_000;

    private const int MostOfName = 120;

    private readonly Dictionary<string, int> _authors = new(StringComparer.Ordinal);
    private readonly WindowBuilder _builder = new();
    private readonly WindowSelection _selection = new(FileOffer.Chat.MostWindows);
    private DateTime? _before;
    private int _back;
    private int _forth;
    private DateTime? _from;
    private DateTime? _to;

    public int Shortened => _builder.Shortened;

    public void Add(ImportedMessage message, string file)
    {
        if (message.Author is not { } author || message.Kind == MessageKind.System) return;
        if (author.Length > MostOfName) message = message with { Author = author = ShortText.Cut(author, MostOfName) };
        if (_authors.TryGetValue(author, out var count) || _authors.Count < MostNames) _authors[author] = count + 1;
        if (message.At is { } at)
        {
            if (at < _before) _back++;
            if (at > _before) _forth++;
            _before = at;
            if (_from is not { } from || at < from) _from = at;
            if (_to is not { } to || at > to) _to = at;
        }

        foreach (var window in _builder.Add(message, file)) _selection.Add(window);
    }

    public FileOffer.Chat ToOffer(string name)
    {
        foreach (var window in _builder.End()) _selection.Add(window);
        ImmutableArray<ChatAuthor> authors =
        [
            .. _authors.OrderByDescending(author => author.Value).ThenBy(author => author.Key, StringComparer.Ordinal)
                .Take(FileOffer.Chat.MostAuthors).Select(author => new ChatAuthor(author.Key, author.Value)),
        ];
        return new FileOffer.Chat(authors, _from, _to, InTime(_selection.Choose())) { Name = name };
    }

    // Facebook and Instagram write the newest message first.
    private ImmutableArray<ChatWindow> InTime(ImmutableArray<ChatWindow> windows) =>
        _back <= _forth ? windows : [.. windows.Reverse().Select(window => window with { Messages = [.. window.Messages.Reverse()] })];
}
