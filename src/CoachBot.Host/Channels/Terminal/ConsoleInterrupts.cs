namespace CoachBot.Host.Channels.Terminal;

/// <summary>Ctrl+C of this process's terminal.</summary>
public sealed class ConsoleInterrupts : IInterrupts
{
    public IDisposable Listen(Func<bool> use) => new Listener(use);

    private sealed class Listener : IDisposable
    {
        private readonly Lock _gate = new();
        private readonly Func<bool> _use;
        private bool _gone;

        public Listener(Func<bool> use)
        {
            _use = use;
            Console.CancelKeyPress += Pressed;
        }

        public void Dispose()
        {
            Console.CancelKeyPress -= Pressed;
            // A press may be under way on its own thread.
            lock (_gate) _gone = true;
        }

        private void Pressed(object? sender, ConsoleCancelEventArgs press)
        {
            lock (_gate) press.Cancel = !_gone && _use();
        }
    }
}
