using System.Collections.Immutable;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Conversations.Probing;
using CoachBot.Knowledge;
using CoachBot.Privacy;
using CoachBot.Probes.Collecting;
using CoachBot.Probes.Styles;
using CoachBot.Probes.Words;
using CoachBot.Words;

namespace CoachBot.Tests.Conversations;

/// <summary>The shipped words and rules, read once.</summary>
internal static class Scripts
{
    private static string Prompts { get; } = Path.Combine(AppContext.BaseDirectory, "prompts");

    public static PeriScript Script { get; } = new(
        FitPolicyFile.Load(Path.Combine(Prompts, "fit-policy.yaml")),
        InterviewFile.Load(Path.Combine(Prompts, "interview.yaml")),
        FactWording.Load(Path.Combine(Prompts, "facts.en.yaml")),
        Wording.Load(Path.Combine(Prompts, "wording.en.json")),
        [],
        ImmutableDictionary<string, Citation>.Empty,
        new ProbeScript(
            AnswerWords.Load(Path.Combine(Prompts, "understanding", "probe.yaml")), ProbeWords.Load(Prompts), new Lazy<Anonymiser>(() => Anonymiser.Load(Prompts)), GenericDrafts.Load(Prompts)));

    public static DialogueEngine Engine { get; } = new(Script);

    public static Conversation Fresh { get; } = new() { PersonId = "amara", Id = "one", Version = 1 };

    public static Command Tell(FitFacts facts) => new Command.RecordFacts(facts, ImmutableSortedDictionary<string, string>.Empty);
}
