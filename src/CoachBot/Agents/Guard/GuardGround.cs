using System.Collections.Immutable;
using CoachBot.Coaching;

namespace CoachBot.Agents.Guard;

/// <summary>A passage that the turn cites.</summary>
/// <param name="Title">Its document and section, which count as its words too.</param>
/// <param name="Text">The whole passage, as Markdown.</param>
public sealed record GuardPassage(string Title, string Text);

/// <summary>What a model's prose of one turn may rest on. Everything else it says is its own invention.</summary>
public sealed record GuardGround
{
    /// <summary>
    /// Texts that code made this turn, as plain text: the reply's parts, the tools' answers, the known facts with their labels. They may hold
    /// any claim. [n] in them is <see cref="Passages"/>[n-1].
    /// </summary>
    public required ImmutableArray<string> Texts { get; init; }

    /// <summary>What the person wrote that the model was shown. Its numbers and quotations may be told back to them; it proves nothing else.</summary>
    public ImmutableArray<string> Person { get; init; } = [];

    /// <summary>The cited passages in the order of their numbers.</summary>
    public ImmutableArray<GuardPassage> Passages { get; init; } = [];

    /// <summary>The verdict that this turn gives, or null.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>Texts that may not be recited: the fixed words of the instructions.</summary>
    public ImmutableArray<string> Secrets { get; init; } = [];
}
