using CoachBot.Conversations;
using CoachBot.Host.Channels.WebPage;

namespace CoachBot.Host.Tests.Channels.WebPage;

/// <summary>What waits for a reader who is slower than the model.</summary>
public class UnsentUpdatesTests
{
    private readonly UnsentUpdates _updates = new();

    [Fact]
    public void Words_that_wait_are_drawn_together()
    {
        foreach (var word in new[] { "One. ", "Two. ", "Three." }) Say(word);

        _updates.Take().ShouldBe([new ReplyUpdate.Words("One. Two. Three.")]);
        _updates.Take().ShouldBeEmpty();
    }

    [Fact]
    public void Words_that_were_never_sent_are_taken_back_without_a_word()
    {
        Say("One.");
        TakeBack();
        Say("Two.");

        _updates.Take().ShouldBe([new ReplyUpdate.Words("Two.")]);
    }

    [Fact]
    public void Words_that_were_sent_are_taken_back_once()
    {
        Say("One.");
        _updates.Take();
        TakeBack();
        Say("Two.");
        TakeBack();
        TakeBack();
        Say("Three.");

        _updates.Take().ShouldBe([new ReplyUpdate.TakenBack(), new ReplyUpdate.Words("Three.")]);
        TakeBack();
        _updates.Take().ShouldBe([new ReplyUpdate.TakenBack()]);
        TakeBack();
        _updates.Take().ShouldBeEmpty();
    }

    [Fact]
    public async Task However_much_is_written_and_taken_back_unread_only_the_last_waits()
    {
        for (var at = 0; at < 10_000; at++)
        {
            Say(new string('x', 1_000));
            TakeBack();
        }

        Say("The end.");
        _updates.Complete();

        (await _updates.WaitAsync(CancellationToken.None)).ShouldBeTrue();
        _updates.Take().ShouldBe([new ReplyUpdate.Words("The end.")]);
        (await _updates.WaitAsync(CancellationToken.None)).ShouldBeFalse();
    }

    [Fact]
    public async Task Nothing_is_lost_between_a_model_and_a_reader_on_two_threads()
    {
        var writing = Task.Run(() =>
        {
            for (var at = 0; at < 20_000; at++) Say($"{at} ");
            _updates.Complete();
        });
        var read = new System.Text.StringBuilder();
        while (await _updates.WaitAsync(CancellationToken.None))
            foreach (var update in _updates.Take()) read.Append(update.ShouldBeOfType<ReplyUpdate.Words>().Text);
        await writing;

        read.ToString().ShouldBe(string.Concat(Enumerable.Range(0, 20_000).Select(at => $"{at} ")));
    }

    private void Say(string words) => _updates.Report(new ReplyUpdate.Words(words));

    private void TakeBack() => _updates.Report(new ReplyUpdate.TakenBack());
}
