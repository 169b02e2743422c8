using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CoachBot.Host.Tests.VectorStores.StandIn;

/// <summary>
/// Stands in for a Qdrant server, over real HTTP and with real arithmetic, as far as this program uses
/// one. It is not Qdrant: it was written from Qdrant's OpenAPI description and source.
/// </summary>
public sealed class QdrantStandIn : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, StandInCollection> _collections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);
    private readonly Func<HttpContext, RequestDelegate, Task>? _gateway;
    private WebApplication? _app;

    private QdrantStandIn(Func<HttpContext, RequestDelegate, Task>? gateway) => _gateway = gateway;

    public Uri Url { get; private set; } = new("http://127.0.0.1:0/");

    /// <summary>The key that it asks for.</summary>
    public string? Key { get; set; }

    /// <summary>Answers in its stead when it returns true.</summary>
    public Func<HttpContext, Task<bool>>? Fault { get; set; }

    /// <summary>Method and path of what was asked, in order.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>Bodies that it refused, with the reason: mistakes of ours.</summary>
    public ConcurrentQueue<string> Refused { get; } = new();

    /// <summary>Points written so far.</summary>
    public int Written { get; private set; }

    public IReadOnlyList<string> Collections
    {
        get
        {
            lock (_lock) return [.. _collections.Keys.Order(StringComparer.Ordinal)];
        }
    }

    /// <param name="gateway">Translates another protocol, over HTTP/2, into REST and back.</param>
    public static async Task<QdrantStandIn> StartAsync(Func<HttpContext, RequestDelegate, Task>? gateway = null)
    {
        var server = new QdrantStandIn(gateway);
        await server.OpenAsync();
        return server;
    }

    public string? AliasTarget(string alias)
    {
        lock (_lock) return _aliases.GetValueOrDefault(alias);
    }

    /// <summary>How many points a collection has, or the one behind an alias.</summary>
    public int Count(string name)
    {
        lock (_lock) return _collections[_aliases.GetValueOrDefault(name, name)].Points.Count;
    }

    /// <summary>A server with an empty disk.</summary>
    public void LoseEverything()
    {
        lock (_lock)
        {
            _collections.Clear();
            _aliases.Clear();
        }
    }

    /// <summary>Listens, again at the same address after <see cref="CloseAsync"/>.</summary>
    public async Task OpenAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrel(Listen).UseUrls(Url.ToString());
        _app = builder.Build();
        if (_gateway is not null) _app.Use(_gateway);
        _app.Run(AnswerAsync);
        await _app.StartAsync();
        Url = new Uri(_app.Urls.Single() + "/");
    }

    public async Task CloseAsync()
    {
        if (_app is null) return;
        await _app.DisposeAsync();
        _app = null;
    }

    public async ValueTask DisposeAsync() => await CloseAsync();

    private void Listen(KestrelServerOptions options)
    {
        // Without TLS, who calls has to know which version it is.
        if (_gateway is not null) options.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        Asked.Enqueue($"{context.Request.Method} {context.Request.Path}");
        if (Fault is { } fault && await fault(context)) return;
        if (Key is not null && context.Request.Headers["api-key"] != Key)
        {
            context.Response.StatusCode = 401;
            return;
        }

        using var body = context.Request.ContentLength is null or 0 && !context.Request.Headers.ContainsKey("Transfer-Encoding") ? null : await JsonDocument.ParseAsync(context.Request.Body);
        var (status, result) = Answer(context, body?.RootElement ?? default);
        context.Response.StatusCode = status;
        await context.Response.WriteAsJsonAsync(status == 200 ? new { result, status = "ok", time = 0.001 } : (object)new { status = new { error = result }, time = 0.001 });
    }

    private (int Status, object Result) Answer(HttpContext context, JsonElement body)
    {
        lock (_lock)
        {
            try
            {
                return Route(context.Request.Method, context.Request.Path.Value!.Trim('/').Split('/'), body);
            }
            catch (KeyNotFoundException)
            {
                return (404, "Not found");
            }
            catch (Exception fault) when (fault is BadRequestException or InvalidOperationException or FormatException)
            {
                Refused.Enqueue($"{context.Request.Path}: {fault.Message}");
                return (400, fault.Message);
            }
        }
    }

    private (int Status, object Result) Route(string method, string[] path, JsonElement body) => (method, path) switch
    {
        ("GET", ["aliases"]) => Ok(new { aliases = _aliases.Select(alias => new { alias_name = alias.Key, collection_name = alias.Value }) }),
        ("POST", ["collections", "aliases"]) => ChangeAliases(body),
        ("GET", ["collections", var name, "exists"]) => Ok(new { exists = _collections.ContainsKey(name) || _aliases.ContainsKey(name) }),
        ("PUT", ["collections", var name]) => _aliases.ContainsKey(name) || !_collections.TryAdd(name, new StandInCollection(body)) ? (409, "already exists") : Ok(true),
        ("DELETE", ["collections", var name]) => Drop(name),
        ("PUT", ["collections", var name, "index"]) => Do(() => Of(name).AddIndex(body)),
        ("PUT", ["collections", var name, "points"]) => Do(() => Upsert(Of(name), body)),
        ("POST", ["collections", var name, "points", "delete"]) => Do(() => Delete(Of(name), Shape.Object(body, "body", ["filter"]))),
        ("POST", ["collections", var name, "points", "scroll"]) => Ok(Scroll(Of(name), body)),
        ("POST", ["collections", var name, "points", "count"]) => Ok(new { count = Of(name).Points.Values.Count(StandInFilter.Of(Shape.Find(Shape.Object(body, "body", [], "filter", "exact"), "filter"), Of(name))) }),
        ("POST", ["collections", var name, "facet"]) => Ok(Facet(Of(name), body)),
        ("POST", ["collections", var name, "points", "query", "batch"]) => Ok(Shape.Object(body, "body", ["searches"]).GetProperty("searches").EnumerateArray().Select(search => Found(search, Of(name))).ToList()),
        _ => (404, "no such route"),
    };

    private StandInCollection Of(string name) => _collections[_aliases.GetValueOrDefault(name, name)];

    private static (int Status, object Result) Ok(object result) => (200, result);

    private static (int Status, object Result) Do(Action work)
    {
        work();
        return Ok(new { operation_id = 1, status = "completed" });
    }

    /// <summary>All or none.</summary>
    private (int Status, object Result) ChangeAliases(JsonElement body)
    {
        var changed = new Dictionary<string, string>(_aliases, StringComparer.Ordinal);
        foreach (var action in Shape.Object(body, "body", ["actions"]).GetProperty("actions").EnumerateArray())
        {
            if (Shape.Find(Shape.Object(action, "action", [], "create_alias", "delete_alias"), "create_alias") is { } create)
            {
                var target = Shape.Object(create, "create_alias", ["collection_name", "alias_name"]).GetProperty("collection_name").GetString()!;
                _ = _collections[target];
                changed[create.GetProperty("alias_name").GetString()!] = target;
            }
            else
            {
                changed.Remove(Shape.Object(action.GetProperty("delete_alias"), "delete_alias", ["alias_name"]).GetProperty("alias_name").GetString()!);
            }
        }

        _aliases.Clear();
        foreach (var (alias, target) in changed) _aliases[alias] = target;
        return Ok(true);
    }

    private (int Status, object Result) Drop(string name)
    {
        if (!_collections.Remove(name)) return (404, "Not found");
        foreach (var alias in _aliases.Where(alias => alias.Value == name).ToList()) _aliases.Remove(alias.Key);
        return Ok(true);
    }

    private void Upsert(StandInCollection collection, JsonElement body)
    {
        collection.Upsert(body);
        Written += body.GetProperty("points").GetArrayLength();
    }

    private static void Delete(StandInCollection collection, JsonElement body)
    {
        var admits = StandInFilter.Of(body.GetProperty("filter"), collection);
        foreach (var point in collection.Points.Values.Where(admits).ToList()) collection.Points.Remove(point.Id);
    }

    private static object Scroll(StandInCollection collection, JsonElement body)
    {
        Shape.Object(body, "body", [], "filter", "limit", "offset", "with_payload", "with_vector");
        var admits = StandInFilter.Of(Shape.Find(body, "filter"), collection);
        var from = Shape.Find(body, "offset")?.GetGuid();
        var limit = Shape.Limit(body, 10);
        var points = collection.Points.Values.Where(admits).Where(point => from is null || point.Id.CompareTo(from.Value) >= 0).Take(limit + 1).ToList();
        var payload = Shape.Find(body, "with_payload")?.GetBoolean() ?? true;
        return new
        {
            points = points.Take(limit).Select(point => new { id = point.Id, payload = payload ? point.Payload : (JsonElement?)null }),
            next_page_offset = points.Count > limit ? points[limit].Id : (Guid?)null,
        };
    }

    private static object Facet(StandInCollection collection, JsonElement body)
    {
        Shape.Object(body, "body", ["key"], "limit", "filter", "exact");
        var field = collection.Indexed(body.GetProperty("key").GetString()!);
        var admits = StandInFilter.Of(Shape.Find(body, "filter"), collection);
        var hits = collection.Points.Values.Where(admits).SelectMany(point => point.Values(field).Distinct(StringComparer.Ordinal)).CountBy(value => value)
            .OrderByDescending(pair => pair.Value).Take(Shape.Limit(body, 10));
        return new { hits = hits.Select(pair => new { value = collection.Indexes[field] == "integer" ? long.Parse(pair.Key) : (object)pair.Key, count = pair.Value }) };
    }

    private static object Found(JsonElement search, StandInCollection collection) =>
        new { points = StandInQuery.Run(search, collection).Select(hit => new { id = hit.Point.Id, version = 1, score = hit.Score }) };
}
