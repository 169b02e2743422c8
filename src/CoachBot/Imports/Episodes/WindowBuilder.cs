namespace CoachBot.Imports.Episodes;

/// <summary>Cuts a chat into windows while it is read; at most one window's messages are held.</summary>
public sealed class WindowBuilder
{
    private readonly SilenceGauge _silence = new();
    private readonly List<ImportedMessage> _open = [];
    private DateTime? _last;
    private string _file = "";
    private int _characters;
    private int _number;

    /// <summary>Messages of which only the beginning was kept.</summary>
    public int Shortened { get; private set; }

    /// <summary>Takes the next message of a file and gives the windows that it ends, mostly none.</summary>
    /// <param name="file">Another file than before begins another chat.</param>
    public IEnumerable<ChatWindow> Add(ImportedMessage message, string file = "")
    {
        if (message.Author is null || message.Kind == MessageKind.System || message.Text.Length == 0) return [];
        message = Shorten(message);
        List<ChatWindow> ended = _silence.Parts(_last, message.At) || file != _file ? [.. End()] : [];
        while (_open.Count >= ChatWindow.MostMessages || (_open.Count > 0 && _characters + message.Text.Length > ChatWindow.MostCharacters))
            ended.Add(Take(SplitBefore(message)));
        _open.Add(message);
        _characters += message.Text.Length;
        (_last, _file) = (message.At ?? _last, file);
        return ended;
    }

    /// <summary>The window that is still open.</summary>
    public IEnumerable<ChatWindow> End() => _open.Count == 0 ? [] : [Take(_open.Count)];

    private ImportedMessage Shorten(ImportedMessage message)
    {
        if (message.Text.Length <= ChatWindow.MostOfOneMessage) return message;
        Shortened++;
        return message with { Text = ShortText.Cut(message.Text, ChatWindow.MostOfOneMessage) };
    }

    // A long talk is split where the turn goes to somebody else, in its later half, after the longest pause.
    private int SplitBefore(ImportedMessage next)
    {
        var best = _open.Count;
        var longest = double.MinValue;
        for (var at = Math.Max(1, _open.Count / 2); at <= _open.Count; at++)
        {
            var after = at < _open.Count ? _open[at] : next;
            if (after.Author == _open[at - 1].Author) continue;
            var pause = after.At is { } to && _open[at - 1].At is { } from ? (to - from).TotalSeconds : 0;
            if (pause >= longest) (best, longest) = (at, pause);
        }

        return best;
    }

    private ChatWindow Take(int count)
    {
        var window = new ChatWindow([.. _open.Take(count)]) { File = _file, Number = ++_number };
        _open.RemoveRange(0, count);
        _characters = _open.Sum(message => message.Text.Length);
        return window;
    }
}
