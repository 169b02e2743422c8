using System.Collections.Immutable;
using CoachBot.Knowledge;

namespace CoachBot.Conversations;

/// <summary>
/// One turn in, one reply out: load, guard, interpret, decide, save. The state, the reply and the turn's identity are saved together
/// under a version number, so the same turn delivered twice gives one effect and the same reply.
/// </summary>
public sealed class Coach(
    IConversationStore store, SafetyDesk safety, IInterpreter interpreter, KnowledgeAnswerer answerer, DialogueEngine engine)
{
    /// <summary>What is read of one message; safety looks at all of it.</summary>
    public const int MostReadCharacters = 8_000;

    /// <summary>What is kept of one message.</summary>
    public const int MostKeptCharacters = 20_000;

    /// <summary>Each lost race means that another turn was saved, so a handful of people at once always get through.</summary>
    private const int MostTries = 40;

    private readonly ForgottenTurns _forgotten = new();

    /// <exception cref="TimeoutException">Other turns of the same conversation were faster, every time.</exception>
    public async Task<TakenTurn> TakeTurnAsync(TurnInput input, CancellationToken cancellation)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (_forgotten.Find(input) is { } forgotten) return forgotten;
            if (await store.FindTurnAsync(input.PersonId, input.ConversationId, input.TurnId, cancellation) is { } taken) return taken;
            var before = await store.FindAsync(input.PersonId, input.ConversationId, cancellation)
                ?? new Conversation { PersonId = input.PersonId, Id = input.ConversationId };
            var result = await DecideAsync(input, before, cancellation);
            var turn = new TakenTurn(input.TurnId, before.Version + 1, Clip(input.Text, MostKeptCharacters), result.Reply, input.At);
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

    private async Task<TurnResult> DecideAsync(TurnInput input, Conversation before, CancellationToken cancellation)
    {
        var (conversation, notice) = safety.Look(input, before);
        var text = Clip(input.Text, MostReadCharacters).Trim();
        var commands = input.Given;
        if (text.Length > 0) commands = commands.AddRange(await interpreter.InterpretAsync(text, conversation, cancellation));
        var gathered = new Gathered
        {
            Answers = await AnswerAsync(commands, conversation, cancellation),
            Notice = notice,
            Clipped = input.Text.Length > MostReadCharacters,
            Stopped = conversation.Safety.StopsCoaching,
            Reminder = safety.Reminder,
            PeopleToTalkTo = safety.PeopleToTalkTo(conversation),
            Export = commands.Any(command => command is Command.ExportMyData) ? await PersonExport.MakeAsync(store, input.PersonId, cancellation) : null,
        };
        return engine.Step(conversation, commands, gathered);
    }

    private async Task<ImmutableDictionary<string, Answer>> AnswerAsync(
        ImmutableArray<Command> commands, Conversation conversation, CancellationToken cancellation)
    {
        var answers = ImmutableDictionary.CreateBuilder<string, Answer>(StringComparer.Ordinal);
        foreach (var ask in commands.OfType<Command.AskGuidance>().DistinctBy(ask => ask.Question))
            answers[ask.Question] = await answerer.AnswerAsync(ask.Question, conversation.Facts.Audience, cancellation);
        return answers.ToImmutable();
    }

    /// <summary>Cuts at a whole character: half a surrogate pair is no text.</summary>
    private static string Clip(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
