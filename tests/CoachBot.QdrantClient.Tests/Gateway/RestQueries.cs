using CoachBot.Host.Tests.VectorStores.StandIn;
using Google.Protobuf.Collections;
using Qdrant.Client.Grpc;

namespace CoachBot.QdrantClient.Tests.Gateway;

/// <summary>Searches as the REST interface writes them. What is not set is left out or null.</summary>
internal static class RestQueries
{
    internal static object Of(QueryPoints query)
    {
        query.Only("collection_name", "prefetch", "query", "using", "filter", "params", "limit", "with_payload");
        return new
        {
            prefetch = Prefetches(query.Prefetch),
            query = Query(query.Query),
            @using = query.Using,
            filter = RestForm.Filter(query.Filter),
            @params = Params(query.Params),
            limit = query.Limit,
            with_payload = query.WithPayload.Only("enable").Enable,
        };
    }

    private static IEnumerable<object> Prefetches(RepeatedField<PrefetchQuery> prefetches) => prefetches.Select(prefetch => new
    {
        prefetch = Prefetches(prefetch.Only("prefetch", "query", "using", "filter", "params", "limit").Prefetch),
        query = Query(prefetch.Query),
        @using = prefetch.HasUsing ? prefetch.Using : null,
        filter = RestForm.Filter(prefetch.Filter),
        @params = Params(prefetch.Params),
        limit = prefetch.Limit,
    });

    private static object? Params(SearchParams? given) => given is null ? null : new { exact = given.Only("exact").Exact };

    private static object Query(Query query) => query.VariantCase switch
    {
        Qdrant.Client.Grpc.Query.VariantOneofCase.Fusion => new { fusion = $"{query.Fusion}".ToLowerInvariant() },
        Qdrant.Client.Grpc.Query.VariantOneofCase.Nearest => query.Nearest.VariantCase switch
        {
            VectorInput.VariantOneofCase.Dense => query.Nearest.Dense.Data,
            VectorInput.VariantOneofCase.Sparse => new { indices = query.Nearest.Sparse.Indices, values = query.Nearest.Sparse.Values },
            _ => throw new BadRequestException($"{query.Nearest.VariantCase} is unknown"),
        },
        _ => throw new BadRequestException($"{query.VariantCase} is unknown"),
    };
}
