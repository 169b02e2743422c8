using System.Collections.Immutable;
using CoachBot.Agents;

namespace CoachBot.Batches;

/// <summary>The account of one run: what is answered, what failed, what is spent and what the requests under way may still cost.</summary>
internal sealed class BatchRun(BatchJob job, TokenPrice? price, decimal? mostUsd, IReadOnlyDictionary<string, BatchAnswer> kept, IProgress<BatchProgress>? progress)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, BatchAnswer> _answers = new(kept, StringComparer.Ordinal);
    private readonly Dictionary<string, ModelFaultKind> _faults = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> _idsByKey = job.Items.ToLookup(job.KeyOf, item => item.Id, StringComparer.Ordinal);
    private BatchEnd _end = BatchEnd.Finished;
    private decimal _spent;
    private decimal _reserved;

    public BatchJob Job { get; } = job;

    /// <summary>Sets aside what the item may cost at most.</summary>
    /// <returns>False when that could go beyond the budget: then nothing more is to be started.</returns>
    public bool Reserve(BatchItem item)
    {
        lock (_lock)
        {
            if (mostUsd is { } most && _spent + _reserved + MostOf(item) > most)
            {
                _end = BatchEnd.OutOfBudget;
                return false;
            }

            _reserved += MostOf(item);
            return true;
        }
    }

    public void Answered(BatchItem item, BatchAnswer answer)
    {
        lock (_lock)
        {
            _answers[Job.KeyOf(item)] = answer;
            _reserved -= MostOf(item);
            _spent += price?.Of(answer.InputTokens, answer.OutputTokens) ?? 0;
            Tell();
        }
    }

    /// <returns>True when every other item would fail the same way.</returns>
    public bool Failed(BatchItem item, ModelFaultKind fault)
    {
        lock (_lock)
        {
            _faults[Job.KeyOf(item)] = fault;
            _reserved -= MostOf(item);
            Tell();
            if (fault is not (ModelFaultKind.Unauthorised or ModelFaultKind.NotFound or ModelFaultKind.Ceiling)) return false;
            _end = BatchEnd.ModelUnavailable;
            return true;
        }
    }

    /// <summary>It was cancelled under way. The provider may have charged for it: it stays set aside for the rest of this run.</summary>
    public void Dropped(BatchItem item)
    {
        lock (_lock) _faults.TryAdd(Job.KeyOf(item), ModelFaultKind.Unreachable);
    }

    public BatchReport Report(bool cancelled)
    {
        lock (_lock)
        {
            return new BatchReport(
                cancelled ? BatchEnd.Cancelled : _end,
                ById(_answers),
                ById(_faults),
                price is null ? null : _spent);
        }
    }

    private decimal MostOf(BatchItem item) => price?.Of(Job.InputTokensOf(item), Job.MostAnswerTokens) ?? 0;

    private void Tell() => progress?.Report(new BatchProgress(Count(_answers), Count(_faults), Job.Items.Length, price is null ? null : _spent));

    private int Count<T>(Dictionary<string, T> byKey) => byKey.Keys.Sum(key => _idsByKey[key].Count());

    private ImmutableDictionary<string, T> ById<T>(Dictionary<string, T> byKey) =>
        byKey.SelectMany(pair => _idsByKey[pair.Key].Select(id => KeyValuePair.Create(id, pair.Value))).ToImmutableDictionary(StringComparer.Ordinal);
}
