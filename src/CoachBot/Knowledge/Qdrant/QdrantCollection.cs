namespace CoachBot.Knowledge.Qdrant;

/// <summary>
/// Makes the collection that this program's points fit into, and lets the alias lead to it. Where the
/// alias leads to one with other points (of another encoder), the passages are first brought over, so
/// that searches find everything at every moment; broken off, it goes on where it was.
/// </summary>
public sealed class QdrantCollection(IQdrantServer server, QdrantSettings settings, QdrantSchema schema, Func<string, string, QdrantPoints> points)
{
    public string Name { get; } = schema.CollectionFor(settings.Collection);

    /// <summary>The collection that the alias leads to, or null.</summary>
    public Task<string?> TargetAsync(CancellationToken cancellation) => server.AliasTargetAsync(settings.Collection, cancellation);

    /// <param name="mayMake">Whether a collection may be made where there is none: to write, yes; who only reads would find it empty.</param>
    /// <param name="mayTakeOver">Whether an alias that leads elsewhere may be changed: at the start, yes; later another version of the program has taken over.</param>
    /// <exception cref="QdrantException">Qdrant is away, or there is no collection for us.</exception>
    public async Task ConnectAsync(bool mayMake, bool mayTakeOver, CancellationToken cancellation)
    {
        var target = await TargetAsync(cancellation);
        if (target == Name) return;
        if (target is null && !mayMake)
            throw new QdrantException($"Qdrant at {settings.Url} has lost {settings.Collection}; it is made and filled again.");
        if (target is not null && !target.StartsWith(settings.Collection + "-", StringComparison.Ordinal))
            throw new QdrantException($"In Qdrant the alias {settings.Collection} leads to {target}, which this program has not made; name another with Qdrant:Collection.");
        if (target is not null && !mayTakeOver)
            throw new QdrantException($"Another version of this program has filled {settings.Collection} in Qdrant with its own vectors; start this one again to take it back.");
        await MakeAsync(cancellation);
        if (target is not null) await BringOverAsync(target, cancellation);
        await server.LeadAsync(settings.Collection, Name, replaces: target is not null, cancellation);
        if (target is not null) await DropAsync(target, cancellation);
    }

    private async Task MakeAsync(CancellationToken cancellation)
    {
        if (!await server.ExistsAsync(Name, cancellation))
        {
            try
            {
                await server.CreateAsync(Name, schema, cancellation);
            }
            catch (QdrantException fault) when (fault.Status is not null)
            {
                // Two programs that start at once both make it.
                if (!await server.ExistsAsync(Name, cancellation)) throw;
            }
        }

        foreach (var index in QdrantSchema.PayloadIndexes) await server.CreateIndexAsync(Name, index, cancellation);
    }

    /// <summary>Every tenant's passages: the collection is theirs together, and only its list of tenants is asked for without naming one.</summary>
    private async Task BringOverAsync(string target, CancellationToken cancellation)
    {
        foreach (var tenant in await TenantsAsync(target, cancellation))
        {
            var to = points(Name, tenant);
            var wanted = QdrantPoint.Of(await points(target, tenant).ChunksAsync(cancellation), tenant);
            var there = await to.IdsAsync(null, cancellation);
            await to.WriteAsync(wanted.Where(point => !there.Contains(point.Id)), cancellation);
            // Brought over by an earlier try, and taken away since.
            there.ExceptWith(wanted.Select(point => point.Id));
            if (there.Count > 0) await to.RemoveAsync(there, cancellation);
        }
    }

    private async Task<IReadOnlyList<string>> TenantsAsync(string target, CancellationToken cancellation)
    {
        try
        {
            return [.. (await server.CountByAsync(target, "tenant", null, cancellation)).Select(tenant => tenant.Value)];
        }
        catch (QdrantException fault) when (fault.IsMissing)
        {
            // An alias may outlive its collection.
            return [];
        }
    }

    private async Task DropAsync(string target, CancellationToken cancellation)
    {
        try
        {
            await server.DropAsync(target, cancellation);
        }
        catch (QdrantException fault) when (fault.IsMissing)
        {
            // Another program that started at the same time was quicker.
        }
    }
}
