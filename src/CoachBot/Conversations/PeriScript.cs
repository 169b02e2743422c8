using System.Collections.Immutable;
using CoachBot.Coaching;
using CoachBot.Conversations.Probing;
using CoachBot.Journeys;
using CoachBot.Knowledge;
using CoachBot.Replies;
using CoachBot.Words;

namespace CoachBot.Conversations;

/// <summary>Everything that the dialogue is run by and that lies in files: rules, questions, words, paths.</summary>
/// <param name="Passages">The guidance passages that reasons rest on, by passage id, each with a sentence to quote.</param>
public sealed record PeriScript(
    FitPolicy Policy,
    Interview Interview,
    FactWording Facts,
    Wording Wording,
    ImmutableArray<Journey> Journeys,
    ImmutableDictionary<string, Citation> Passages,
    ProbeScript Probe)
{
    /// <summary>Decides on what was told and on what follows from it.</summary>
    public FitDecision Decide(FitFacts told) => FitEngine.Decide(Interview.Complete(told), Policy);

    /// <summary>Buttons that say what is on them.</summary>
    public IEnumerable<Choice> Offers(params IEnumerable<Phrase> phrases) => phrases.Select(phrase => new Choice(Wording[phrase], Wording[phrase]));
}
