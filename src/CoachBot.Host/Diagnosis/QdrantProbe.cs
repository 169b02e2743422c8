using System.Net;
using CoachBot.Host.VectorStores;
using CoachBot.Knowledge;
using CoachBot.Knowledge.Qdrant;
using Microsoft.Extensions.AI;

namespace CoachBot.Host.Diagnosis;

/// <summary>Looks whether Qdrant can be reached and has the passages of this installation, and changes nothing in it.</summary>
public static class QdrantProbe
{
    private const string Name = "qdrant";

    /// <param name="chunks">The passages that should be there.</param>
    public static async Task<Finding> ExamineAsync(
        QdrantSettings? settings, IReadOnlyList<Chunk> chunks, IEmbeddingGenerator<string, Embedding<float>> encoder, CancellationToken cancellation)
    {
        if (settings is null) return Finding.Ok(Name, "Not configured: passages are searched in this process.");
        try
        {
            using var server = QdrantServers.Open(settings);
            var probe = (await encoder.GenerateAsync(["dimensions"], cancellationToken: cancellation))[0];
            var collection = new QdrantCollection(server, settings, new QdrantSchema(probe.ModelId ?? "", probe.Dimensions), (name, tenant) => new QdrantPoints(server, name, tenant, encoder));
            var target = await collection.TargetAsync(cancellation);
            if (target is null) return Finding.Ok(Name, $"{settings.Url} is reachable and has no {settings.Collection} yet; it is filled at the first question.");
            if (target != collection.Name) return Finding.Warn(Name, $"{settings.Url} is reachable; {settings.Collection} leads to {target}, which holds other vectors than this version's: stale. It is made anew at the next start.");
            var points = new QdrantPoints(server, target, settings.Tenant, encoder);
            return Compare(settings, await points.IdsAsync(null, cancellation), chunks);
        }
        catch (QdrantException fault) when (fault.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            return Finding.Fail(Name, fault.Message);
        }
        catch (QdrantException fault)
        {
            return Finding.Warn(Name, $"{fault.Message} Passages are searched in this process meanwhile.");
        }
    }

    private static Finding Compare(QdrantSettings settings, HashSet<Guid> there, IReadOnlyList<Chunk> chunks)
    {
        var missing = QdrantPoint.Of(chunks, settings.Tenant).Count(point => !there.Contains(point.Id));
        var says = $"{settings.Url} is reachable; {settings.Collection} has {there.Count} passages of the tenant {settings.Tenant}";
        if (missing > 0) return Finding.Warn(Name, $"{says}; {missing} of this installation's {chunks.Count} are missing or stale, and are sent at the next start.");
        return settings is { Key: not null, Url: { Scheme: "http", IsLoopback: false } }
            ? Finding.Warn(Name, $"{says}, up to date. The API key travels unencrypted; use https.")
            : Finding.Ok(Name, $"{says}, up to date.");
    }
}
