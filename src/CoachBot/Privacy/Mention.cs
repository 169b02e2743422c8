namespace CoachBot.Privacy;

/// <summary>A place in one text of a set.</summary>
/// <param name="textIndex">Which of the texts, from 0.</param>
internal sealed class Mention(Redaction redaction, string original, int textIndex, bool isKept)
{
    public Redaction Redaction => redaction;

    public string Original => original;

    public int TextIndex => textIndex;

    public bool IsKept => isKept;

    /// <summary>As the author wrote it.</summary>
    public string Form => original[redaction.Start..redaction.End];

    /// <summary>What was replaced and what was kept, in the order of the text.</summary>
    public static IEnumerable<Mention> AllOf(AnonymisedText text, string original, int index) =>
        text.Entities.Select(redaction => new Mention(redaction, original, index, isKept: false))
            .Concat(text.Kept.Select(redaction => new Mention(redaction, original, index, isKept: true)))
            .OrderBy(mention => mention.Redaction.Start);
}
