namespace CoachBot.Host.VectorStores;

/// <summary>
/// Makes the collection that this program's points fit into, and lets the alias lead to it. Where the
/// alias leads to one with other points (of another encoder), the passages are first brought over, so
/// that searches find everything at every moment; broken off, it goes on where it was.
/// </summary>
public sealed class QdrantCollection(QdrantHttp http, QdrantSettings settings, QdrantSchema schema, Func<string, string, QdrantPoints> points)
{
    public string Name { get; } = schema.CollectionFor(settings.Collection);

    /// <summary>The collection that the alias leads to, or null.</summary>
    public async Task<string?> TargetAsync(CancellationToken cancellation)
    {
        var result = await http.GetAsync("aliases", cancellation);
        foreach (var alias in result.GetProperty("aliases").EnumerateArray())
        {
            if (alias.GetProperty("alias_name").GetString() == settings.Collection) return alias.GetProperty("collection_name").GetString();
        }

        return null;
    }

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
        await LeadToAsync(target, cancellation);
        if (target is not null) await DropAsync(target, cancellation);
    }

    private async Task MakeAsync(CancellationToken cancellation)
    {
        if (!await ExistsAsync(cancellation))
        {
            try
            {
                await http.ChangeAsync(HttpMethod.Put, $"collections/{Name}", schema.Creation, cancellation);
            }
            catch (QdrantException fault) when (fault.Status is not null)
            {
                // Two programs that start at once both make it.
                if (!await ExistsAsync(cancellation)) throw;
            }
        }

        foreach (var (field, index) in QdrantSchema.PayloadIndexes)
            await http.ChangeAsync(HttpMethod.Put, $"collections/{Name}/index?wait=true", new { field_name = field, field_schema = index }, cancellation);
    }

    private async Task<bool> ExistsAsync(CancellationToken cancellation) =>
        (await http.GetAsync($"collections/{Name}/exists", cancellation)).GetProperty("exists").GetBoolean();

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
            var result = await http.AskAsync($"collections/{target}/facet", new { key = "tenant", limit = 1_000_000, exact = true }, cancellation);
            return [.. result.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("value").GetString()!)];
        }
        catch (QdrantException fault) when (fault.IsMissing)
        {
            // An alias may outlive its collection.
            return [];
        }
    }

    private async Task LeadToAsync(string? target, CancellationToken cancellation)
    {
        var create = new { create_alias = new { collection_name = Name, alias_name = settings.Collection } };
        object[] actions = target is null ? [create] : [new { delete_alias = new { alias_name = settings.Collection } }, create];
        await http.ChangeAsync(HttpMethod.Post, "collections/aliases", new { actions }, cancellation);
    }

    private async Task DropAsync(string target, CancellationToken cancellation)
    {
        try
        {
            await http.DeleteAsync($"collections/{target}", cancellation);
        }
        catch (QdrantException fault) when (fault.IsMissing)
        {
            // Another program that started at the same time was quicker.
        }
    }
}
