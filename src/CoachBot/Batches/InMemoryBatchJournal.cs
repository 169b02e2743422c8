using System.Collections.Concurrent;

namespace CoachBot.Batches;

/// <summary>Keeps answers for as long as the process lives.</summary>
public sealed class InMemoryBatchJournal : IBatchJournal
{
    private readonly ConcurrentDictionary<string, BatchAnswer> _answers = new(StringComparer.Ordinal);

    public Task<IReadOnlyDictionary<string, BatchAnswer>> FindAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<string, BatchAnswer>>(keys.Distinct().Where(_answers.ContainsKey).ToDictionary(key => key, key => _answers[key], StringComparer.Ordinal));

    public Task KeepAsync(string key, BatchAnswer answer, CancellationToken cancellation)
    {
        _answers[key] = answer;
        return Task.CompletedTask;
    }
}
