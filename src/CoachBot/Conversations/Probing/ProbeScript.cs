using CoachBot.Privacy;
using CoachBot.Probes.Collecting;
using CoachBot.Probes.Styles;
using CoachBot.Probes.Words;

namespace CoachBot.Conversations.Probing;

/// <summary>What the probe is run by.</summary>
/// <param name="Answers">How people answer its questions.</param>
/// <param name="Words">What is said about what it found.</param>
/// <param name="Drafts">What works of one's own style are held beside.</param>
/// <param name="Anonymiser">Read when first needed: its lists take a moment.</param>
public sealed record ProbeScript(AnswerWords Answers, ProbeWords Words, Lazy<Anonymiser> Anonymiser, GenericDrafts Drafts);
