using System.Collections.Immutable;

namespace CoachBot.Coaching;

/// <summary>The result of a fit check, with its receipt.</summary>
/// <param name="Row">The number of the decision table's row that fired (DESIGN.md, 4), 1 to 12.</param>
/// <param name="Reasons">Why: the row that fired first, then what else bears on the advice.</param>
/// <param name="Missing">Names of unknown facts, some answer to which would change verdict or route; the most useful to ask first.</param>
/// <param name="WouldChange">At most three changes of facts that lead to another verdict, each checked by running the table.</param>
/// <param name="BreakEven">Null when an input that it needs is unknown.</param>
/// <param name="ValidUntil">The last day on which the dated facts behind the verdict are taken as current; null when it rests on none.</param>
/// <param name="Facts">The facts that the verdict was made from.</param>
public sealed record FitDecision(
    Verdict Verdict,
    DataRoute DataRoute,
    Confidence Confidence,
    int Row,
    ImmutableArray<FitReason> Reasons,
    ImmutableArray<string> Missing,
    ImmutableArray<Counterfactual> WouldChange,
    BreakEven? BreakEven,
    DateOnly? ValidUntil,
    FitFacts Facts);

/// <param name="Code">A stable name, <c>too_few_examples</c>.</param>
/// <param name="Says">One sentence for people.</param>
/// <param name="Source">The guidance passage or dated fact that it rests on.</param>
/// <param name="Uses">The known facts that it was read from, by name.</param>
public sealed record FitReason(string Code, string Says, string Source, ImmutableArray<string> Uses);

/// <summary>"If <paramref name="If"/> were so (all else as it is), I would say <paramref name="Verdict"/>."</summary>
public sealed record Counterfactual(FitFacts If, Verdict Verdict);
