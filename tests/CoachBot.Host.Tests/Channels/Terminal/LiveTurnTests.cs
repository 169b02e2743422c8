using CoachBot.Conversations;
using CoachBot.Host.Channels.Terminal;
using CoachBot.Host.Tests.Support;

namespace CoachBot.Host.Tests.Channels.Terminal;

/// <summary>A turn at a terminal while a model writes.</summary>
public sealed class LiveTurnTests : IDisposable
{
    private const string Question = "What is fine-tuning?";

    private static readonly Lazy<Peri> Loaded = new(() => Peri.Load());

    private readonly ScriptedAgent _model = new();
    private readonly VirtualTerminal _terminal = new();
    private readonly CtrlC _ctrlC = new();

    [Fact]
    public async Task Words_show_as_they_come_and_make_place_for_the_whole_reply()
    {
        var chatting = ChatAsync(Question);
        var run = await _model.NextAsync();

        run.Say("Good question, and **worth** a look. ").Say("Let ");
        await ShowsAsync("Good question, and worth a");
        await ShowsAsync("Ctrl+C: answer at once");
        _terminal.CursorShows.ShouldBeFalse();
        run.Say("me show you.").End();
        await chatting;

        _terminal.Screen.Split("Good question").Length.ShouldBe(2, "the words stand there once");
        _terminal.Screen.ShouldContain("Let me show you.");
        _terminal.Screen.ShouldNotContain("Ctrl+C: answer");
        _terminal.CursorShows.ShouldBeTrue();
    }

    [Fact]
    public async Task Words_that_are_taken_back_leave_the_screen()
    {
        var chatting = ChatAsync(Question);
        var run = await _model.NextAsync();
        run.Say("Thinking aloud here. ").Say("And ");
        await ShowsAsync("Thinking aloud");

        run.TakeBack();
        await UntilAsync(() => !_terminal.Screen.Contains("Thinking aloud", StringComparison.Ordinal));
        run.Say("Good question.").End();
        await chatting;

        _terminal.Screen.ShouldContain("Good question.");
    }

    [Fact]
    public async Task A_reply_longer_than_the_screen_leaves_no_remains()
    {
        var chatting = ChatAsync(Question);
        var run = await _model.NextAsync();
        for (var at = 0; at < 40; at++) run.Say($"There is more to say about step {Word(at)} than fits on a line of this small terminal. ");
        run.Say("So ");
        await ShowsAsync($"step {Word(39)}");
        run.Say("that is it.").End();
        await chatting;

        var words = _terminal.Screen.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at < 40; at++) words.Count(word => word == Word(at)).ShouldBe(1, Word(at));

        static string Word(int at) => new((char)('a' + (at % 26)), 5 + (at / 26));
    }

    [Fact]
    public async Task Where_nothing_can_be_erased_only_the_whole_reply_is_written()
    {
        var chatting = ChatAsync(Question, canErase: false);
        var run = await _model.NextAsync();
        run.Say("Thinking aloud here. ").Say("And ");
        await Task.Delay(TimeSpan.FromSeconds(1));
        _terminal.Screen.ShouldNotContain("Thinking aloud");

        run.TakeBack().Say("Good question.").End();
        await chatting;

        _terminal.Screen.ShouldNotContain("Thinking aloud");
        _terminal.Screen.ShouldContain("Good question.");
    }

    [Fact]
    public async Task The_first_interrupt_stops_the_model_and_the_second_ends_the_program()
    {
        var chatting = ChatAsync(Question);
        var run = await _model.NextAsync();
        run.Say("Good question. ").Say("And ");
        await ShowsAsync("Good question.");

        var first = _ctrlC.Press();
        var second = _ctrlC.Press();
        await run.Left;
        await chatting;

        first.ShouldBe(true);
        second.ShouldBe(false);
        _terminal.Screen.ShouldNotContain("Good question.");
        _terminal.Screen.ShouldContain("[1]", customMessage: "the answer that code made");
        _model.Started.ShouldBe(1);
    }

    [Fact]
    public async Task Between_turns_the_key_is_left_alone()
    {
        await ChatAsync("/quit");

        _ctrlC.Press().ShouldBeNull();
    }

    public void Dispose() => _terminal.Dispose();

    private async Task ChatAsync(string line, bool canErase = true)
    {
        var store = new InMemoryConversationStore();
        var chat = new TerminalChat(Loaded.Value.CoachWith(store, _model.DeskOf(Loaded.Value)), store, user: null, TimeProvider.System);
        using var input = new StringReader($"{line}\n");
        (await InteractiveChat.RunAsync(chat, _terminal.Console(canErase), input, _ctrlC, CancellationToken.None)).ShouldBe(0);
    }

    private Task ShowsAsync(string words) => UntilAsync(() => _terminal.Screen.Contains(words, StringComparison.Ordinal));

    private async Task UntilAsync(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!holds())
        {
            patience.IsCancellationRequested.ShouldBeFalse(_terminal.Screen);
            await Task.Delay(20);
        }
    }

    /// <summary>The key, pressed by the test.</summary>
    private sealed class CtrlC : IInterrupts, IDisposable
    {
        private Func<bool>? _use;

        public IDisposable Listen(Func<bool> use)
        {
            _use = use;
            return this;
        }

        /// <returns>Whether it was of use; null when nobody listens.</returns>
        public bool? Press() => _use?.Invoke();

        public void Dispose() => _use = null;
    }
}
