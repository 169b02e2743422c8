using System.Collections.Immutable;
using CoachBot.Input;

namespace CoachBot.Prompts;

/// <summary>The prompts of every use of a model, read from a folder of YAML files in Semantic Kernel's prompt schema.</summary>
public sealed class PromptLibrary
{
    private readonly ImmutableDictionary<string, Prompt> _prompts;

    private PromptLibrary(IEnumerable<Prompt> prompts) => _prompts = prompts.ToImmutableDictionary(prompt => prompt.Name, StringComparer.Ordinal);

    /// <param name="uses">Each has its file; <see cref="PromptUse.All"/> unless something else is said.</param>
    /// <exception cref="UnusableFileException">A file is missing or has faults; all of that file's faults are named.</exception>
    public static PromptLibrary Load(string folder, IEnumerable<PromptUse>? uses = null) =>
        new((uses ?? PromptUse.All).Select(use => PromptFile.Load(Path.Combine(folder, use.Name + ".yaml"), use)));

    /// <exception cref="KeyNotFoundException">There is no such use: a fault of the caller.</exception>
    public Prompt this[PromptUse use] => _prompts[use.Name];

    /// <exception cref="ArgumentException">A required input is missing, or one is given that the prompt does not declare.</exception>
    public string Render(PromptUse use, IReadOnlyDictionary<string, string> inputs) => this[use].Render(inputs);
}
