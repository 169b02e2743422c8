using System.Globalization;

namespace CoachBot.Understanding;

/// <summary>
/// Finds numbers in words: "1,200", "1.200", "3k", "50ish", "two and a half thousand", "a couple dozen", "half a dozen", "a hundred or so",
/// "between 80 and 120". Ordinals, years and clock times are no numbers here.
/// </summary>
public static class NumberReader
{
    public static IReadOnlyList<NumberMention> Read(string[] words)
    {
        var found = new List<NumberMention>();
        for (var at = 0; at < words.Length;)
        {
            if (One(words, at) is not { } number)
            {
                at++;
                continue;
            }

            at = number.End;
            if (!IsYear(words, number)) found.Add(Range(words, number) is { } range ? range : number);
            at = Math.Max(at, found.Count > 0 ? found[^1].End : at);
        }

        return found;
    }

    /// <summary>The first number of a text, or null.</summary>
    public static double? First(string text) => Read([.. Tokenizer.Read(text).Select(token => token.Text)]) is [var first, ..] ? first.Value : null;

    private static NumberMention? One(string[] words, int at)
    {
        var start = at;
        var about = false;
        if (words[at] is "a" or "an" or "another" && at + 1 < words.Length && OpensAfterArticle(words, at + 1)) at++;
        var number = Few(words, at) ?? InDigits(words, at) ?? InWords(words, at);
        if (number is not { } read) return null;
        about |= read.About || HasAbout(words, start, read.End);
        return new NumberMention(start, read.End, read.Value, read.Value, about);
    }

    private static bool OpensAfterArticle(string[] words, int at) =>
        NumberWords.Scale(words[at]) is not null || words[at] is "handful" or "couple" or "few" or "half" or "good" && NumberWords.Scale(At(words, at + 1)) is not null;

    /// <summary>"a couple (of) dozen", "a few hundred", "several thousand", "half a dozen", "half a million", "a handful".</summary>
    private static (double Value, int End, bool About)? Few(string[] words, int at)
    {
        if (NumberWords.VagueAmount(words[at]) is { } vague) return (vague, Plus(words, at + 1), true);
        double? few = words[at] switch { "couple" => 2, "few" => 3, "several" => 4, "half" => 0.5, "good" => 1, _ => null };
        if (few is null) return null;
        var next = at + 1;
        while (At(words, next) is "of" or "a" or "good") next++;
        if (NumberWords.Scale(At(words, next)) is { } scale) return (few.Value * scale, Plus(words, next + 1), words[at] is not "half");
        return words[at] is "couple" or "few" or "several" ? (few.Value, at + 1, true) : null;
    }

    private static (double Value, int End, bool About)? InDigits(string[] words, int at)
    {
        if (!char.IsAsciiDigit(words[at][0]) || Digits(words[at]) is not { } digits) return null;
        var value = digits.Value;
        var next = at + 1;
        if (NumberWords.Scale(At(words, next)) is { } scale && scale != 12) (value, next) = (value * scale, next + 1);
        return (value, Plus(words, next), digits.About);
    }

    /// <summary>"two hundred and fifty", "fifteen hundred", "twenty five", "two and a half thousand".</summary>
    private static (double Value, int End, bool About)? InWords(string[] words, int at)
    {
        double total = 0, part = 0;
        var next = at;
        var any = false;
        var about = false;
        while (next < words.Length)
        {
            if (NumberWords.Unit(words[next]) is { } unit)
            {
                // "twenty five" adds; "five six" and "twenty thirty" are two numbers.
                if (any && !Adds(part, unit)) break;
                part += unit;
                about |= words[next].EndsWith("ish", StringComparison.Ordinal);
            }
            else if (NumberWords.Scale(words[next]) is { } scale)
            {
                part = (any && part > 0 ? part : 1) * scale;
                if (scale >= 1_000) (total, part) = (total + part, 0);
            }
            else if (any && words[next] == "and" && At(words, next + 1) == "a" && At(words, next + 2) == "half")
            {
                part += 0.5;
                next += 2;
            }
            else if (any && words[next] == "and" && (part >= 100 || total > 0) && NumberWords.Unit(At(words, next + 1)) is { } tail && Adds(part, tail))
            {
                next++;
                continue;
            }
            else
            {
                break;
            }

            any = true;
            next++;
        }

        return any && !IsPronoun(words, at, next) ? (total + part, Plus(words, next), about) : null;
    }

    private static bool Adds(double part, double unit) =>
        part == 0 || (part % 100 == 0 && unit < 100) || (part % 10 == 0 && part % 100 >= 20 && unit < 10);

    /// <summary>"one of us", "this one", "no one": no count.</summary>
    private static bool IsPronoun(string[] words, int at, int next) =>
        next == at + 1 && words[at] == "one"
        && (At(words, at - 1) is "this" or "that" or "no" or "any" or "every" or "which" or "each" or "the" or "another" or "some" or "same" || At(words, next) is "" or "," or "of" or "is" or "that" or "i" or "we" or "or");

    private static NumberMention? Range(string[] words, NumberMention low)
    {
        var joined = At(words, low.End) is "-" or "to" or "or" || (At(words, low.End) == "and" && At(words, low.First - 1) == "between");
        if (!joined || One(words, Math.Min(low.End + 1, words.Length - 1)) is not { } high || low.End + 1 >= words.Length) return null;
        // "two to three hundred": the unit belongs to both.
        var first = low.Low < 20 && high.Low >= 100 && NumberWords.Scale(words[high.End - 1]) is { } scale && high.Low / scale >= low.Low ? low.Low * scale : low.Low;
        return high.Low > first && high.Low <= first * 10 ? new NumberMention(low.First, high.End, first, high.Low, About: true) : null;
    }

    private static int Plus(string[] words, int next) => At(words, next) == "+" ? next + 1 : next;

    private static bool HasAbout(string[] words, int first, int end) =>
        At(words, first - 1) is "about" or "around" or "roughly" or "approximately" or "circa" or "maybe" or "perhaps" or "nearly" or "almost" or "~" or "some" or "say"
        || (At(words, end) == "or" && At(words, end + 1) is "so" or "thereabouts") || At(words, end) is "ish" or "odd";

    /// <summary>A plain four-digit number from 1900 to 2099 after a word of time, or at a clause's end after "in".</summary>
    private static bool IsYear(string[] words, NumberMention number) =>
        number.Low is >= 1900 and < 2100 && words[number.First].Length == 4 && number.End == number.First + 1
        && At(words, number.First - 1) is "in" or "since" or "from" or "of" or "until" or "till" or "before" or "after" or "during" or "early" or "late" or "mid"
            or "summer" or "winter" or "spring" or "autumn" or "fall" or "back" or "by" or "january" or "february" or "march" or "april" or "may" or "june"
            or "july" or "august" or "september" or "october" or "november" or "december";

    private static (double Value, bool About)? Digits(string word)
    {
        var end = 0;
        while (end < word.Length && !char.IsAsciiLetter(word[end])) end++;
        double? scale = word[end..] switch { "" => 1, "ish" => 1, "k" => 1_000, "m" or "mio" or "mil" => 1_000_000, "c" or "x" => 1, _ => null };
        return scale is null || Separated(word[..end]) is not { } value ? null : (value * scale.Value, word.EndsWith("ish", StringComparison.Ordinal));
    }

    /// <summary>A comma or point before exactly three digits groups ("1,200", "1.200"), else it is the decimal mark ("2.5", "2,5").</summary>
    private static double? Separated(string digits)
    {
        var plain = digits.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);
        var last = plain.LastIndexOfAny(['.', ',']);
        if (last >= 0)
        {
            var groups = plain.Length - last == 4 && plain[0] != '0' && plain[..last].Split('.', ',') is var parts && parts[0].Length <= 3 && parts[1..].All(part => part.Length == 3);
            var whole = plain[..last].Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
            plain = groups ? whole + plain[(last + 1)..] : $"{whole}.{plain[(last + 1)..]}";
        }

        return double.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < 1e12 ? value : null;
    }

    private static string At(string[] words, int at) => at >= 0 && at < words.Length ? words[at] : "";
}
