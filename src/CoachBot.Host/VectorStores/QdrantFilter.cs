using CoachBot.Knowledge;

namespace CoachBot.Host.VectorStores;

/// <summary>Filters as Qdrant reads them. Every one of them admits the tenant's own points and no others.</summary>
public static class QdrantFilter
{
    public static object OfTenant(string tenant, params IEnumerable<object> more) => new { must = (object[])[Matches("tenant", tenant), .. more] };

    /// <summary>The same passages as <see cref="KnowledgeFilter.Admits"/>.</summary>
    public static object For(string tenant, KnowledgeFilter filter)
    {
        var more = new List<object>();
        // A passage that names no audience is for every one.
        if (filter.Audience is { } audience) more.Add(new { should = (object[])[Matches("audience", audience), new { is_empty = new { key = "audience" } }] });
        if (filter.Topics is { } topics) more.Add(AnyOf("topics", topics));
        return OfTenant(tenant, more);
    }

    public static object AnyOf(string key, IEnumerable<string> values) => new { key, match = new { any = values.ToArray() } };

    public static object HasId(IEnumerable<Guid> ids) => new { has_id = ids.ToArray() };

    private static object Matches(string key, string value) => new { key, match = new { value } };
}
