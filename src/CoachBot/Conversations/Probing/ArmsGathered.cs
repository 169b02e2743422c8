using CoachBot.Probes.Arms;

namespace CoachBot.Conversations.Probing;

/// <summary>What was fetched for a comparison with a model.</summary>
/// <param name="Offer">What it would send and cost now.</param>
/// <param name="Run">The trial with its answers; null where the person has not allowed exactly this offer.</param>
public sealed record ArmsGathered(ArmsOffer Offer, ArmTrial? Run);
