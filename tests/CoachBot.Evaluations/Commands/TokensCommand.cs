using System.CommandLine;
using CoachBot.Agents;
using CoachBot.Conversations;

namespace CoachBot.Evaluations.Commands;

/// <summary>
/// <c>tokens</c>: what a turn sends to a model as a conversation grows, estimated, over a model in memory that answers at once. Every message
/// is new and tells or asks something, so that facts, passages and history are as full as they get.
/// </summary>
internal static class TokensCommand
{
    internal static System.CommandLine.Command Build()
    {
        var turns = new Option<int>("--turns") { Description = "Turns of the conversation", DefaultValueFactory = _ => 200 };
        var rounds = new Option<int>("--rounds") { Description = "Tool rounds of each turn before the model speaks; each is a request more", DefaultValueFactory = _ => 0 };
        var command = new System.CommandLine.Command("tokens", "Estimate what each turn of a long conversation sends to a model.") { turns, rounds };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var peri = Peri.Load();
            using var model = new CountingModel(parsed.GetValue(rounds));
            Write(await TalkAsync(peri, model, parsed.GetValue(turns), cancellation), Console.Error);
            return 0;
        });
        return command;
    }

    /// <returns>Estimated tokens sent in each turn.</returns>
    private static async Task<List<long>> TalkAsync(Peri peri, CountingModel model, int turns, CancellationToken cancellation)
    {
        var coach = peri.CoachWith(new InMemoryConversationStore(), peri.DeskFor(new ChatClientAgent(model), ConfiguredModel.Terms, TimeProvider.System));
        var sent = new List<long>(turns);
        for (var turn = 1; turn <= turns; turn++)
        {
            var before = model.Tokens;
            await coach.TakeTurnAsync(
                new TurnInput("amara", "long", $"turn-{turn}", "evaluation", Says(turn), [], null, DateTimeOffset.UnixEpoch.AddMinutes(turn)), cancellation);
            sent.Add(model.Tokens - before);
        }

        return sent;
    }

    private static string Says(int turn) => (turn % 4) switch
    {
        0 => $"How many examples do I need, and what does it cost to keep a tuned model? I had {turn} letters last month.",
        1 => $"I run a print shop with my sister. Letter {turn}: the customer wanted {turn} posters, and I wrote back at length about paper, ink and when they would be ready.",
        2 => $"I have {turn * 3} such letters now, about {turn} of them are good, and prompting gives me something that is hit and miss.",
        _ => "What happens to private data of my customers when I tune a model, and who would see it?",
    };

    private static void Write(List<long> sent, TextWriter to)
    {
        foreach (var turn in new[] { 1, 20, 100, 200 }.Where(turn => turn <= sent.Count)) to.WriteLine($"turn {turn}: {sent[turn - 1]} tokens");
        to.WriteLine($"most: {sent.Max()} in turn {sent.IndexOf(sent.Max()) + 1}; mean of the first 20: {sent.Take(20).Average():0}, of the last 20: {sent.TakeLast(20).Average():0}");
        to.WriteLine($"turns without a request: {sent.Count(tokens => tokens == 0)}");
    }
}
