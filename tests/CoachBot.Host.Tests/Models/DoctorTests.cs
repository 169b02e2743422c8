using CoachBot.Host.Composition;
using CoachBot.Host.Diagnosis;
using CoachBot.Host.Models.Quirks;
using CoachBot.Host.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Host.Tests.Models;

/// <summary>What <c>doctor</c> finds out about a model's server, and that it asks once.</summary>
public sealed class DoctorTests
{
    [Fact]
    public async Task A_server_like_OpenAIs_has_no_differences_and_is_examined_once()
    {
        await using var rig = await ModelRig.StartAsync();
        rig.Server.Otherwise = Capable;

        var finding = await ExamineAsync(rig);

        finding.Status.ShouldBe("ok", finding.Says);
        finding.Says.ShouldContain("No differences");
        ChatRequests(rig).ShouldBe(4);
        await rig.RestartAsync();
        await ExamineAsync(rig);
        ChatRequests(rig).ShouldBe(5);
    }

    [Fact]
    public async Task What_a_server_refuses_or_ignores_is_found_and_remembered()
    {
        await using var rig = await ModelRig.StartAsync();
        rig.Server.Otherwise = ScriptedAnswers.RejectsParameter("stream_options", ScriptedAnswers.RejectsParameter("tools", ScriptedAnswers.By(IgnoresMuch)));

        var finding = await ExamineAsync(rig);

        finding.Status.ShouldBe("ok", finding.Says);
        await rig.RestartAsync();
        var quirks = rig.Services.GetRequiredService<QuirkMemory>().Of(rig.Services.GetRequiredService<CoachSettings>().Model!.Endpoint);
        quirks.Without.ShouldBe(["max_completion_tokens", "response_format", "stream_options", "tools"]);
        quirks.FinishReasons["fini"].ShouldBe("stop");
        quirks.Examined.ShouldNotBeNull();
        (await ChatClientTests.AskAsync(rig.Chat, stream: false)).FinishReason.ShouldBe(Microsoft.Extensions.AI.ChatFinishReason.Stop);
    }

    [Theory]
    [InlineData(401, "fail")]
    [InlineData(404, "fail")]
    [InlineData(429, "warn")]
    public async Task A_model_that_does_not_answer_is_told_and_nothing_is_forgotten(int status, string expected)
    {
        await using var rig = await ModelRig.StartAsync([], ("Model:Retries", "0"));
        var endpoint = rig.Services.GetRequiredService<CoachSettings>().Model!.Endpoint;
        var memory = rig.Services.GetRequiredService<QuirkMemory>();
        memory.Learn(endpoint, EndpointQuirks.None.Lacking("tools"));
        rig.Server.Otherwise = ScriptedAnswers.Status(status, "", "No.");

        var finding = await ExamineAsync(rig);

        finding.Status.ShouldBe(expected);
        finding.Says.ShouldContain("without it");
        memory.Of(endpoint).Lacks("tools").ShouldBeTrue();
    }

    [Fact]
    public async Task Vectors_are_tried_too()
    {
        await using var rig = await ModelRig.StartAsync();
        rig.Server.Otherwise = ScriptedAnswers.By(request => request.Has("input") ? ScriptedAnswers.Embeddings(7) : Capable);

        var findings = await ModelProbe.ExamineAsync(rig.Services, rig.Services.GetRequiredService<CoachSettings>(), CancellationToken.None);

        findings.Select(finding => finding.Name).ShouldBe(["model", "embeddings"]);
        findings[1].Says.ShouldContain("7 numbers");
    }

    [Fact]
    public async Task The_verb_tells_about_the_model_and_never_the_key()
    {
        await using var server = await ScriptedModelServer.StartAsync();
        server.Otherwise = Capable;
        using var program = new BuiltProgram();
        foreach (var (name, value) in new[] { ("Model__BaseUrl", server.BaseUrl.ToString()), ("Model__Name", "m"), ("Model__KeyVariable", "MY_MODEL_KEY"), ("MY_MODEL_KEY", ModelRig.Key) })
            program.Environment[name] = value;

        var ran = await program.RunAsync("doctor", "--json");

        ran.ExitCode.ShouldBe(0, ran.Output + ran.Error);
        var model = ran.Json.GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("name").GetString() == "model");
        model.GetProperty("status").GetString().ShouldBe("ok");
        model.GetProperty("says").GetString()!.ShouldContain("stay on this machine");
        server.Requests.ShouldAllBe(request => request.Headers["Authorization"] == $"Bearer {ModelRig.Key}");
        (ran.Output + ran.Error + string.Concat(Directory.EnumerateFiles(program.DataDirectory).Select(File.ReadAllText))).ShouldNotContain(ModelRig.Key);
    }

    private static ScriptedAnswer Capable => ScriptedAnswers.By(request =>
        request.Has("tools") ? ScriptedAnswers.ToolCalls(ScriptedCall.With("note_colour", new { colour = "blue" }))
        : request.Has("response_format") ? ScriptedAnswers.Text("{\"colour\":\"red\"}")
        : ScriptedAnswers.Text("ready"));

    private static ScriptedAnswer IgnoresMuch(RecordedRequest request)
    {
        var asked = request.Messages[^1].GetProperty("content").GetString()!;
        var text = asked.StartsWith("Count", StringComparison.Ordinal) && !request.Has("max_tokens") ? string.Join(' ', Enumerable.Range(1, 120))
            : request.Messages[0].GetProperty("content").GetString()!.Contains("schema", StringComparison.Ordinal) ? "{\"colour\":\"red\"}"
            : "Blue!";
        return ScriptedAnswers.Text(text, finish: "fini");
    }

    private static int ChatRequests(ModelRig rig) => rig.Server.Requests.Count(request => request.Has("messages"));

    private static async Task<Finding> ExamineAsync(ModelRig rig) =>
        (await ModelProbe.ExamineAsync(rig.Services, rig.Services.GetRequiredService<CoachSettings>(), CancellationToken.None))[0];
}
