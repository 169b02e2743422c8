using System.Text.Json;
using CoachBot.Agents;
using CoachBot.Host.Models.Wire;
using Microsoft.Extensions.AI;

namespace CoachBot.Host.Models.Quirks;

/// <summary>
/// Finds out with four tiny calls in what an endpoint differs, and has it remembered. What a server refuses by name the client learns by itself;
/// here is found what a server silently ignores.
/// </summary>
public sealed class EndpointExamination(IChatClient chat, ModelEndpoint endpoint, QuirkMemory memory, TimeProvider time)
{
    // Enough for a model that thinks before it answers.
    private const int MostTokens = 300, FewTokens = 20;

    private static readonly AIFunction Tool = AIFunctionFactory.Create((string colour) => "", "note_colour", "Notes a colour.");
    private static readonly JsonElement Schema = JsonElement.Parse("""{"type":"object","properties":{"colour":{"type":"string"}},"required":["colour"],"additionalProperties":false}""");

    /// <summary>Whether the endpoint answers at all.</summary>
    /// <exception cref="ModelUnavailableException">It does not.</exception>
    public async Task<ExaminedEndpoint> GreetAsync(CancellationToken cancellation)
    {
        var response = await chat.GetStreamingResponseAsync("Reply with the one word: ready", new ChatOptions { MaxOutputTokens = MostTokens }, cancellation).ToChatResponseAsync(cancellation);
        RememberReason(response, "stop");
        return new ExaminedEndpoint(response.Usage ?? new UsageDetails(), []);
    }

    /// <summary>Examines everything anew.</summary>
    /// <exception cref="ModelUnavailableException">It does not answer; then what was known stays known.</exception>
    public async Task<ExaminedEndpoint> ExamineAsync(CancellationToken cancellation)
    {
        var before = memory.Of(endpoint);
        memory.Replace(endpoint, EndpointQuirks.None);
        try
        {
            var greeted = await GreetAsync(cancellation);
            string?[] remarks = [await TryToolAsync(cancellation), await TrySchemaAsync(cancellation), await TryLimitAsync(cancellation)];
            memory.Replace(endpoint, memory.Of(endpoint) with { Examined = time.GetUtcNow() });
            return greeted with { Remarks = [.. remarks.OfType<string>()] };
        }
        catch
        {
            memory.Replace(endpoint, before);
            throw;
        }
    }

    private async Task<string?> TryToolAsync(CancellationToken cancellation)
    {
        var response = await AskAsync("Note the colour blue with the tool.", new ChatOptions { Tools = [Tool], ToolMode = ChatToolMode.Auto }, cancellation);
        var called = response?.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>().Any(call => call.Name == Tool.Name) == true;
        if (called) RememberReason(response!, "tool_calls");
        return called || memory.Of(endpoint).Lacks(Parameters.Tools) ? null : "It called no tool when asked to, so it can talk and do no more.";
    }

    private async Task<string?> TrySchemaAsync(CancellationToken cancellation)
    {
        var options = new ChatOptions { ResponseFormat = ChatResponseFormat.ForJsonSchema(Schema, "colour") };
        if (IsColour(await AskAsync("Name a colour.", options, cancellation))) return null;
        memory.Learn(endpoint, EndpointQuirks.None.Lacking(Parameters.ResponseFormat));
        return IsColour(await AskAsync("Name a colour.", options, cancellation)) ? null : "It does not keep to a JSON schema, even when told in words.";
    }

    private async Task<string?> TryLimitAsync(CancellationToken cancellation)
    {
        if (await KeepsLimitAsync(cancellation)) return null;
        memory.Learn(endpoint, EndpointQuirks.None.Lacking(Parameters.MaxCompletionTokens));
        return await KeepsLimitAsync(cancellation) ? null : "It does not keep to a limit of tokens, so its answers can be long and dear.";
    }

    private async Task<bool> KeepsLimitAsync(CancellationToken cancellation)
    {
        var response = await AskAsync("Count from 1 to 120 in digits.", new ChatOptions { MaxOutputTokens = FewTokens }, cancellation);
        // Twice as many: servers count a little differently.
        return response is null || response.Usage?.OutputTokenCount is not > FewTokens * 2;
    }

    // A request that is not accepted is a finding here, not the end.
    private async Task<ChatResponse?> AskAsync(string text, ChatOptions options, CancellationToken cancellation)
    {
        try
        {
            options.MaxOutputTokens ??= MostTokens;
            return await chat.GetResponseAsync(text, options, cancellation);
        }
        catch (ModelUnavailableException fault) when (fault.Kind is ModelFaultKind.Rejected or ModelFaultKind.Refused or ModelFaultKind.Broken)
        {
            return null;
        }
    }

    private void RememberReason(ChatResponse response, string usual)
    {
        if (response.FinishReason is { } reason && !FinishReasons.IsKnown(reason.Value))
            memory.Learn(endpoint, EndpointQuirks.None with { FinishReasons = EndpointQuirks.None.FinishReasons.SetItem(reason.Value, usual) });
    }

    private static bool IsColour(ChatResponse? response)
    {
        try
        {
            return response is not null && JsonElement.Parse(response.Text).Text("colour") is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

/// <param name="Usage">What one small reply took, with its time.</param>
/// <param name="Remarks">What is to be known beyond what is remembered, in sentences.</param>
public sealed record ExaminedEndpoint(UsageDetails Usage, IReadOnlyList<string> Remarks);
