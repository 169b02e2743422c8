namespace CoachBot.Host.Models.Quirks;

/// <summary>Parameters of a chat request that not every server knows.</summary>
public static class Parameters
{
    public const string Tools = "tools";
    public const string ToolChoice = "tool_choice";
    public const string ParallelToolCalls = "parallel_tool_calls";
    public const string StreamOptions = "stream_options";
    public const string MaxCompletionTokens = "max_completion_tokens";
    public const string MaxTokens = "max_tokens";
    public const string ResponseFormat = "response_format";

    /// <summary>The value of <see cref="ResponseFormat"/> that carries a schema; a server may know the parameter and not this.</summary>
    public const string JsonSchema = "json_schema";

    /// <summary>Those that can simply be left out: the answer is a little different without them.</summary>
    public static IReadOnlyList<string> Optional { get; } =
        [StreamOptions, ParallelToolCalls, ToolChoice, "temperature", "top_p", "seed", "stop", "presence_penalty", "frequency_penalty", "reasoning_effort"];
}
