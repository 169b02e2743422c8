namespace CoachBot.Agents.Guard;

/// <summary>A sentence as it came.</summary>
/// <param name="Lead">White space and list marks before it. Numbers of a list are turned into plain marks, so nothing can be said by them.</param>
/// <param name="Text">Without white space at its ends; marks of citation after its full stop belong to it.</param>
/// <param name="Whole">False for a piece of something too long to be a sentence.</param>
public readonly record struct ProseSentence(string Lead, string Text, bool Whole = true);

/// <summary>What became of a sentence.</summary>
/// <param name="Cut">Null when it may be said.</param>
/// <param name="Because">The words that led to the cut; for traces of tests, never logged with a person's text in it.</param>
public sealed record SentenceCheck(ProseSentence Sentence, CutReason? Cut, string? Because = null)
{
    public bool Kept => Cut is null;

    /// <summary>The model has lost its way: words of its instructions, tool syntax or another language. Nothing of such prose is to be used.</summary>
    public bool IsGrave => Cut is CutReason.Recital or CutReason.Syntax or CutReason.Language;
}
