using CoachBot.Knowledge.Qdrant;
using Qdrant.Client.Grpc;
using SparseVector = CoachBot.Knowledge.Qdrant.SparseVector;

namespace CoachBot.QdrantClient;

/// <summary>Requests as the messages of Qdrant's gRPC interface.</summary>
internal static class GrpcMessages
{
    internal static CreateCollection Creation(string collection, QdrantSchema schema)
    {
        var dense = new VectorParamsMap { Map = { [QdrantSchema.Dense] = new VectorParams { Size = (ulong)schema.Dimensions, Distance = Distance.Cosine } } };
        return new CreateCollection
        {
            CollectionName = collection,
            VectorsConfig = new VectorsConfig { ParamsMap = dense },
            SparseVectorsConfig = new SparseVectorConfig { Map = { [QdrantSchema.Words] = new SparseVectorParams() } },
        };
    }

    internal static CreateFieldIndexCollection Index(string collection, PayloadIndex index)
    {
        var message = new CreateFieldIndexCollection
        {
            CollectionName = collection,
            FieldName = index.Field,
            FieldType = index.IsNumber ? FieldType.Integer : FieldType.Keyword,
            Wait = true,
        };
        if (index.IsTenant) message.FieldIndexParams = new PayloadIndexParams { KeywordIndexParams = new KeywordIndexParams { IsTenant = true } };
        return message;
    }

    internal static ChangeAliases Lead(string alias, string collection, bool replaces)
    {
        var message = new ChangeAliases();
        if (replaces) message.Actions.Add(new AliasOperations { DeleteAlias = new DeleteAlias { AliasName = alias } });
        message.Actions.Add(new AliasOperations { CreateAlias = new CreateAlias { AliasName = alias, CollectionName = collection } });
        return message;
    }

    internal static Filter Filter(QdrantFilter filter) => new() { Must = { Conditions.MatchKeyword("tenant", filter.Tenant), filter.More.Select(Condition) } };

    internal static PointStruct Point(WrittenPoint point)
    {
        var vectors = new NamedVectors
        {
            Vectors = { [QdrantSchema.Dense] = point.Dense.ToArray(), [QdrantSchema.Words] = (point.Words.Values.ToArray(), point.Words.Indices.ToArray()) },
        };
        var message = new PointStruct { Id = point.Id, Vectors = new Vectors { Vectors_ = vectors } };
        PayloadValues.Write(point.Payload, message.Payload);
        return message;
    }

    internal static QueryBatchPoints Searches(string collection, HybridQuery query)
    {
        var nearest = Dense(collection, query, query.Dense, query.Limit);
        nearest.Prefetch.Add(Fused(query));
        return new QueryBatchPoints { CollectionName = collection, QueryPoints = { nearest, Dense(collection, query, query.Opposite, 1) } };
    }

    private static QueryPoints Dense(string collection, HybridQuery query, float[] vector, int limit) => new()
    {
        CollectionName = collection,
        Query = new Query { Nearest = vector },
        Using = QdrantSchema.Dense,
        Filter = Filter(query.Filter),
        Params = new SearchParams { Exact = query.IsExact },
        Limit = (ulong)limit,
        WithPayload = false,
    };

    private static PrefetchQuery Fused(HybridQuery query)
    {
        var fused = new PrefetchQuery { Query = new Query { Fusion = Fusion.Dbsf }, Limit = (ulong)query.Limit };
        var dense = Way(query, query.Dense, QdrantSchema.Dense);
        dense.Params = new SearchParams { Exact = query.IsExact };
        fused.Prefetch.Add(dense);
        if (query.Words is { } words) fused.Prefetch.Add(Way(query, Sparse(words), QdrantSchema.Words));
        return fused;
    }

    private static PrefetchQuery Way(HybridQuery query, VectorInput vector, string name) => new()
    {
        Query = new Query { Nearest = vector },
        Using = name,
        Filter = Filter(query.Filter),
        Limit = (ulong)query.Candidates,
    };

    private static VectorInput Sparse(SparseVector words) => (words.Values.ToArray(), words.Indices.ToArray());

    private static Condition Condition(QdrantCondition condition) => condition switch
    {
        QdrantCondition.AnyOf any => Conditions.Match(any.Key, [.. any.Values]),
        QdrantCondition.IsOrIsEmpty either => new Condition
        {
            Filter = new Filter { Should = { Conditions.MatchKeyword(either.Key, either.Value), Conditions.IsEmpty(either.Key) } },
        },
        QdrantCondition.HasId which => Conditions.HasId([.. which.Ids]),
        _ => throw new NotSupportedException($"{condition.GetType().Name} has no gRPC form."),
    };
}
