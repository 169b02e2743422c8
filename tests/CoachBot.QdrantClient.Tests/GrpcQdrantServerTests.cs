using System.Diagnostics;
using System.Net;
using CoachBot.Host.Tests.VectorStores.StandIn;
using CoachBot.Knowledge.Qdrant;
using CoachBot.QdrantClient.Tests.Gateway;
using Microsoft.AspNetCore.Http;

namespace CoachBot.QdrantClient.Tests;

public sealed class GrpcQdrantServerTests
{
    private const string PersonsWords = "my name is Zebulon";

    [Theory]
    [InlineData(400, HttpStatusCode.BadRequest, "400")]
    [InlineData(401, HttpStatusCode.Unauthorized, "Qdrant:KeyVariable")]
    [InlineData(403, HttpStatusCode.Forbidden, "Qdrant:KeyVariable")]
    [InlineData(404, HttpStatusCode.NotFound, "404")]
    [InlineData(409, HttpStatusCode.Conflict, "409")]
    [InlineData(500, HttpStatusCode.InternalServerError, "its log tells more")]
    [InlineData(503, HttpStatusCode.ServiceUnavailable, "its log tells more")]
    public async Task A_refusal_is_told_in_the_words_of_the_other_protocol(int status, HttpStatusCode told, string says)
    {
        await using var server = await QdrantStandIn.StartAsync(new GrpcGateway().InvokeAsync);
        server.Fault = context =>
        {
            context.Response.StatusCode = status;
            return Task.FromResult(true);
        };

        var fault = await AskAsync(server.Url);

        fault.Status.ShouldBe(told);
        fault.Message.ShouldContain(says);
    }

    [Fact]
    public async Task What_a_server_says_about_a_request_is_not_repeated()
    {
        await using var server = await QdrantStandIn.StartAsync((context, _) => GrpcFraming.WriteAsync(context.Response, null, 3, PersonsWords));

        (await AskAsync(server.Url)).ToString().ShouldNotContain("Zebulon");
    }

    [Fact]
    public async Task A_server_that_is_silent_costs_one_timeout()
    {
        await using var server = await QdrantStandIn.StartAsync((context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted));
        var clock = Stopwatch.StartNew();

        var fault = await AskAsync(server.Url, TimeSpan.FromMilliseconds(300));

        fault.Message.ShouldContain("300 ms");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Of_a_server_that_is_away_or_speaks_something_else_the_usual_port_is_named()
    {
        await using var rest = await QdrantStandIn.StartAsync();
        (await AskAsync(rest.Url)).Message.ShouldContain("6334");

        await rest.CloseAsync();
        (await AskAsync(rest.Url)).Message.ShouldContain("6334");
    }

    [Theory]
    [InlineData("application/grpc", "\0\0\0\0\u0003\u007f\u007f\u007f")]
    [InlineData("application/grpc", "\0\0\0\u0001\0half")]
    [InlineData("application/grpc", "")]
    [InlineData("text/html", "<html>a proxy's page</html>")]
    public async Task Half_an_answer_or_another_ones_is_no_answer(string type, string body)
    {
        await using var server = await QdrantStandIn.StartAsync((context, _) =>
        {
            context.Response.ContentType = type;
            return context.Response.WriteAsync(body);
        });

        (await AskAsync(server.Url)).Message.ShouldContain($"{server.Url}");
    }

    [Fact]
    public async Task A_redirect_is_not_followed_because_it_would_carry_the_key()
    {
        var keys = new List<string?>();
        await using var elsewhere = await QdrantStandIn.StartAsync((context, _) =>
        {
            keys.Add(context.Request.Headers["api-key"]);
            return Task.CompletedTask;
        });
        await using var server = await QdrantStandIn.StartAsync((context, _) =>
        {
            context.Response.Redirect($"{elsewhere.Url}qdrant.Collections/ListAliases", permanent: true, preserveMethod: true);
            return Task.CompletedTask;
        });

        await AskAsync(server.Url);

        keys.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_gives_up_waiting_is_told_so_and_not_of_a_fault()
    {
        await using var server = await QdrantStandIn.StartAsync((context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var client = new GrpcQdrantServer(Settings(server.Url, TimeSpan.FromSeconds(10)));
        using var giveUp = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Should.ThrowAsync<OperationCanceledException>(() => client.AliasTargetAsync("coachbot", giveUp.Token));
    }

    [Fact]
    public async Task A_payload_comes_back_as_it_was_written_whole_numbers_too()
    {
        await using var server = await QdrantStandIn.StartAsync(new GrpcGateway().InvokeAsync);
        using var client = new GrpcQdrantServer(Settings(server.Url, TimeSpan.FromSeconds(10)));
        var schema = new QdrantSchema("encoder", 2);
        await client.CreateAsync("things", schema, CancellationToken.None);
        foreach (var index in QdrantSchema.PayloadIndexes) await client.CreateIndexAsync("things", index, CancellationToken.None);
        var payloads = new[] { 5.0, 0.1 + 0.2, 1e300, double.Epsilon }.Select((norm, i) =>
            new QdrantPayload("ours", "d", [], ["a", "\"ü\" 🙂"], $"d#{i}", "", [], "text\r\n\0", "text", i, ["text"], 1, norm)).ToList();

        await client.UpsertAsync("things", [.. payloads.Select(payload => new WrittenPoint(new Guid(payload.Place + 1, 0, 0, new byte[8]), new[] { 3f, 4f }, new SparseVector([1], [1]), payload))], CancellationToken.None);
        var page = await client.ScrollAsync("things", QdrantFilter.OfTenant("ours"), null, 10, withPayload: true, CancellationToken.None);

        page.Points.Select(point => point.Payload!.Json().GetRawText()).ShouldBe(payloads.Select(payload => payload.Json().GetRawText()));
        (await client.CountByAsync("things", "length", QdrantFilter.OfTenant("theirs"), CancellationToken.None)).ShouldBeEmpty();
    }

    private static async Task<QdrantException> AskAsync(Uri url, TimeSpan? timeout = null)
    {
        using var client = new GrpcQdrantServer(Settings(url, timeout ?? TimeSpan.FromSeconds(10)));
        return await Should.ThrowAsync<QdrantException>(() => client.AliasTargetAsync("coachbot", CancellationToken.None));
    }

    private static QdrantSettings Settings(Uri url, TimeSpan timeout) => new(url, "s3cret", "coachbot", "coachbot", timeout) { Transport = QdrantTransport.Grpc };
}
