using System.Collections.Immutable;
using CoachBot.Agents.Guard;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Knowledge;
using CoachBot.Prompts;
using CoachBot.Replies;

namespace CoachBot.Agents;

/// <summary>Peri's instructions for one turn: the prompt of that name, filled with what code knows and says.</summary>
public sealed class PeriPrompt(PromptLibrary prompts, PeriScript script, Passages passages)
{
    private readonly DecisionWords _words = new(script);
    private readonly ImmutableDictionary<string, string> _passages = passages.Chunks.ToImmutableDictionary(chunk => chunk.Passage, chunk => chunk.PlainText, StringComparer.Ordinal);

    public string Render(Conversation before, DecidedTurn read) => prompts.Render(PromptUse.Peri, new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["draft"] = PlainText.Render(read.Result.Reply),
        ["facts"] = Facts(read.Result.Conversation.Facts),
        ["verdict"] = Verdict(before, read),
        ["question"] = Question(read.Result.Conversation) ?? "",
        ["passages"] = string.Join("\n\n", Cited(read.Result).Select((passage, index) => $"[{index + 1}] {passage.Citation.Document} › {passage.Citation.Section}\n{passage.Text}")),
    });

    /// <summary>What the prose of a turn may rest on.</summary>
    /// <param name="person">What the person wrote and the model was shown.</param>
    internal GuardGround Ground(DecidedTurn turn, IEnumerable<string> person) => new()
    {
        Texts = [PlainText.Render(turn.Result.Reply), Facts(turn.Result.Conversation.Facts)],
        Person = [.. person],
        Passages = [.. Cited(turn.Result).Select(passage => new GuardPassage($"{passage.Citation.Document} › {passage.Citation.Section}", passage.Text))],
        Verdict = turn.Result.Reply.Verdict is { } given ? Enum.GetValues<Verdict>().Single(verdict => Labels.Of(verdict) == given) : null,
        Secrets = [prompts[PromptUse.Peri].FixedText],
    };

    /// <summary>What a turn's prose may cite, with the passages' full text.</summary>
    internal IEnumerable<(Citation Citation, string Text)> Cited(TurnResult result) =>
        Retelling.Citable(result).Select(citation => (citation, _passages.GetValueOrDefault(citation.Passage, citation.Quote)));

    /// <summary>What is known of the situation, a fact a line.</summary>
    internal string Facts(FitFacts facts) =>
        string.Join('\n', FactCatalogue.All.Where(fact => facts.IsKnown(fact.Name)).Select(fact => $"{script.Facts.Label(fact.Name)}: {script.Facts.Show(fact.Name, facts[fact.Name]!)}"));

    private string Verdict(Conversation before, DecidedTurn read) =>
        read.Result.Reply.Verdict is not null && (read.Result.Conversation.Decision ?? before.Decision) is { } decision ? _words.Verdict(decision) : "";

    private string? Question(Conversation after) => script.Interview.Find(after.Slot)?.AskAs(after.Facts.Audience);
}
