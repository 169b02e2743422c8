namespace CoachBot.Batches;

/// <summary>An answer that was bought.</summary>
/// <param name="Text">What the model said; may be empty.</param>
/// <param name="InputTokens">As the provider counted; estimated where it did not say.</param>
public sealed record BatchAnswer(string Text, long InputTokens, long OutputTokens);

/// <summary>
/// Where answers are kept the moment they arrive, so that a killed process loses none that was paid for, save those under way.
/// Implementations: in memory, and a file in the host.
/// </summary>
public interface IBatchJournal
{
    /// <summary>The answers kept under these keys (see <see cref="BatchJob.KeyOf"/>).</summary>
    Task<IReadOnlyDictionary<string, BatchAnswer>> FindAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation);

    /// <summary>Keeps one; on return it outlives this process. May be called by several threads at once.</summary>
    Task KeepAsync(string key, BatchAnswer answer, CancellationToken cancellation);
}
