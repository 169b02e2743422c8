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

    /// <summary>An answer to a situation that was held out: <c>task</c> and <c>situation</c> in the person's words, <c>words</c> how long it may be.</summary>
    public static PromptUse ArmPlain { get; } = new("arm-plain", ["task", "situation", "words"]);

    /// <summary>The same with <c>patterns</c>: findings of code about the other examples, a line each.</summary>
    public static PromptUse ArmPatterns { get; } = new("arm-patterns", ["task", "situation", "words", "patterns"]);

    /// <summary>The same with <c>examples</c>: other examples that ended well, quoted.</summary>
    public static PromptUse ArmNearest { get; } = new("arm-nearest", ["task", "situation", "words", "examples"]);

    /// <summary>The prompts that are compared with each other.</summary>
    public static ImmutableArray<PromptUse> Arms { get; } = [ArmPlain, ArmPatterns, ArmNearest];

    /// <summary>Every use there is.</summary>
    public static ImmutableArray<PromptUse> All { get; } = [Peri, .. Arms];
}
