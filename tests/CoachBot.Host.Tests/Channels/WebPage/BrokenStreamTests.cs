using System.Net;
using CoachBot.Conversations;
using CoachBot.Host.Storage;
using CoachBot.Host.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Host.Tests.Channels.WebPage;

/// <summary>What breaks while a turn is being answered as events.</summary>
public sealed class BrokenStreamTests : IAsyncLifetime
{
    private readonly ScriptedAgent _model = new();
    private RunningHost _host = null!;
    private Browser _browser = null!;
    private string _id = null!;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.StartWithAsync(services => services.AddModel(_model).AddSingleton<IConversationStore, FullStore>());
        // A first message that has to wait for what is learnt would begin its answer with a keep-alive.
        await _host.Services.GetRequiredService<Peri>().WarmAsync();
        _browser = _host.NewBrowser();
        _id = await _browser.BeginAsync();
    }

    [Fact]
    public async Task What_breaks_after_the_start_comes_as_a_problem_in_the_usual_shape()
    {
        var opening = EventReader.OpenAsync(_browser, _id, new { turnId = "t1", text = "What is fine-tuning?" });
        var run = await _model.NextAsync();
        run.Say("Good question. ").Say("And ");
        await using var events = await opening;
        (await events.NextAsync())!.Value.Name.ShouldBe("words");
        run.End();

        var (name, data) = (await events.RestAsync())[^1];
        name.ShouldBe("problem");
        data.GetProperty("errors")[0].GetProperty("says").GetString()!.ShouldContain("nothing of this was saved");
        data.GetRawText().ShouldNotContain("/secret/path");
    }

    [Fact]
    public async Task What_breaks_before_the_start_has_its_status()
    {
        using var answer = await EventReader.SendAsync(
            _browser, _id, new { turnId = "t1", text = "What is fine-tuning?", withoutModel = true }, "text/event-stream", CancellationToken.None);

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
    }

    public async Task DisposeAsync()
    {
        _browser.Dispose();
        await _host.DisposeAsync();
    }

    /// <summary>A disk without room: everything can be read, nothing written.</summary>
    private sealed class FullStore : IConversationStore
    {
        private readonly InMemoryConversationStore _empty = new();

        public Task<Conversation?> FindAsync(string personId, string conversationId, CancellationToken cancellation) =>
            _empty.FindAsync(personId, conversationId, cancellation);

        public Task<TakenTurn?> FindTurnAsync(string personId, string conversationId, string turnId, CancellationToken cancellation) =>
            _empty.FindTurnAsync(personId, conversationId, turnId, cancellation);

        public Task<bool> SaveAsync(Conversation conversation, TakenTurn turn, int expectedVersion, CancellationToken cancellation) =>
            throw new StorageUnavailableException("There is no room left at /secret/path.");

        public Task<IReadOnlyList<TakenTurn>> HistoryAsync(string personId, string conversationId, int before, int most, CancellationToken cancellation) =>
            _empty.HistoryAsync(personId, conversationId, before, most, cancellation);

        public Task<IReadOnlyList<Conversation>> ListAsync(string personId, CancellationToken cancellation) => _empty.ListAsync(personId, cancellation);

        public Task<int> ForgetAsync(string personId, CancellationToken cancellation) => _empty.ForgetAsync(personId, cancellation);
    }
}
