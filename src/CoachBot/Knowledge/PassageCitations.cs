namespace CoachBot.Knowledge;

/// <summary>Cites passages that code chose by their ids, such as those behind a verdict's reasons.</summary>
public static class PassageCitations
{
    /// <returns>The passage with its first sentence as the quote and the score 1; null where no passage has this id.</returns>
    public static Citation? For(string id, Passages passages)
    {
        ArgumentNullException.ThrowIfNull(passages);
        if (passages.Find(id) is not { } passage)
            return null;
        var sentences = MarkdownSentences.Split(passage.Text);
        var quote = sentences.Count > 0 ? sentences[0].In(passage.Text) : passage.Text;
        var section = passage.SectionPath.Count > 0 ? string.Join(" › ", passage.SectionPath) : passage.Title;
        return new Citation(passage.Title, section, quote, 1, id);
    }
}
