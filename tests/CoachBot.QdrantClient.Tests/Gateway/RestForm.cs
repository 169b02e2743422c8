using CoachBot.Host.Tests.VectorStores.StandIn;
using Qdrant.Client.Grpc;

namespace CoachBot.QdrantClient.Tests.Gateway;

/// <summary>Parts of messages as the REST interface writes them.</summary>
internal static class RestForm
{
    internal static object Creation(CreateCollection message)
    {
        var dense = message.Only("collection_name", "vectors_config", "sparse_vectors_config").VectorsConfig.Only("params_map").ParamsMap.Map;
        return new
        {
            vectors = dense.ToDictionary(vector => vector.Key, vector => (object)new { size = vector.Value.Only("size", "distance").Size, distance = $"{vector.Value.Distance}" }),
            sparse_vectors = message.SparseVectorsConfig.Map.Where(vector => vector.Value.Only() is not null).ToDictionary(vector => vector.Key, _ => new { }),
        };
    }

    internal static object Index(CreateFieldIndexCollection message)
    {
        var type = $"{message.Only("collection_name", "wait", "field_name", "field_type", "field_index_params").FieldType}".ToLowerInvariant();
        var keyword = message.FieldIndexParams?.Only("keyword_index_params").KeywordIndexParams.Only("is_tenant");
        return new { field_name = message.FieldName, field_schema = keyword is null ? type : (object)new { type, is_tenant = keyword.IsTenant } };
    }

    internal static object Action(AliasOperations action) => action.ActionCase switch
    {
        AliasOperations.ActionOneofCase.CreateAlias => new { create_alias = new { collection_name = action.CreateAlias.CollectionName, alias_name = action.CreateAlias.AliasName } },
        AliasOperations.ActionOneofCase.DeleteAlias => new { delete_alias = new { alias_name = action.DeleteAlias.AliasName } },
        _ => throw new BadRequestException($"{action.ActionCase} is unknown"),
    };

    internal static object? Filter(Filter? filter) => filter is null
        ? null
        : new { must = filter.Only("must", "should").Must.Select(Condition), should = filter.Should.Select(Condition) };

    internal static object Point(PointStruct point) => new
    {
        id = point.Only("id", "payload", "vectors").Id.Only("uuid").Uuid,
        vector = point.Vectors.Only("vectors").Vectors_.Vectors.ToDictionary(vector => vector.Key, vector => vector.Value.VectorCase switch
        {
            Vector.VectorOneofCase.Dense => (object)vector.Value.Only("dense").Dense.Data,
            Vector.VectorOneofCase.Sparse => new { indices = vector.Value.Only("sparse").Sparse.Indices, values = vector.Value.Sparse.Values },
            _ => throw new BadRequestException($"{vector.Value.VectorCase} is unknown"),
        }),
        payload = point.Payload.ToDictionary(field => field.Key, field => Value(field.Value)),
    };

    private static object Condition(Condition condition) => condition.ConditionOneOfCase switch
    {
        Qdrant.Client.Grpc.Condition.ConditionOneOfOneofCase.Field => new { key = condition.Field.Only("key", "match").Key, match = Match(condition.Field.Match) },
        Qdrant.Client.Grpc.Condition.ConditionOneOfOneofCase.IsEmpty => new { is_empty = new { key = condition.IsEmpty.Key } },
        Qdrant.Client.Grpc.Condition.ConditionOneOfOneofCase.HasId => new { has_id = condition.HasId.HasId.Select(id => id.Only("uuid").Uuid) },
        Qdrant.Client.Grpc.Condition.ConditionOneOfOneofCase.Filter => Filter(condition.Filter)!,
        _ => throw new BadRequestException($"{condition.ConditionOneOfCase} is unknown"),
    };

    private static object Match(Match match) => match.Only("keyword", "keywords").HasKeyword ? new { value = match.Keyword } : new { any = match.Keywords.Strings };

    private static object Value(Value value) => value.KindCase switch
    {
        Qdrant.Client.Grpc.Value.KindOneofCase.StringValue => value.StringValue,
        Qdrant.Client.Grpc.Value.KindOneofCase.IntegerValue => value.IntegerValue,
        Qdrant.Client.Grpc.Value.KindOneofCase.DoubleValue => value.DoubleValue,
        Qdrant.Client.Grpc.Value.KindOneofCase.ListValue => value.ListValue.Values.Select(Value),
        _ => throw new BadRequestException($"{value.KindCase} is unknown"),
    };
}
