using System.Text.Json;
using CoachBot.Conversations;
using CoachBot.Host.Tests.Support;

namespace CoachBot.Host.Tests.Storage;

/// <summary>What every store promises; each store runs all of it.</summary>
public abstract class ConversationStoreContract
{
    private static readonly CancellationToken Never = CancellationToken.None;

    protected abstract IConversationStore Store { get; }

    [Fact]
    public async Task What_was_never_saved_is_not_there()
    {
        (await Store.FindAsync("web:ada", "c1", Never)).ShouldBeNull();
        (await Store.FindTurnAsync("web:ada", "c1", "t1", Never)).ShouldBeNull();
        (await Store.HistoryAsync("web:ada", "c1", int.MaxValue, 10, Never)).ShouldBeEmpty();
        (await Store.ListAsync("web:ada", Never)).ShouldBeEmpty();
        (await Store.ForgetAsync("web:ada", Never)).ShouldBe(0);
    }

    [Fact]
    public async Task State_and_turn_come_back_whole()
    {
        (await Store.SaveAsync(Some.Conversation(), Some.Turn(), expectedVersion: 0, Never)).ShouldBeTrue();

        Json(await Store.FindAsync("web:ada", "c1", Never)).ShouldBe(Json(Some.Conversation()));
        Json(await Store.FindTurnAsync("web:ada", "c1", "t1", Never)).ShouldBe(Json(Some.Turn()));
    }

    [Fact]
    public async Task Of_two_writers_on_one_version_the_second_saves_nothing()
    {
        await Store.SaveAsync(Some.Conversation(), Some.Turn(), 0, Never);
        (await Store.SaveAsync(Some.Conversation(version: 2), Some.Turn(2, "left"), 1, Never)).ShouldBeTrue();

        (await Store.SaveAsync(Some.Conversation(version: 2), Some.Turn(2, "right"), 1, Never)).ShouldBeFalse();

        (await Store.FindTurnAsync("web:ada", "c1", "right", Never)).ShouldBeNull();
        (await Store.FindAsync("web:ada", "c1", Never))!.Version.ShouldBe(2);
    }

    [Fact]
    public async Task Two_first_turns_are_a_race_too()
    {
        (await Store.SaveAsync(Some.Conversation(), Some.Turn(1, "left"), 0, Never)).ShouldBeTrue();
        (await Store.SaveAsync(Some.Conversation(), Some.Turn(1, "right"), 0, Never)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_version_that_is_not_there_yet_cannot_be_followed()
    {
        (await Store.SaveAsync(Some.Conversation(version: 5), Some.Turn(5), 4, Never)).ShouldBeFalse();
        (await Store.ListAsync("web:ada", Never)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_turn_is_saved_once_even_on_the_right_version()
    {
        await Store.SaveAsync(Some.Conversation(), Some.Turn(1, "same"), 0, Never);

        (await Store.SaveAsync(Some.Conversation(version: 2), Some.Turn(2, "same"), 1, Never)).ShouldBeFalse();

        (await Store.FindAsync("web:ada", "c1", Never))!.Version.ShouldBe(1);
        (await Store.HistoryAsync("web:ada", "c1", int.MaxValue, 10, Never)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_state_that_does_not_follow_its_version_is_refused() =>
        await Should.ThrowAsync<ArgumentException>(() => Store.SaveAsync(Some.Conversation(version: 1), Some.Turn(), 1, Never));

    [Fact]
    public async Task One_person_never_sees_another()
    {
        await Store.SaveAsync(Some.Conversation("web:ada"), Some.Turn(), 0, Never);

        (await Store.FindAsync("web:ben", "c1", Never)).ShouldBeNull();
        (await Store.FindTurnAsync("web:ben", "c1", "t1", Never)).ShouldBeNull();
        (await Store.HistoryAsync("web:ben", "c1", int.MaxValue, 10, Never)).ShouldBeEmpty();
        (await Store.ForgetAsync("web:ben", Never)).ShouldBe(0);
        (await Store.SaveAsync(Some.Conversation("web:ben"), Some.Turn(), 0, Never)).ShouldBeTrue();
        (await Store.ListAsync("web:ada", Never)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_thousand_turns_are_read_back_in_pages_oldest_first()
    {
        for (var number = 1; number <= 1000; number++)
            (await Store.SaveAsync(Some.Conversation(version: number), Some.Turn(number), number - 1, Never)).ShouldBeTrue();

        var newest = await Store.HistoryAsync("web:ada", "c1", int.MaxValue, 50, Never);
        var before = await Store.HistoryAsync("web:ada", "c1", newest[0].Number, 50, Never);

        newest.Select(turn => turn.Number).ShouldBe(Enumerable.Range(951, 50));
        before.Select(turn => turn.Number).ShouldBe(Enumerable.Range(901, 50));
        (await Store.HistoryAsync("web:ada", "c1", 1, 50, Never)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_conversation_used_last_comes_first()
    {
        await Store.SaveAsync(Some.Conversation(id: "old"), Some.Turn(), 0, Never);
        await Store.SaveAsync(Some.Conversation(id: "new") with { UpdatedAt = Some.Noon.AddDays(1) }, Some.Turn(), 0, Never);
        // The same moment told in another zone is not later.
        await Store.SaveAsync(
            Some.Conversation(id: "older") with { UpdatedAt = Some.Noon.AddDays(-1).ToOffset(TimeSpan.FromHours(14)) }, Some.Turn(), 0, Never);

        (await Store.ListAsync("web:ada", Never)).Select(conversation => conversation.Id).ShouldBe(["new", "old", "older"]);
    }

    [Fact]
    public async Task Forgetting_takes_everything_of_one_person_and_nothing_else()
    {
        await Store.SaveAsync(Some.Conversation(id: "c1"), Some.Turn(), 0, Never);
        await Store.SaveAsync(Some.Conversation(id: "c2"), Some.Turn(), 0, Never);
        await Store.SaveAsync(Some.Conversation("web:ben"), Some.Turn(), 0, Never);

        (await Store.ForgetAsync("web:ada", Never)).ShouldBe(2);

        (await Store.ListAsync("web:ada", Never)).ShouldBeEmpty();
        (await Store.FindTurnAsync("web:ada", "c1", "t1", Never)).ShouldBeNull();
        (await Store.ListAsync("web:ben", Never)).Count.ShouldBe(1);
        (await Store.SaveAsync(Some.Conversation(), Some.Turn(), 0, Never)).ShouldBeTrue();
    }

    [Fact]
    public async Task Eight_threads_taking_turns_lose_none_and_number_each_once()
    {
        const int Each = 25;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var at = 0; at < Each; at++) await TakeAsync($"w{writer}-{at}");
        })));

        var turns = await Store.HistoryAsync("web:ada", "c1", int.MaxValue, 1000, Never);
        turns.Select(turn => turn.Number).ShouldBe(Enumerable.Range(1, 8 * Each));
        turns.Select(turn => turn.TurnId).Distinct().Count().ShouldBe(8 * Each);
    }

    private async Task TakeAsync(string turnId)
    {
        bool saved;
        do
        {
            var version = (await Store.FindAsync("web:ada", "c1", Never))?.Version ?? 0;
            saved = await Store.SaveAsync(Some.Conversation(version: version + 1), Some.Turn(version + 1, turnId), version, Never);
        }
        while (!saved);
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, ConversationJson.Options);
}
