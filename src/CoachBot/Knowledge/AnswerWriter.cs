using System.Globalization;
using System.Text;
using CoachBot.Language;

namespace CoachBot.Knowledge;

/// <summary>Joins quoted sentences into a short Markdown answer. Pure.</summary>
internal static class AnswerWriter
{
    /// <summary>Likeness from which a heading is the question itself, so that its "yes" or "no" needs no explanation.</summary>
    private const double SameQuestion = 0.7;

    /// <summary>A paragraph for each passage: its sentences, then <c>[n]</c>, the number of its citation.</summary>
    internal static string Write(IReadOnlyList<(RankedPassage Passage, ChosenQuote Chosen)> parts, string? code)
    {
        var text = new StringBuilder();
        for (var i = 0; i < parts.Count; i++)
        {
            var (passage, chosen) = parts[i];
            if (chosen.Sentences.Count == 0)
                continue;
            if (text.Length > 0)
                text.Append("\n\n");
            if (AnswersYesOrNo(chosen.Sentences[0]) && passage.Heading < SameQuestion && passage.Chunk.HeadingPath.Count > 0)
                text.Append('*').Append(passage.Chunk.HeadingPath[^1]).Append("* ");
            // What is shown as it is written takes the place of the sentences behind the first.
            var shown = i == 0 ? code : null;
            text.AppendJoin(' ', shown is null ? chosen.Sentences : chosen.Sentences.Take(1)).Append(CultureInfo.InvariantCulture, $" [{i + 1}]");
            if (shown is not null)
                text.Append("\n\n").Append(shown);
        }

        return text.ToString();
    }

    /// <summary>A "no" to a heading would mislead under a question that is put the other way round.</summary>
    private static bool AnswersYesOrNo(string sentence) => SearchTokenizer.Words(sentence).FirstOrDefault() is "yes" or "no" or "only" or "not";
}
