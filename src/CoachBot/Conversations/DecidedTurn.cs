using System.Collections.Immutable;

namespace CoachBot.Conversations;

/// <summary>What a turn comes to if these commands are all there is.</summary>
public sealed record DecidedTurn(ImmutableArray<Command> Commands, Gathered Gathered, TurnResult Result);
