using System.Collections.Immutable;
using CoachBot.Coaching;
using CoachBot.Input;

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

    /// <summary>The citation of every passage that the fit policy names, by the passage's id.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="path">Its file, named in errors.</param>
    /// <param name="passages">The passages that exist.</param>
    /// <exception cref="UnusableFileException">Reasons name passages that do not exist; all are named.</exception>
    public static ImmutableDictionary<string, Citation> Of(FitPolicy policy, string path, Passages passages)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var named = policy.Reasons.Where(reason => reason.Value.Passage is not null)
            .Select(reason => (Code: reason.Key, Passage: reason.Value.Passage!, Citation: For(reason.Value.Passage!, passages))).ToList();
        var faults = named.Where(reason => reason.Citation is null)
            .Select(reason => $"reasons.{reason.Code} names the passage {reason.Passage}, which no guidance file has. Was a heading changed?").ToList();
        return faults.Count > 0
            ? throw new UnusableFileException(path, faults)
            : named.DistinctBy(reason => reason.Passage, StringComparer.Ordinal).ToImmutableDictionary(reason => reason.Passage, reason => reason.Citation!, StringComparer.Ordinal);
    }
}
