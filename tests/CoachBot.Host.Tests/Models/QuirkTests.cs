using System.Text.Json;
using Microsoft.Extensions.AI;

namespace CoachBot.Host.Tests.Models;

/// <summary>Servers that know less than OpenAI's: what they do not know is left out, once found out.</summary>
public sealed class QuirkTests
{
    private static readonly ChatOptions WithTool = new() { Tools = [AIFunctionFactory.Create(() => "", "look")], ToolMode = ChatToolMode.Auto, Temperature = 0.2f, MaxOutputTokens = 50 };

    [Theory]
    [InlineData("stream_options")]
    [InlineData("tools")]
    [InlineData("tool_choice")]
    [InlineData("temperature")]
    [InlineData("max_completion_tokens")]
    public async Task A_parameter_that_is_refused_by_name_is_left_out_from_then_on_and_after_a_restart(string parameter)
    {
        await using var rig = await ModelRig.StartAsync();
        rig.Server.Otherwise = ScriptedAnswers.RejectsParameter(parameter, ScriptedAnswers.Text("Yes."));

        (await ChatClientTests.AskAsync(rig.Chat, stream: true, WithTool)).Text.ShouldBe("Yes.");
        rig.Server.Requests.Count.ShouldBe(2);
        await ChatClientTests.AskAsync(rig.Chat, stream: true, WithTool);
        await rig.RestartAsync();
        await ChatClientTests.AskAsync(rig.Chat, stream: true, WithTool);

        rig.Server.Requests.Count.ShouldBe(4);
        rig.Server.Requests.Skip(1).ShouldAllBe(request => !request.Has(parameter));
    }

    [Fact]
    public async Task Several_differences_are_found_in_one_call()
    {
        await using var rig = await ModelRig.StartAsync();
        rig.Server.Otherwise = ScriptedAnswers.RejectsParameter("stream_options", ScriptedAnswers.RejectsParameter("max_completion_tokens", ScriptedAnswers.Text("Yes.")));

        await ChatClientTests.AskAsync(rig.Chat, stream: true, WithTool);

        rig.Server.Requests.Count.ShouldBe(3);
        rig.Server.Requests[^1].Body.GetProperty("max_tokens").GetInt32().ShouldBe(50);
    }

    [Theory]
    [InlineData(400, """{"error":{"message":"registry.ollama.ai/library/tiny:latest does not support tools","type":"api_error","param":null,"code":null}}""", "tools")]
    [InlineData(400, """{"object":"error","message":"\"auto\" tool choice requires --enable-auto-tool-choice and --tool-call-parser to be set","type":"BadRequestError","code":400}""", "tools")]
    [InlineData(422, """{"detail":[{"type":"extra_forbidden","loc":["body","stream_options"],"msg":"Extra inputs are not permitted"}]}""", "stream_options")]
    [InlineData(400, """{"error":{"message":"Unsupported parameter: 'max_completion_tokens' is not supported. Use 'max_tokens' instead.","param":"max_completion_tokens","code":"unsupported_parameter"}}""", "max_completion_tokens")]
    [InlineData(400, """{"error":{"message":"Unsupported value: 'temperature' does not support 0.2 with this model. Only the default (1) value is supported.","param":"temperature","code":"unsupported_value"}}""", "temperature")]
    [InlineData(400, """{"error":"unknown field `parallel_tool_calls`"}""", "parallel_tool_calls")]
    public async Task Errors_as_real_servers_word_them_are_understood(int status, string body, string parameter)
    {
        await using var rig = await ModelRig.StartAsync(ScriptedAnswers.Json(body, status), ScriptedAnswers.Text("Yes."));
        var options = WithTool.Clone();
        options.AllowMultipleToolCalls = true;

        await ChatClientTests.AskAsync(rig.Chat, stream: true, options);

        rig.Server.Requests[0].Has(parameter).ShouldBeTrue();
        rig.Server.Requests[1].Has(parameter).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Invalid schema for function 'look': 'type' is not supported. (tools[0].function.parameters)", "tools[0].function.parameters")]
    [InlineData("'max_completion_tokens' is too large: 50. This model's maximum context length is not supported beyond 40 tokens.", "max_completion_tokens")]
    [InlineData("You asked me for my temperature.", "")]
    [InlineData("Something else is not supported.", "")]
    public async Task An_error_about_something_else_teaches_nothing(string message, string parameter)
    {
        await using var rig = await ModelRig.StartAsync();
        rig.Server.Otherwise = ScriptedAnswers.Status(400, "invalid_request_error", message, parameter);

        await Should.ThrowAsync<Agents.ModelUnavailableException>(() => ChatClientTests.AskAsync(rig.Chat, stream: false, WithTool));

        rig.Server.Requests.Count.ShouldBe(1);
        Directory.Exists(rig.DataDirectory).ShouldBeFalse();
    }

    [Fact]
    public async Task What_did_not_help_is_not_remembered()
    {
        await using var rig = await ModelRig.StartAsync(
            ScriptedAnswers.Status(400, "unsupported_parameter", "tools are not supported", "tools"), ScriptedAnswers.Unauthorised(), ScriptedAnswers.Text("Yes."));

        await Should.ThrowAsync<Agents.ModelUnavailableException>(() => ChatClientTests.AskAsync(rig.Chat, stream: false, WithTool));
        await ChatClientTests.AskAsync(rig.Chat, stream: false, WithTool);

        rig.Server.Requests[^1].ToolNames.ShouldBe(["look"]);
    }

    [Fact]
    public async Task A_server_without_schemas_is_told_the_schema_in_words_and_one_without_formats_too()
    {
        await using var rig = await ModelRig.StartAsync();
        rig.Server.Otherwise = ScriptedAnswers.By(request => request.Body.TryGetProperty("response_format", out var format)
            ? ScriptedAnswers.Status(400, "", $"response_format {format.GetProperty("type")} is not supported", "response_format.type")
            : ScriptedAnswers.Text("{}"));
        var schema = JsonDocument.Parse("""{"type":"object","properties":{"mood":{"type":"string"}}}""").RootElement;

        await rig.Chat.GetResponseAsync([new(ChatRole.System, "Be kind."), new(ChatRole.User, "Hi")], new ChatOptions { ResponseFormat = ChatResponseFormat.ForJsonSchema(schema) });

        rig.Server.Requests.Count.ShouldBe(3);
        rig.Server.Requests[1].Body.GetProperty("response_format").GetProperty("type").GetString().ShouldBe("json_object");
        var told = rig.Server.Requests[2].Messages[0].GetProperty("content").GetString()!;
        told.ShouldStartWith("Be kind.");
        told.ShouldContain("\"mood\"");
    }

    [Theory]
    [InlineData("{ this is not JSON")]
    [InlineData("null")]
    [InlineData("""{"http://elsewhere/v1/ m":null}""")]
    [InlineData("""{"http://elsewhere/v1/ m":{"without":null}}""")]
    public async Task A_damaged_memory_is_no_fault_and_is_written_anew(string damaged)
    {
        await using var rig = await ModelRig.StartAsync();
        rig.Server.Otherwise = ScriptedAnswers.RejectsParameter("stream_options", ScriptedAnswers.Text("Yes."));
        Directory.CreateDirectory(rig.DataDirectory);
        var file = Path.Combine(rig.DataDirectory, "model-quirks.json");
        await File.WriteAllTextAsync(file, damaged);

        await ChatClientTests.AskAsync(rig.Chat, stream: true);

        JsonDocument.Parse(await File.ReadAllTextAsync(file)).RootElement.EnumerateObject().Single().Name.ShouldBe($"{rig.Server.BaseUrl} {ScriptedModelServer.Model}");
    }

    [Theory]
    [InlineData("ollama", "max_tokens")]
    [InlineData("vllm", "max_completion_tokens")]
    public async Task What_a_preset_knows_is_used_from_the_first_request(string preset, string parameter)
    {
        await using var rig = await ModelRig.StartAsync([ScriptedAnswers.Text("Yes.")], ("Model:Preset", preset));
        await ChatClientTests.AskAsync(rig.Chat, stream: false);
        rig.Server.Requests.Single().Has(parameter).ShouldBeTrue();
    }
}
