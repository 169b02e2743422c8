using System.Collections.Immutable;
using CoachBot.Agents;
using CoachBot.Conversations.Probing;
using CoachBot.Knowledge;
using CoachBot.Probes.Arms;

namespace CoachBot.Conversations;

/// <summary>
/// One turn in, one reply out: load, guard, interpret, decide, save. The state, the reply and the turn's identity are saved together
/// under a version number, so the same turn delivered twice gives one effect and the same reply.
/// </summary>
public sealed class Coach(
    IConversationStore store, SafetyDesk safety, IInterpreter interpreter, KnowledgeAnswerer answerer, DialogueEngine engine, ModelDesk? model = null,
    ArmsDesk? arms = null)
{
    /// <summary>What is read of one message; safety looks at all of it.</summary>
    public const int MostReadCharacters = 8_000;

    /// <summary>What is kept of one message.</summary>
    public const int MostKeptCharacters = 20_000;

    /// <summary>Each lost race means that another turn was saved, so a handful of people at once always get through.</summary>
    private const int MostTries = 40;

    private readonly ForgottenTurns _forgotten = new();
    private readonly TurnQueues _queues = new();

    /// <param name="updates">Is told of a reply in the making; the whole reply follows in any case.</param>
    /// <exception cref="TimeoutException">Other turns of the same conversation were faster, every time.</exception>
    public async Task<TakenTurn> TakeTurnAsync(TurnInput input, CancellationToken cancellation, IProgress<ReplyUpdate>? updates = null)
    {
        // A model takes seconds: turns of one conversation wait for each other here, and only those of other processes race.
        using var first = await _queues.WaitAsync((input.PersonId, input.ConversationId), cancellation);
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (_forgotten.Find(input) is { } forgotten) return forgotten;
            if (await store.FindTurnAsync(input.PersonId, input.ConversationId, input.TurnId, cancellation) is { } taken) return taken;
            var before = await store.FindAsync(input.PersonId, input.ConversationId, cancellation)
                ?? new Conversation { PersonId = input.PersonId, Id = input.ConversationId };
            if (tries > 0) updates?.Report(new ReplyUpdate.TakenBack());
            var result = await TakeAsync(input, before, updates, cancellation);
            var turn = new TakenTurn(input.TurnId, before.Version + 1, result.Asked ?? Clip(input.Text, MostKeptCharacters), result.Reply, input.At);
            if (result.Forget)
            {
                await store.ForgetAsync(input.PersonId, cancellation);
                return _forgotten.Note(input, turn);
            }

            var after = result.Conversation with { Version = before.Version + 1, UpdatedAt = input.At };
            if (await store.SaveAsync(after, turn, before.Version, cancellation)) return turn;
        }

        throw new TimeoutException("This conversation is being written from several places at once. Please send the message again.");
    }

    private async Task<TurnResult> TakeAsync(TurnInput input, Conversation loaded, IProgress<ReplyUpdate>? updates, CancellationToken cancellation)
    {
        var (before, notice) = safety.Look(input, loaded);
        var text = Clip(input.Text, MostReadCharacters).Trim();
        var commands = input.Given;
        // A file that came along is what "@file ..." asks for.
        if (text.Length > 0 && !commands.Any(command => command is Command.OfferFile)) commands = commands.AddRange(await interpreter.InterpretAsync(text, before, cancellation));
        var fixture = new Gathered
        {
            Notice = notice,
            Clipped = input.Text.Length > MostReadCharacters,
            Stopped = before.Safety.StopsCoaching,
            Reminder = safety.Reminder,
            PeopleToTalkTo = safety.PeopleToTalkTo(before),
            ModelElsewhere = model?.Elsewhere,
            HasModel = arms is not null,
            Arms = await ArmsGathering.GatherAsync(arms, engine.Probe, before, commands, cancellation),
            FileWorries = commands.OfType<Command.OfferFile>().Any(file => file.Offer is { } offer && safety.Worries(offer)),
        };
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        var read = await DecideAsync(fixture, commands, cancellation);
        if (model is null || !model.TakesPart(input, before, read)) return read.Result;
        var history = await store.HistoryAsync(input.PersonId, input.ConversationId, int.MaxValue, TurnHistory.MostTurns, cancellation);
        return await model.TakePartAsync(text, before, read, (proposed, stop) => DecideAsync(fixture with { Proposed = true }, proposed, stop), history, updates, cancellation);

        async Task<DecidedTurn> DecideAsync(Gathered known, ImmutableArray<Command> wanted, CancellationToken stop)
        {
            var gathered = known with
            {
                Answers = await AnswerAsync(wanted, before, answers, stop),
                Export = wanted.Any(command => command is Command.ExportMyData) ? await PersonExport.MakeAsync(store, input.PersonId, stop) : null,
            };
            return new DecidedTurn(wanted, gathered, engine.Step(before, wanted, gathered));
        }
    }

    /// <param name="known">Answers found in this turn: deciding it anew for a model's proposal asks no question twice.</param>
    private async Task<ImmutableDictionary<string, Answer>> AnswerAsync(
        ImmutableArray<Command> commands, Conversation conversation, Dictionary<string, Answer> known, CancellationToken cancellation)
    {
        string[] questions = [.. commands.OfType<Command.AskGuidance>().Select(ask => ask.Question).Distinct(StringComparer.Ordinal)];
        foreach (var question in questions.Where(question => !known.ContainsKey(question)))
            known[question] = await answerer.AnswerAsync(question, conversation.Facts.Audience, cancellation);
        return questions.ToImmutableDictionary(question => question, question => known[question], StringComparer.Ordinal);
    }

    /// <summary>Cuts at a whole character: half a surrogate pair is no text.</summary>
    private static string Clip(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
