using CoachBot.Conversations;
using Spectre.Console;

namespace CoachBot.Host.Channels.Terminal;

/// <summary>
/// Takes a turn at a terminal. When that takes longer, the reply is shown as it is written and erased again for the whole one, where the
/// terminal can erase; Ctrl+C then stops the model, not the program.
/// </summary>
public sealed class LiveTurn(TerminalChat chat, IAnsiConsole console, IInterrupts interrupts)
{
    /// <summary>What is faster needs no showing.</summary>
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(500);

    public async Task<TakenTurn> SayAsync(string text, string? locale, CancellationToken cancellation)
    {
        using var stop = new CancellationTokenSource();
        using var listening = interrupts.Listen(() => Stop(stop));
        var draft = new ReplyDraft();
        // Reading a message is computing: on a thread of its own the clock for showing it runs meanwhile.
        var turn = Task.Run(() => chat.SayAsync(text, locale, cancellation, draft, stop.Token), CancellationToken.None);
        if (await Task.WhenAny(turn, Task.Delay(Quick, cancellation)) != turn && CanErase) await ShowAsync(draft, turn);
        return await turn;
    }

    private bool CanErase => console.Profile.Capabilities is { Ansi: true, Interactive: true };

    private Task ShowAsync(ReplyDraft draft, Task turn) => console
        .Live(draft.Draw())
        .AutoClear(true)
        .Overflow(VerticalOverflow.Crop)
        .Cropping(VerticalOverflowCropping.Top)
        .StartAsync(async live =>
        {
            draft.Changed = () => live.UpdateTarget(draft.Draw());
            draft.Changed();
            await turn.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        });

    /// <returns>False for the second press: that one ends the program.</returns>
    private bool Stop(CancellationTokenSource stop)
    {
        if (stop.IsCancellationRequested)
        {
            // The live display has hidden it.
            if (CanErase) console.Cursor.Show();
            return false;
        }

        stop.Cancel();
        return true;
    }
}
