using CoachBot.Batches;
using CoachBot.Host.Storage.Sealing;
using Dapper;

namespace CoachBot.Host.Storage;

/// <summary>One person's batch answers in <see cref="Database"/>; they go when the person is forgotten.</summary>
public sealed class SqliteBatchJournal(Database database, string personId) : IBatchJournal
{
    /// <summary>SQLite takes some tens of thousands of variables in one statement; this stays far from that.</summary>
    private const int KeysAtOnce = 500;

    public Task<IReadOnlyDictionary<string, BatchAnswer>> FindAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyDictionary<string, BatchAnswer>>(
            connection => keys.Distinct().Chunk(KeysAtOnce)
                .SelectMany(some => connection.Query<(string Key, object Answer)>(
                    "SELECT key, answer FROM batch_answers WHERE person_id = @personId AND key IN @some", new { personId, some }))
                .ToDictionary(row => row.Key, row => database.Seal.Open<BatchAnswer>(row.Answer, Place.Answer(personId, row.Key))!, StringComparer.Ordinal),
            cancellation);

    public Task KeepAsync(string key, BatchAnswer answer, CancellationToken cancellation) =>
        database.WriteAsync(
            connection => connection.Execute(
                "INSERT INTO batch_answers (person_id, key, answer) VALUES (@personId, @key, @isSealed) ON CONFLICT (person_id, key) DO UPDATE SET answer = excluded.answer",
                new { personId, key, isSealed = database.Seal.Close(answer, Place.Answer(personId, key)) }),
            cancellation);
}
