namespace CoachBot.Conversations;

/// <summary>One waiting line for each conversation that is being answered in this process. Nothing is kept of a line once nobody waits.</summary>
internal sealed class TurnQueues
{
    private readonly Dictionary<(string Person, string Conversation), (SemaphoreSlim Gate, int Waiting)> _lines = [];

    /// <returns>The turn's place at the head of the line; give it back by disposing it.</returns>
    public async Task<IDisposable> WaitAsync((string Person, string Conversation) key, CancellationToken cancellation)
    {
        var gate = Join(key);
        try
        {
            await gate.WaitAsync(cancellation);
        }
        catch
        {
            Leave(key);
            throw;
        }

        return new Place(this, key, gate);
    }

    private SemaphoreSlim Join((string Person, string Conversation) key)
    {
        lock (_lines)
        {
            var (gate, waiting) = _lines.TryGetValue(key, out var line) ? line : (new SemaphoreSlim(1, 1), 0);
            _lines[key] = (gate, waiting + 1);
            return gate;
        }
    }

    private void Leave((string Person, string Conversation) key)
    {
        lock (_lines)
        {
            var (gate, waiting) = _lines[key];
            if (waiting > 1) _lines[key] = (gate, waiting - 1);
            else _lines.Remove(key);
        }
    }

    private sealed class Place(TurnQueues queues, (string Person, string Conversation) key, SemaphoreSlim gate) : IDisposable
    {
        public void Dispose()
        {
            gate.Release();
            queues.Leave(key);
        }
    }
}
