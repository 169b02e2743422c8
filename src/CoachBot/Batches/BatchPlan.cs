namespace CoachBot.Batches;

/// <summary>What a job will take, told before it starts.</summary>
/// <param name="Items">Items in all.</param>
/// <param name="Answered">Those whose answers are there already, from an earlier run.</param>
/// <param name="InputTokens">Of the items that are left, estimated on the dear side.</param>
/// <param name="MostOutputTokens">If every answer of them were as long as it may be.</param>
/// <param name="MostUsd">The price at most; null where the model's price is not known.</param>
public sealed record BatchPlan(int Items, int Answered, long InputTokens, long MostOutputTokens, decimal? MostUsd)
{
    public int Left => Items - Answered;
}

/// <summary>How far a job is.</summary>
/// <param name="Done">Items answered, those of earlier runs among them.</param>
/// <param name="Failed">Items that were tried in this run and have no answer.</param>
public sealed record BatchProgress(int Done, int Failed, int Of, decimal? SpentUsd);

/// <summary>Why a job ended.</summary>
public enum BatchEnd
{
    /// <summary>Every item was tried; those that failed are tried again by another run.</summary>
    Finished,

    /// <summary>The caller cancelled. What was answered is kept.</summary>
    Cancelled,

    /// <summary>The next item could have cost more than was allowed.</summary>
    OutOfBudget,

    /// <summary>The model refuses all of it: a wrong key, no such model, a ceiling.</summary>
    ModelUnavailable,
}

/// <param name="Answers">By item id; an item that has none failed or was not reached.</param>
public sealed record BatchReport(
    BatchEnd End, System.Collections.Immutable.ImmutableDictionary<string, BatchAnswer> Answers,
    System.Collections.Immutable.ImmutableDictionary<string, Agents.ModelFaultKind> Faults, decimal? SpentUsd);
