using System.Text.Json;
using CoachBot.Language;
using Microsoft.Extensions.AI;

namespace CoachBot.Knowledge.Qdrant;

/// <summary>
/// Passages in Qdrant. It connects when it is first used, and again when
/// its collection is gone.
/// </summary>
public sealed class QdrantIndex : IKnowledgeIndex, IDisposable
{
    /// <summary>Another program that replaces the same documents at the same time undoes our work; so often it is done again.</summary>
    private const int Tries = 6;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(20);

    private readonly QdrantSettings _settings;
    private readonly IEmbeddingGenerator<string, Embedding<float>> _encoder;
    private readonly TimeProvider _time;
    private readonly Random _chance;
    private readonly IQdrantServer _server;
    private readonly QdrantStatistics _statistics;
    private readonly QdrantPassages _passages = new();
    private readonly SemaphoreSlim _connecting = new(1, 1);
    private readonly SemaphoreSlim _writing = new(1, 1);
    private volatile QdrantPoints? _points;
    private volatile bool _wasConnected;

    /// <param name="server">Is disposed of with this index.</param>
    /// <param name="settings">Which part of it is ours.</param>
    /// <param name="encoder">Stays its owner's.</param>
    /// <param name="time">Tells when counts are out of date.</param>
    /// <param name="chance">How long to wait for another writer; two that wait equally long meet again.</param>
    public QdrantIndex(IQdrantServer server, QdrantSettings settings, IEmbeddingGenerator<string, Embedding<float>> encoder, TimeProvider time, Random? chance = null)
    {
        _time = time;
        _chance = chance ?? Random.Shared;
        _settings = settings;
        _encoder = encoder;
        _server = server;
        _statistics = new QdrantStatistics(time);
    }

    /// <inheritdoc />
    public Task UpsertAsync(IReadOnlyList<Chunk> chunks, CancellationToken cancellationToken = default) => ChangeAsync(async points =>
    {
        string[] documents = [.. chunks.Select(chunk => chunk.Document).Distinct(StringComparer.Ordinal)];
        var wanted = QdrantPoint.Of(chunks, _settings.Tenant).DistinctBy(point => point.Id).ToList();
        var ids = wanted.Select(point => point.Id).ToHashSet();
        for (var tries = 0; tries < Tries; tries++)
        {
            var there = await points.IdsAsync(documents, cancellationToken);
            if (there.SetEquals(ids)) return;
            // What we wrote is not there, or other passages are: another writer is at it. The first to find peace for one round wins.
            if (tries > 0) await Task.Delay(FirstWait * Math.Pow(3, tries - 1) * _chance.NextDouble(), _time, cancellationToken);
            await points.WriteAsync(wanted.Where(point => !there.Contains(point.Id)), cancellationToken);
            there.ExceptWith(ids);
            if (there.Count > 0) await points.RemoveAsync(there, cancellationToken);
        }

        throw new QdrantException($"Another program keeps replacing the same documents in Qdrant at {_settings.Url}; let only one installation use the tenant {_settings.Tenant}.");
    }, cancellationToken);

    /// <inheritdoc />
    public Task RemoveAsync(IReadOnlyCollection<string> documents, CancellationToken cancellationToken = default) =>
        ChangeAsync(points => points.RemoveDocumentsAsync(documents, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> DocumentsAsync(CancellationToken cancellationToken = default) => UseAsync<IReadOnlyList<string>>(
        async points => [.. (await points.CountByAsync("document", cancellationToken)).Select(document => document.Value).Order(StringComparer.Ordinal)], cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<ScoredChunk>> SearchAsync(string query, KnowledgeFilter filter, int count, CancellationToken cancellationToken = default) => UseAsync(async points =>
    {
        var vector = (await _encoder.GenerateAsync([SearchTokenizer.Flatten(query)], cancellationToken: cancellationToken))[0].Vector;
        var search = new QdrantSearch(_settings.Tenant, await _statistics.GetAsync(points, cancellationToken), query, vector, filter, count);
        var found = await points.SearchAsync(search.Query(), cancellationToken);
        var known = await _passages.GetAsync(found.Nearest.Concat(found.Farthest).Select(hit => hit.Id), points, cancellationToken);
        return search.Rank(found, known);
    }, cancellationToken);

    public void Dispose()
    {
        _server.Dispose();
        _connecting.Dispose();
        _writing.Dispose();
    }

    private async Task ChangeAsync(Func<QdrantPoints, Task> work, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            await UseAsync(async points =>
            {
                await work(points);
                return true;
            }, cancellation, writes: true);
        }
        finally
        {
            _statistics.Forget();
            _writing.Release();
        }
    }

    /// <summary>Does the work; where the collection is gone, because another program has made it anew, once more with the one that the alias leads to now.</summary>
    private async Task<T> UseAsync<T>(Func<QdrantPoints, Task<T>> work, CancellationToken cancellation, bool writes = false)
    {
        try
        {
            try
            {
                return await work(await ConnectAsync(writes || !_wasConnected, cancellation));
            }
            catch (QdrantException fault) when (fault.IsMissing)
            {
                _points = null;
                _statistics.Forget();
                return await work(await ConnectAsync(writes, cancellation));
            }
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new QdrantException($"Qdrant at {_settings.Url} sent something else than what was asked for, or other points than this program's.", null, fault);
        }
    }

    private async Task<QdrantPoints> ConnectAsync(bool mayMake, CancellationToken cancellation)
    {
        if (_points is { } connected) return connected;
        await _connecting.WaitAsync(cancellation);
        try
        {
            if (_points is { } meanwhile) return meanwhile;
            var probe = (await _encoder.GenerateAsync(["dimensions"], cancellationToken: cancellation))[0];
            var collection = new QdrantCollection(_server, _settings, new QdrantSchema(probe.ModelId ?? "", probe.Dimensions), Points);
            await collection.ConnectAsync(mayMake, mayTakeOver: !_wasConnected, cancellation);
            _wasConnected = true;
            return _points = Points(collection.Name, _settings.Tenant);
        }
        finally
        {
            _connecting.Release();
        }
    }

    private QdrantPoints Points(string collection, string tenant) => new(_server, collection, tenant, _encoder);
}
