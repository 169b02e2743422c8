using System.Text;
using System.Threading.Channels;
using CoachBot.Conversations;

namespace CoachBot.Host.Channels.WebPage;

/// <summary>
/// What a reader has not been sent yet of a reply in the making, drawn together: however slow the reader, no more waits than the prose
/// that stands now. Told from any thread, taken by one reader.
/// </summary>
public sealed class UnsentUpdates : IProgress<ReplyUpdate>
{
    private readonly Lock _gate = new();
    private readonly StringBuilder _words = new();
    private readonly Channel<bool> _news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private bool _sent;
    private bool _takenBack;

    public void Report(ReplyUpdate value)
    {
        lock (_gate)
        {
            if (value is ReplyUpdate.Words words)
            {
                _words.Append(words.Text);
            }
            else
            {
                _words.Clear();
                _takenBack = _sent;
            }
        }

        _news.Writer.TryWrite(true);
    }

    /// <summary>Nothing more will be told.</summary>
    public void Complete() => _news.Writer.TryComplete();

    /// <returns>False when everything was taken and nothing more comes.</returns>
    public ValueTask<bool> WaitAsync(CancellationToken cancellation) => _news.Reader.WaitToReadAsync(cancellation);

    /// <summary>What is to be sent now, in order; none when the news was that nothing needs to be sent.</summary>
    public IReadOnlyList<ReplyUpdate> Take()
    {
        lock (_gate)
        {
            _news.Reader.TryRead(out _);
            var updates = new List<ReplyUpdate>();
            if (_takenBack) updates.Add(new ReplyUpdate.TakenBack());
            if (_words.Length > 0) updates.Add(new ReplyUpdate.Words(_words.ToString()));
            _sent = _words.Length > 0 || (_sent && !_takenBack);
            _takenBack = false;
            _words.Clear();
            return updates;
        }
    }
}
