using System.Globalization;
using System.Text;

namespace CoachBot.Safety.Cues;

/// <summary>Cuts a message into folded words, in one pass and in time linear in its length.</summary>
public static class WordReader
{
    // Signs that stand for a letter inside a word ("k*ll", "su1c1de", "a$$"), and the apostrophes of contractions.
    private const string Inside = "'\u2019\u2018\u02BC`*$@";
    private const string SentenceEnds = ".!?;\n\r\u2026\u3002\u061F";
    private const string ClauseEnds = ",:()\u2013\u2014\u060C";

    /// <summary>The words of <paramref name="text"/>, spelt as <paramref name="spelling"/> says.</summary>
    public static IReadOnlyList<SafetyWord> Read(string text, Spelling spelling)
    {
        var words = new List<SafetyWord>(Math.Min(text.Length / 4, 32_768) + 4);
        var (sentence, opens, at) = (0, true, 0);
        while (at < text.Length)
        {
            var end = WordEnd(text, at);
            if (end > at)
            {
                foreach (var part in spelling.Spell(Fold(text.AsSpan(at, end - at))))
                {
                    words.Add(new SafetyWord(part, at, end, sentence, opens));
                    opens = false;
                }

                at = end;
                continue;
            }

            var ends = SentenceEnds.Contains(text[at], StringComparison.Ordinal);
            sentence += ends ? 1 : 0;
            opens |= ends || ClauseEnds.Contains(text[at], StringComparison.Ordinal);
            at++;
        }

        return words;
    }

    private static int WordEnd(string text, int at)
    {
        var end = at;
        while (end < text.Length && Rune.TryGetRuneAt(text, end, out var rune))
        {
            var symbol = Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol;
            if (symbol)
            {
                // An emoji is a word of its own.
                return end == at ? end + rune.Utf16SequenceLength : end;
            }

            var joins = end > at && (IsHidden(rune) || Inside.Contains(text[end], StringComparison.Ordinal));
            if (!Rune.IsLetterOrDigit(rune) && !joins)
            {
                break;
            }

            end += rune.Utf16SequenceLength;
        }

        return end;
    }

    // Accents, and marks without width that would split a word unseen.
    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static string Fold(ReadOnlySpan<char> word)
    {
        if (Ascii.IsValid(word))
        {
            return word.ToString().ToLowerInvariant().Replace('`', '\'');
        }

        var folded = new StringBuilder(word.Length);
        foreach (var rune in word.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes().Where(rune => !IsHidden(rune)))
        {
            folded.Append(rune.Value switch
            {
                0x2019 or 0x2018 or 0x02BC => "'",
                0x00DF => "ss",
                0x0131 => "i",
                _ => Rune.ToLowerInvariant(rune).ToString(),
            });
        }

        return folded.ToString();
    }
}
