namespace CoachBot.Host.Channels.Terminal;

/// <summary>Ctrl+C: it ends the program, unless somebody has a better use for it just now.</summary>
public interface IInterrupts
{
    /// <param name="use">Called for each press, from any thread; true when that was of use and the program goes on.</param>
    /// <returns>Dispose it to leave the key alone again; after that nothing is called any more.</returns>
    IDisposable Listen(Func<bool> use);
}
