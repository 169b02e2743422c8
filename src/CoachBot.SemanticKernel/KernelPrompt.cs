using CoachBot.Prompts;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.PromptTemplates.Handlebars;

namespace CoachBot.SemanticKernel;

/// <summary>
/// A prompt file of this program as Semantic Kernel's own prompt template, for those who run Peri's prompts in a kernel of theirs. It
/// renders to the same text as <see cref="Prompt"/>: what people wrote is fenced before Semantic Kernel sees it.
/// </summary>
public sealed class KernelPrompt
{
    private readonly Prompt _prompt;
    private readonly IPromptTemplate _template;

    private KernelPrompt(Prompt prompt, PromptTemplateConfig config)
    {
        (_prompt, Config) = (prompt, config);
        _template = new HandlebarsPromptTemplateFactory().Create(config);
    }

    /// <summary>The file as Semantic Kernel reads it, with its execution settings.</summary>
    public PromptTemplateConfig Config { get; }

    /// <param name="folder">The folder with the prompt files.</param>
    /// <exception cref="Input.UnusableFileException">The file is missing or has faults.</exception>
    public static KernelPrompt Load(string folder, PromptUse use)
    {
        var prompt = PromptLibrary.Load(folder, [use])[use];
        return new KernelPrompt(prompt, KernelFunctionYaml.ToPromptTemplateConfig(File.ReadAllText(Path.Combine(folder, use.Name + ".yaml"))));
    }

    /// <inheritdoc cref="Prompt.Render"/>
    public Task<string> RenderAsync(Kernel kernel, IReadOnlyDictionary<string, string> inputs, CancellationToken cancellation)
    {
        var arguments = new KernelArguments();
        foreach (var (name, value) in _prompt.Prepare(inputs)) arguments[name] = value;
        return _template.RenderAsync(kernel, arguments, cancellation);
    }
}
