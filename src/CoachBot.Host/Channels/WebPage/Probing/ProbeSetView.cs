using System.Collections.Immutable;
using CoachBot.Conversations;
using CoachBot.Conversations.Probing;
using CoachBot.Privacy;
using CoachBot.Probes;
using CoachBot.Probes.Collecting;

namespace CoachBot.Host.Channels.WebPage.Probing;

/// <summary>A conversation's examples, and what is hidden in them, as the page shows them to their owner.</summary>
/// <param name="Waiting">How many candidates wait to be looked through.</param>
/// <param name="KeepsOriginals">False where only the redacted texts are kept: what is hidden stays so.</param>
/// <param name="Last">What the last look for patterns came to; null before the first.</param>
public sealed record ProbeSetView(
    ImmutableArray<ExampleView> Examples, int Goal, ProbeBalance Balance, int Waiting, bool KeepsOriginals, HiddenView Hidden, ProbeSummary? Last)
{
    public static ProbeSetView Of(ProbeSet set, PeriScript script) => new(
        [.. set.Examples.Select(ExampleView.Of)],
        ProbeSet.Goal,
        set.Balance,
        set.Waiting.Length,
        set.KeepsOriginals,
        HiddenView.Of(new RedactedSet(script).Review(set), set.Examples),
        set.Last);
}

/// <param name="Ending"><c>worked</c>, <c>mixed</c>, <c>failed</c> or <c>unknown</c>.</param>
/// <param name="Source">Where it was read: a file and line, or <c>told</c>.</param>
public sealed record ExampleView(string Id, string Situation, string Action, string Response, Outcome Ending, DateTimeOffset? When, string Source)
{
    public static ExampleView Of(ProbeExample example) =>
        new(example.Id, example.Situation, example.Action, example.Response, example.Outcome, example.When, example.Source);
}

/// <param name="Items">One for each placeholder, in the order of the first mention.</param>
public sealed record HiddenView(ImmutableArray<HiddenItemView> Items, RiskView Risk)
{
    public static HiddenView Of(RedactionReview review, ImmutableArray<ProbeExample> examples) =>
        new([.. review.Items.Select(item => HiddenItemView.Of(item, examples))], RiskView.Of(review.Risk));
}

/// <param name="Forms">As written in the originals.</param>
/// <param name="Mentions">In all texts together.</param>
/// <param name="Shown">The person undid it: it stays readable.</param>
/// <param name="Added">The person added it.</param>
public sealed record HiddenItemView(
    EntityType Type, string Placeholder, ImmutableArray<string> Forms, int Mentions, ImmutableArray<HiddenPlaceView> Contexts, bool Shown, bool Added)
{
    public static HiddenItemView Of(RedactionItem item, ImmutableArray<ProbeExample> examples) => new(
        item.Type, item.Placeholder, item.Forms, item.Mentions,
        [.. item.Contexts.Select(context => new HiddenPlaceView(examples[context.TextIndex / RedactedSet.TextsEach].Id, context.Excerpt, context.Start, context.Length))],
        item.IsKept, item.IsAdded);
}

/// <param name="Start">Where in the excerpt the hidden words begin, in UTF-16 units.</param>
public sealed record HiddenPlaceView(string Example, string Excerpt, int Start, int Length);

/// <summary>How many of the redacted texts somebody who knows a little could still tell apart.</summary>
/// <param name="Clues">The words that give most of them away, the most frequent first.</param>
public sealed record RiskView(int Texts, int Found, ImmutableArray<string> Clues)
{
    private const int MostClues = 12;

    public static RiskView Of(RelinkingAttempt attempt) => new(
        attempt.Texts,
        attempt.Relinked.Length,
        [.. attempt.Relinked.SelectMany(text => text.Clues).CountBy(clue => clue, StringComparer.Ordinal).OrderByDescending(clue => clue.Value).Select(clue => clue.Key).Take(MostClues)]);
}
