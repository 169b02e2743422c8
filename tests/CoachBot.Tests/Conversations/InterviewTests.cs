using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Tests.Coaching;

namespace CoachBot.Tests.Conversations;

/// <summary>The interview, played by someone who knows every fact and tells just what is asked.</summary>
public class InterviewTests
{
    [Fact]
    public void An_interview_ends_in_the_verdict_that_all_the_facts_give_at_once()
    {
        var random = new Random(20261121);
        var counts = new List<int>();
        for (var person = 0; person < 400; person++)
        {
            var facts = Complete(random);
            var (verdict, asked) = Play(facts);
            counts.Add(asked.Count);
            asked.ShouldBeUnique($"she never asks twice: {string.Join(", ", asked)}");
            var whole = FitEngine.Decide(facts, Facts.Policy).Verdict;
            // Whether the others agree is not asked where nothing is handed over.
            if (!(facts.OthersConsent == "no" && !asked.Contains("others_consent"))) verdict.ShouldBe(Labels.Of(whole), string.Join(", ", asked));
        }

        counts.Order().ElementAt(counts.Count / 2).ShouldBeLessThanOrEqualTo(8);
    }

    [Fact]
    public void What_has_been_told_is_not_asked()
    {
        var told = Facts.Of("""{"needs":["style"],"recurrence":"regular","example_count":160,"sensitivity":"none"}""");
        var conversation = Scripts.Engine.Step(Scripts.Fresh, [Scripts.Tell(told)], Gathered.Nothing).Conversation;
        var asked = new List<string>();
        while (conversation.Slot is { } slot)
        {
            asked.Add(slot);
            conversation = Scripts.Engine.Step(conversation, [new Command.CannotSay()], Gathered.Nothing).Conversation;
        }

        asked.ShouldNotBeEmpty();
        asked.Intersect(["needs", "recurrence", "example_count", "sensitivity", "others_consent"]).ShouldBeEmpty();
    }

    private static (string Verdict, List<string> Asked) Play(FitFacts facts)
    {
        var asked = new List<string>();
        var turn = Scripts.Engine.Step(Scripts.Fresh, [new Command.StartCheck()], Gathered.Nothing);
        for (var turns = 0; turn.Reply.Verdict is null && turns < 30; turns++)
        {
            var slot = turn.Reply.Slot.ShouldNotBeNull();
            asked.Add(slot);
            var told = Scripts.Script.Interview.Find(slot)!.Tells.Where(facts.IsKnown)
                .Aggregate(FitFacts.None, (told, name) => told.With(name, facts[name]!));
            turn = Scripts.Engine.Step(turn.Conversation with { Version = 2 }, [told.Known.IsEmpty ? new Command.CannotSay() : Scripts.Tell(told)], Gathered.Nothing);
        }

        return (turn.Reply.Verdict.ShouldNotBeNull(), asked);
    }

    private static FitFacts Complete(Random random)
    {
        T Any<T>(params T[] values) => values[random.Next(values.Length)];
        var facts = FitFacts.None;
        foreach (var fact in FactCatalogue.All)
        {
            FactValue? value = fact.Kind switch
            {
                FactKind.OneOf when fact.Name == "concern" => new FactValue.Choice("none"),
                FactKind.OneOf when fact.Name == "base_model_ability" => new FactValue.Choice(Any("yes", "sometimes", "sometimes", "no")),
                FactKind.OneOf when fact.Name == "recurrence" => new FactValue.Choice(Any("regular", "regular", "occasional", "one_off")),
                FactKind.OneOf kind => new FactValue.Choice(Any([.. kind.Labels])),
                FactKind.SomeOf => new FactValue.Choices(Any<string[]>(["style"], ["task_behaviour", "format"], ["knowledge"], ["personal_patterns"], ["lower_cost"], ["style", "fresh_facts"]).ToImmutableSortedSetOrdinal()),
                FactKind.YesNo => new FactValue.Flag(random.Next(4) > 0),
                FactKind.WholeNumber => new FactValue.Count(Any(0, 30, 60, 150, 400)),
                FactKind.NumberOrRange => new FactValue.Amount(Any(0.01, 0.05, 20), 30),
                _ => null,
            };
            if (value is not null) facts = facts.With(fact.Name, value);
        }

        // What an answer rules out is not told against it.
        if (facts.PromptingResult is "good" or "inconsistent") facts = facts.With("base_model_ability", new FactValue.Choice("sometimes"));
        if (facts.Prompting == "untried") facts = facts.Without("prompting_result").With("base_model_ability", new FactValue.Choice("sometimes"));
        return facts.Sensitivity == "none" ? facts.With("others_consent", new FactValue.Choice("not_needed")) : facts;
    }
}

internal static class SetExtensions
{
    public static System.Collections.Immutable.ImmutableSortedSet<string> ToImmutableSortedSetOrdinal(this string[] labels) => [.. labels];
}
