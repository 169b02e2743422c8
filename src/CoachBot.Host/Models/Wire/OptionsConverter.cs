using Microsoft.Extensions.AI;
using Sdk = OpenAI.Chat;

namespace CoachBot.Host.Models.Wire;

/// <summary>Turns options, tools and the wanted format into the SDK's.</summary>
internal static class OptionsConverter
{
    public static Sdk.ChatCompletionOptions Convert(ChatOptions options)
    {
        var converted = new Sdk.ChatCompletionOptions
        {
            Temperature = options.Temperature,
            TopP = options.TopP,
            MaxOutputTokenCount = options.MaxOutputTokens,
            FrequencyPenalty = options.FrequencyPenalty,
            PresencePenalty = options.PresencePenalty,
            ResponseFormat = Format(options.ResponseFormat),
        };
        foreach (var stop in options.StopSequences ?? []) converted.StopSequences.Add(stop);
        AddTools(converted, options);
        return converted;
    }

    private static void AddTools(Sdk.ChatCompletionOptions converted, ChatOptions options)
    {
        foreach (var tool in options.Tools ?? []) converted.Tools.Add(Tool(tool));
        if (converted.Tools.Count == 0) return;
        converted.AllowParallelToolCalls = options.AllowMultipleToolCalls;
        converted.ToolChoice = options.ToolMode switch
        {
            NoneChatToolMode => Sdk.ChatToolChoice.CreateNoneChoice(),
            RequiredChatToolMode { RequiredFunctionName: { } name } => Sdk.ChatToolChoice.CreateFunctionChoice(name),
            RequiredChatToolMode => Sdk.ChatToolChoice.CreateRequiredChoice(),
            AutoChatToolMode => Sdk.ChatToolChoice.CreateAutoChoice(),
            _ => null,
        };
    }

    private static Sdk.ChatTool Tool(AITool tool) => tool is AIFunctionDeclaration function
        ? Sdk.ChatTool.CreateFunctionTool(function.Name, function.Description, BinaryData.FromString(function.JsonSchema.GetRawText()), Strict(function.AdditionalProperties))
        : throw new NotSupportedException($"{tool.GetType().Name} is no function: the models are given functions only.");

    private static bool? Strict(IReadOnlyDictionary<string, object?> properties) =>
        properties.TryGetValue("strict", out var strict) ? strict as bool? : null;

    private static Sdk.ChatResponseFormat? Format(ChatResponseFormat? format) => format switch
    {
        ChatResponseFormatJson { Schema: { } schema } json => Sdk.ChatResponseFormat.CreateJsonSchemaFormat(
            json.SchemaName ?? "reply", BinaryData.FromString(schema.GetRawText()), json.SchemaDescription),
        ChatResponseFormatJson => Sdk.ChatResponseFormat.CreateJsonObjectFormat(),
        ChatResponseFormatText => Sdk.ChatResponseFormat.CreateTextFormat(),
        _ => null,
    };
}
