using System.Text;
using CoachBot.Language;

namespace CoachBot.Agents.Guard;

/// <summary>English by its script and its small words.</summary>
internal static class LanguageCheck
{
    private const double LeastLatin = 0.9;

    private const double LeastSmallWords = 0.1;

    /// <summary>Shorter sentences may well have no small word.</summary>
    private const int FewWords = 8;

    /// <summary>From so many words on the share counts.</summary>
    private const int ManyWords = 12;

    public static string? Find(Sentence sentence, GuardWords guard)
    {
        var letters = sentence.Text.EnumerateRunes().Where(Rune.IsLetter).ToList();
        if (letters.Count > 0 && letters.Count(IsLatin) < LeastLatin * letters.Count) return "script";
        if (sentence.Text.Split(' ').FirstOrDefault(IsMixed) is { } mixed) return mixed;
        var words = SearchTokenizer.Words(sentence.Text).ToList();
        var english = words.Count(StopWords.Contains);
        var foreign = words.Count(guard.Sets["foreign_words"].Contains);
        if (foreign > english || (foreign > 1 && foreign * 3 > words.Count)) return "foreign words";
        return (words.Count >= FewWords && english == 0) || (words.Count >= ManyWords && english < LeastSmallWords * words.Count) ? "no small words" : null;
    }

    private static bool IsMixed(string word)
    {
        var letters = word.EnumerateRunes().Where(Rune.IsLetter).ToList();
        return letters.Any(IsLatin) && !letters.TrueForAll(IsLatin);
    }

    private static bool IsLatin(Rune letter) => letter.Value is < 0x0250 or (>= 0x1E00 and < 0x1F00);
}
