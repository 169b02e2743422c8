using System.Text.RegularExpressions;

namespace CoachBot.Probes.Styles;

/// <summary>In what a trait is counted.</summary>
internal enum TraitUnit
{
    /// <summary>0 or 1 for a text; said as a share of the texts in per cent.</summary>
    Share,

    /// <summary>Times in 100 words.</summary>
    Per100,

    /// <summary>A number of words.</summary>
    Words,
}

/// <param name="Name">The words for it stand under this name in <c>prompts/probe.en.yaml</c>.</param>
internal sealed record StyleTrait(string Name, TraitUnit Unit, Func<StyleText, double> Read);

/// <summary>Habits of writing that have a name and do not depend on what a text is about.</summary>
internal static partial class StyleTraits
{
    private static readonly HashSet<string> FirstPerson = Set("i me my mine myself i'm i've i'll i'd");
    private static readonly HashSet<string> SecondPerson = Set("you your yours yourself you're you've you'll you'd u ur");
    private static readonly HashSet<string> We = Set("we us our ours we're we've we'll we'd let's");
    private static readonly HashSet<string> Hedges = Set("maybe perhaps possibly probably somewhat guess think suppose might seems sort kind bit roughly");
    private static readonly HashSet<string> Intensifiers = Set("really very so totally absolutely super extremely truly quite completely incredibly definitely literally just");
    private static readonly HashSet<string> Courtesy = Set("please thank thanks appreciate grateful happy pleased glad sorry apologize apologise apologies kindly welcome hope sincerely");

    public static IReadOnlyList<StyleTrait> All { get; } =
    [
        new("greeting", TraitUnit.Share, text => Greeting().IsMatch(text.Opening) ? 1 : 0),
        new("closing", TraitUnit.Share, text => Farewell().IsMatch(text.Closing) ? 1 : 0),
        new("sentence_words", TraitUnit.Words, text => (double)text.Words.Length / Math.Max(1, text.Sentences.Length)),
        new("short_sentences", TraitUnit.Share, text => text.Sentences.Length == 0 ? 0 : text.Sentences.Average(sentence => StyleText.CountWords(sentence) <= 4 ? 1.0 : 0)),
        new("lower_case", TraitUnit.Share, text => text.Sentences.Length == 0 ? 0 : text.Sentences.Average(sentence => char.IsLower(sentence.First(char.IsLetterOrDigit)) ? 1.0 : 0)),
        new("conjunction_start", TraitUnit.Share, text => text.Sentences.Length == 0 ? 0 : text.Sentences.Average(sentence => ConjunctionStart().IsMatch(sentence) ? 1.0 : 0)),
        new("line_breaks", TraitUnit.Per100, text => text.Per100(LineBreak())),
        new("exclamation", TraitUnit.Per100, text => text.Per100(Exclamation())),
        new("question", TraitUnit.Per100, text => text.Per100(Question())),
        new("comma", TraitUnit.Per100, text => text.Per100(Comma())),
        new("dash", TraitUnit.Per100, text => text.Per100(Dash())),
        new("colon", TraitUnit.Per100, text => text.Per100(Colon())),
        new("brackets", TraitUnit.Per100, text => text.Per100(Brackets())),
        new("ellipsis", TraitUnit.Per100, text => text.Per100(Ellipsis())),
        new("emoji", TraitUnit.Per100, text => text.Per100(Emoji())),
        new("capitals", TraitUnit.Per100, text => text.Per100(Capitals())),
        new("numbers", TraitUnit.Per100, text => text.Per100(Digits())),
        new("bullets", TraitUnit.Per100, text => text.Per100(Bullets())),
        new("contractions", TraitUnit.Per100, text => text.Per100(Contraction())),
        new("long_words", TraitUnit.Per100, text => 100.0 * text.Words.Count(word => word.Length >= 8) / Math.Max(1, text.Words.Length)),
        new("first_person", TraitUnit.Per100, text => text.Per100(FirstPerson)),
        new("second_person", TraitUnit.Per100, text => text.Per100(SecondPerson)),
        new("we", TraitUnit.Per100, text => text.Per100(We)),
        new("hedges", TraitUnit.Per100, text => text.Per100(Hedges)),
        new("intensifiers", TraitUnit.Per100, text => text.Per100(Intensifiers)),
        new("courtesy", TraitUnit.Per100, text => text.Per100(Courtesy)),
    ];

    /// <summary>Words that everybody uses whatever the subject, and each person at a rate of their own (Mosteller and Wallace, JASA 58, 1963).</summary>
    public static IReadOnlyList<string> FunctionWords { get; } =
        ("the a an and but or so if then because though while when where who which that this these those it its he she they them his her their i me my you your we us our "
            + "to of in on at for from with without by about as into over after before up down out off again not no never only just also too very really quite rather "
            + "is are was were be been being am do does did have has had will would can could should may might must here there now still already yet even well all any some much many more most "
            + "than what how why let like get got one thing please however therefore").Split(' ');

    private static HashSet<string> Set(string words) => words.Split(' ').ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"^\s*(hi|hello|hey|hiya|dear|good (morning|afternoon|evening|day)|greetings|morning|howdy|welcome)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Greeting();

    [GeneratedRegex(@"\b(regards|best wishes|sincerely|yours|cheers|warmly|xo+|love,|best,|thanks,|thank you,|take care|see you|all the best|talk soon|speak soon)\b|^\s*[-–—]\s*\p{L}+\s*\z", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Farewell();

    [GeneratedRegex(@"^\W*(and|but|so|or|because|then)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ConjunctionStart();

    [GeneratedRegex(@"\n+")]
    private static partial Regex LineBreak();

    [GeneratedRegex("!")]
    private static partial Regex Exclamation();

    [GeneratedRegex(@"\?")]
    private static partial Regex Question();

    [GeneratedRegex(",")]
    private static partial Regex Comma();

    [GeneratedRegex(@"[–—]|\s--?\s")]
    private static partial Regex Dash();

    [GeneratedRegex(@"[:;](?![)(DPp-])")]
    private static partial Regex Colon();

    [GeneratedRegex(@"(?<![:;=8-])\(")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"…|\.{2,}")]
    private static partial Regex Ellipsis();

    [GeneratedRegex(@"[\u2600-\u27BF]|[\uD83C-\uD83E][\uDC00-\uDFFF]|[:;=]-?[)(DPp]|<3")]
    private static partial Regex Emoji();

    [GeneratedRegex(@"\b\p{Lu}{3,}\b")]
    private static partial Regex Capitals();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^\s*([-*•]|\d+[.)])\s", RegexOptions.Multiline)]
    private static partial Regex Bullets();

    [GeneratedRegex(@"\p{L}'(s|re|ve|ll|d|m|t)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Contraction();
}
