using System.IO.Compression;
using System.Net;
using CoachBot.Host.Tests.Support;

namespace CoachBot.Host.Tests.Channels.WebPage.Uploads;

public sealed class UploadTests : IAsyncLifetime
{
    private RunningHost _host = null!;
    private Browser _browser = null!;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.StartAsync();
        _browser = _host.NewBrowser();
    }

    [Fact]
    public async Task A_table_is_taken_as_a_turn_that_asks_for_its_columns()
    {
        var id = await _browser.BeginAsync();

        var (status, taken) = await _browser.UploadAsync(id, "u1", "/home/me/quarrels.csv", await File.ReadAllBytesAsync(Quarrels.CsvPath));

        status.ShouldBe(HttpStatusCode.OK);
        var turn = taken.GetProperty("turn");
        turn.GetProperty("asked").GetString().ShouldBe("@file quarrels.csv");
        turn.GetProperty("reply").GetProperty("slot").GetString().ShouldBe("probe_columns");
        Quarrels.TextOf(taken).ShouldContain("50 rows");
        (await _browser.GetAsync($"api/conversations/{id}")).Json.GetProperty("turns").GetArrayLength().ShouldBe(1);
        NothingIsLeft();
    }

    [Fact]
    public async Task The_same_turn_again_gets_the_same_answer_without_the_file_being_read()
    {
        var id = await _browser.BeginAsync();
        var (_, first) = await _browser.UploadAsync(id, "u1", "quarrels.csv", await File.ReadAllBytesAsync(Quarrels.CsvPath));

        var (status, again) = await _browser.UploadAsync(id, "u1", "other.bin", [0, 1, 2]);

        status.ShouldBe(HttpStatusCode.OK);
        again.GetRawText().ShouldBe(first.GetRawText());
    }

    [Fact]
    public async Task A_larger_file_than_the_limit_is_refused_with_the_limit_and_the_mend_however_it_is_sent()
    {
        await using var host = await RunningHost.StartAsync(("Page:MostUploadBytes", "1048576"));
        using var browser = host.NewBrowser();
        var id = await browser.BeginAsync();
        var tooLarge = new byte[1_048_577];

        var (declared, says) = await browser.UploadAsync(id, "u1", "big.csv", tooLarge);
        var (chunked, _) = await browser.UploadAsync(id, "u2", "big.csv", new ChunkedContent(tooLarge));

        declared.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        chunked.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        var problem = says.GetProperty("errors")[0];
        problem.GetProperty("where").GetString().ShouldBe("file");
        problem.GetProperty("says").GetString()!.ShouldContain("1 MB");
        problem.GetProperty("says").GetString()!.ShouldContain("Page:MostUploadBytes");
        (await browser.GetAsync("api/session")).Json.GetProperty("mostUploadBytes").GetInt64().ShouldBe(1_048_576);
        Directory.GetFiles(host.Settings.Storage.UploadsDirectory).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "f.csv", "turnId")]
    [InlineData("a b", "f.csv", "turnId")]
    [InlineData("u1", "", "name")]
    [InlineData("u1", " ", "name")]
    public async Task Without_a_turn_or_a_name_nothing_is_taken(string turnId, string name, string where)
    {
        var id = await _browser.BeginAsync();

        var (status, json) = await _browser.UploadAsync(id, turnId, name, [65]);

        status.ShouldBe(HttpStatusCode.BadRequest);
        json.GetProperty("errors")[0].GetProperty("where").GetString().ShouldBe(where);
    }

    [Fact]
    public async Task Strangers_and_other_sites_hand_in_nothing()
    {
        var id = await _browser.BeginAsync();
        using var stranger = _host.NewBrowser();
        await stranger.BeginAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/conversations/{id}/files?turnId=u1&name=a.csv") { Content = new ByteArrayContent([65]) };
        request.Headers.TryAddWithoutValidation("Origin", "http://evil.example");

        (await stranger.UploadAsync(id, "u1", "a.csv", [65])).Status.ShouldBe(HttpStatusCode.NotFound);
        (await _browser.Http.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await _browser.GetAsync($"api/conversations/{id}")).Json.GetProperty("version").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task What_is_no_text_is_answered_and_nothing_of_it_stays()
    {
        var id = await _browser.BeginAsync();
        var noise = new byte[200_000];
        new Random(1).NextBytes(noise);

        foreach (var (name, bytes) in new (string, byte[])[] { ("empty.csv", []), ("noise.csv", noise), ("bomb.zip", Bomb()), ("<img src=x>\u202Egnp.csv", [0, 1, 2, 0, 255]) })
        {
            var (status, taken) = await _browser.UploadAsync(id, Guid.NewGuid().ToString("N"), name, bytes);

            status.ShouldBe(HttpStatusCode.OK, name);
            taken.GetProperty("panel").GetProperty("probe").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null, name);
            taken.GetProperty("turn").GetProperty("reply").GetProperty("parts").GetRawText().ShouldContain("problem", Case.Sensitive, name);
        }

        NothingIsLeft();
    }

    [Fact]
    public async Task Whoever_hangs_up_midway_leaves_nothing_behind()
    {
        var id = await _browser.BeginAsync();
        using var hangUp = new CancellationTokenSource();
        var begun = new TaskCompletionSource();
        using var content = new EndlessContent(begun);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/conversations/{id}/files?turnId=u1&name=a.csv") { Content = content };
        var upload = _browser.Http.SendAsync(request, hangUp.Token);
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(30));
        while (!Directory.Exists(_host.Settings.Storage.UploadsDirectory)) await Task.Delay(20);
        NothingIsLeft();
        await hangUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(upload);

        (await _browser.UploadAsync(id, "u2", "quarrels.csv", await File.ReadAllBytesAsync(Quarrels.CsvPath))).Status.ShouldBe(HttpStatusCode.OK);
        (await _browser.GetAsync($"api/conversations/{id}")).Json.GetProperty("turns").GetArrayLength().ShouldBe(1);
        NothingIsLeft();
    }

    public async Task DisposeAsync()
    {
        _browser.Dispose();
        await _host.DisposeAsync();
    }

    /// <summary>A file has no name in the folder even while it is read, and only this user could look into the folder.</summary>
    private void NothingIsLeft()
    {
        var folder = _host.Settings.Storage.UploadsDirectory;
        if (OperatingSystem.IsWindows()) return;
        Directory.GetFiles(folder).ShouldBeEmpty();
        File.GetUnixFileMode(folder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Half a megabyte that unpacks to half a gigabyte.</summary>
    private static byte[] Bomb()
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("chat.txt", CompressionLevel.Fastest).Open();
            var block = new byte[1 << 20];
            for (var at = 0; at < 512; at++) entry.Write(block);
        }

        return packed.ToArray();
    }

    /// <summary>A body of no declared length.</summary>
    private sealed class ChunkedContent(byte[] bytes) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(bytes).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    /// <summary>A body that goes on and on.</summary>
    private sealed class EndlessContent(TaskCompletionSource begun) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            var lines = "situation,action,outcome\n"u8.ToArray();
            for (var sent = 0; ; sent++)
            {
                await stream.WriteAsync(lines, cancellationToken);
                await stream.FlushAsync(cancellationToken);
                if (sent == 20) begun.TrySetResult();
                if (sent > 20) await Task.Delay(20, cancellationToken);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
