namespace CoachBot.Knowledge.Qdrant;

/// <summary>Which points are meant. Every filter admits the tenant's own points and no others.</summary>
/// <param name="More">Conditions that hold, too.</param>
public sealed record QdrantFilter(string Tenant, IReadOnlyList<QdrantCondition> More)
{
    public static QdrantFilter OfTenant(string tenant, params IReadOnlyList<QdrantCondition> more) => new(tenant, more);

    /// <summary>The same passages as <see cref="KnowledgeFilter.Admits"/>.</summary>
    public static QdrantFilter For(string tenant, KnowledgeFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var more = new List<QdrantCondition>();
        // A passage that names no audience is for every one.
        if (filter.Audience is { } audience) more.Add(new QdrantCondition.IsOrIsEmpty("audience", audience));
        if (filter.Topics is { } topics) more.Add(new QdrantCondition.AnyOf("topics", topics));
        return new QdrantFilter(tenant, more);
    }
}

/// <summary>One condition that a point meets.</summary>
public abstract record QdrantCondition
{
    private QdrantCondition()
    {
    }

    /// <summary>A field has at least one of the values.</summary>
    public sealed record AnyOf(string Key, IReadOnlyCollection<string> Values) : QdrantCondition;

    /// <summary>A field has the value, or has none.</summary>
    public sealed record IsOrIsEmpty(string Key, string Value) : QdrantCondition;

    /// <summary>The point is one of these.</summary>
    public sealed record HasId(IReadOnlyCollection<Guid> Ids) : QdrantCondition;
}
