using System.Collections.Immutable;

namespace CoachBot.Prompts;

/// <summary>A use of a model, and what the code that makes it puts into the prompt.</summary>
/// <param name="Name">Also the file's name without <c>.yaml</c>.</param>
/// <param name="Inputs">The file has to declare exactly these.</param>
public sealed record PromptUse(string Name, ImmutableArray<string> Inputs)
{
    /// <summary>
    /// The instructions of one turn: <c>draft</c> the reply that code made, as plain text; <c>facts</c> what is known, a line each;
    /// <c>verdict</c> in words, or empty; <c>question</c> the draft's open question, or empty; <c>passages</c> what the draft cites, each under its [n].
    /// </summary>
    public static PromptUse Peri { get; } = new("peri", ["draft", "facts", "verdict", "question", "passages"]);

    /// <summary>Every use there is.</summary>
    public static ImmutableArray<PromptUse> All { get; } = [Peri];
}
