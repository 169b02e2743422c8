using CoachBot.Knowledge.Qdrant;

namespace CoachBot.Host.VectorStores;

/// <summary>Requests as the JSON that Qdrant's REST interface reads; member names are put into snake case when they are written.</summary>
internal static class RestBodies
{
    internal static object Creation(QdrantSchema schema) => new
    {
        vectors = new Dictionary<string, object>(StringComparer.Ordinal) { [QdrantSchema.Dense] = new { size = schema.Dimensions, distance = "Cosine" } },
        sparse_vectors = new Dictionary<string, object>(StringComparer.Ordinal) { [QdrantSchema.Words] = new { } },
    };

    internal static object Index(PayloadIndex index)
    {
        var type = index.IsNumber ? "integer" : "keyword";
        return new { field_name = index.Field, field_schema = index.IsTenant ? new { type, is_tenant = true } : (object)type };
    }

    internal static object Lead(string alias, string collection, bool replaces)
    {
        var create = new { create_alias = new { collection_name = collection, alias_name = alias } };
        object[] actions = replaces ? [new { delete_alias = new { alias_name = alias } }, create] : [create];
        return new { actions };
    }

    internal static object Filter(QdrantFilter filter) => new { must = (object[])[Is("tenant", filter.Tenant), .. filter.More.Select(Condition)] };

    internal static object Point(WrittenPoint point) => new
    {
        id = point.Id,
        vector = new Dictionary<string, object>(StringComparer.Ordinal) { [QdrantSchema.Dense] = point.Dense.ToArray(), [QdrantSchema.Words] = point.Words },
        payload = point.Payload,
    };

    internal static object Searches(HybridQuery query)
    {
        var filter = Filter(query.Filter);
        var @params = new { exact = query.IsExact };
        List<object> ways = [new { query = query.Dense, @using = QdrantSchema.Dense, filter, @params, limit = query.Candidates }];
        if (query.Words is { } words) ways.Add(new { query = words, @using = QdrantSchema.Words, filter, limit = query.Candidates });
        var fused = new { prefetch = ways, query = new { fusion = HybridQuery.Fusion }, limit = query.Limit };
        object nearest = new { prefetch = fused, query = query.Dense, @using = QdrantSchema.Dense, filter, @params, limit = query.Limit, with_payload = false };
        object farthest = new { query = query.Opposite, @using = QdrantSchema.Dense, filter, @params, limit = 1, with_payload = false };
        return new { searches = (object[])[nearest, farthest] };
    }

    private static object Condition(QdrantCondition condition) => condition switch
    {
        QdrantCondition.AnyOf any => new { key = any.Key, match = new { any = any.Values } },
        QdrantCondition.IsOrIsEmpty either => new { should = (object[])[Is(either.Key, either.Value), new { is_empty = new { key = either.Key } }] },
        QdrantCondition.HasId which => new { has_id = which.Ids },
        _ => throw new NotSupportedException($"{condition.GetType().Name} has no REST form."),
    };

    private static object Is(string key, string value) => new { key, match = new { value } };
}
