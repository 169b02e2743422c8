using System.Collections.Immutable;
using CoachBot.Host.Models.Quirks;

namespace CoachBot.Host.Models;

/// <summary>What is known beforehand about a provider or server that speaks OpenAI's chat completions.</summary>
/// <param name="BaseUrl">Null where every customer has one of their own.</param>
/// <param name="Path">What follows the host where the given address names no path.</param>
/// <param name="KeyVariable">The environment variable that holds the key unless the settings name another; null if no key is usual.</param>
/// <param name="KeyHeader">Null for <c>Authorization: Bearer</c>.</param>
/// <param name="Without">Parameters that it ignores or refuses, by the names of <see cref="Parameters"/>.</param>
public sealed record ModelPreset(string Name, Uri? BaseUrl, string Path, string? KeyVariable, bool KeyNeeded, string? KeyHeader, ImmutableArray<string> Without)
{
    /// <summary>A server known by its address alone.</summary>
    public const string Custom = "custom";

    // Sources: the providers' pages on OpenAI compatibility. Anthropic says that it ignores response_format;
    // Ollama, LM Studio, Together and Fireworks document max_tokens and would ignore the newer name, which would leave answers unbounded.
    public static ImmutableArray<ModelPreset> All { get; } =
    [
        Hosted("openai", "https://api.openai.com/v1/", "OPENAI_API_KEY"),
        new("azure", null, "openai/v1/", "AZURE_OPENAI_API_KEY", KeyNeeded: true, "api-key", []),
        Hosted("anthropic", "https://api.anthropic.com/v1/", "ANTHROPIC_API_KEY", Parameters.ResponseFormat),
        Local("ollama", "http://localhost:11434/v1/", "OLLAMA_API_KEY", Parameters.MaxCompletionTokens),
        Local("vllm", "http://localhost:8000/v1/", "VLLM_API_KEY"),
        Local("lmstudio", "http://localhost:1234/v1/", "LM_API_TOKEN", Parameters.MaxCompletionTokens),
        Hosted("together", "https://api.together.xyz/v1/", "TOGETHER_API_KEY", Parameters.MaxCompletionTokens),
        Hosted("fireworks", "https://api.fireworks.ai/inference/v1/", "FIREWORKS_API_KEY", Parameters.MaxCompletionTokens),
        new(Custom, null, "", null, KeyNeeded: false, null, []),
    ];

    /// <summary>The preset of this name in any case, or null.</summary>
    public static ModelPreset? Named(string name) => All.FirstOrDefault(preset => preset.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static ModelPreset Hosted(string name, string url, string key, params ImmutableArray<string> without) =>
        new(name, new Uri(url), "", key, KeyNeeded: true, null, without);

    private static ModelPreset Local(string name, string url, string key, params ImmutableArray<string> without) =>
        new(name, new Uri(url), "v1/", key, KeyNeeded: false, null, without);
}
