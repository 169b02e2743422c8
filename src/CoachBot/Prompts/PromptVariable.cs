namespace CoachBot.Prompts;

/// <summary>An input of a prompt.</summary>
/// <param name="Required">A rendering without it fails; otherwise <paramref name="Default"/> stands in.</param>
/// <param name="Trusted">
/// True where only this program's own words go (<c>allow_dangerously_set_content</c> in the file). Everything else (what people,
/// documents or tools said) is put in a fence by <see cref="UntrustedText"/> before it reaches the template.
/// </param>
public sealed record PromptVariable(string Name, string Description, bool Required, string Default, bool Trusted);
