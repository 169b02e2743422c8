using System.Collections.Immutable;
using HandlebarsDotNet;

namespace CoachBot.Prompts;

/// <summary>One prompt file, checked and compiled.</summary>
public sealed class Prompt
{
    private readonly HandlebarsTemplate<object, object> _template;

    internal Prompt(HandlebarsTemplate<object, object> template) => _template = template;

    public required string Name { get; init; }

    public required string Description { get; init; }

    /// <summary>From the description's end; raised whenever the words change their meaning, so that recorded answers can be told apart.</summary>
    public required int Version { get; init; }

    /// <summary>0 to 2.</summary>
    public required double Temperature { get; init; }

    /// <summary>The file's <c>max_tokens</c>.</summary>
    public required int MostAnswerTokens { get; init; }

    public required ImmutableArray<PromptVariable> Variables { get; init; }

    /// <summary>The template without its tags: what may not be recited to anybody.</summary>
    public required string FixedText { get; init; }

    /// <summary>
    /// The inputs as the template gets them: missing ones as their defaults, untrusted ones fenced, an empty one empty (so that <c>{{#if}}</c> leaves it out).
    /// For whoever fills the same file by other means, such as Semantic Kernel; the text is then the same.
    /// </summary>
    /// <exception cref="ArgumentException">A required input is missing or one is not declared: a fault of the caller.</exception>
    public ImmutableSortedDictionary<string, string> Prepare(IReadOnlyDictionary<string, string> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var strange = inputs.Keys.Except(Variables.Select(variable => variable.Name), StringComparer.Ordinal).Select(name => $"{name} is no input of it");
        var missing = Variables.Where(variable => variable.Required && !inputs.ContainsKey(variable.Name)).Select(variable => $"{variable.Name} is missing");
        if (strange.Concat(missing).ToList() is { Count: > 0 } faults)
            throw new ArgumentException($"The prompt {Name} cannot be rendered: {string.Join("; ", faults)}.", nameof(inputs));
        return Variables.ToImmutableSortedDictionary(variable => variable.Name, variable => Prepare(variable, inputs), StringComparer.Ordinal);
    }

    /// <exception cref="ArgumentException">As for <see cref="Prepare(IReadOnlyDictionary{string, string})"/>.</exception>
    public string Render(IReadOnlyDictionary<string, string> inputs) => _template(Prepare(inputs)).Trim();

    private static string Prepare(PromptVariable variable, IReadOnlyDictionary<string, string> inputs)
    {
        var value = inputs.GetValueOrDefault(variable.Name, variable.Default);
        return value.Length == 0 ? "" : variable.Trusted ? UntrustedText.WithoutEntities(value) : UntrustedText.Fence(variable.Name, value);
    }
}
