using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace CoachBot.Imports.Episodes;

/// <summary>
/// Words of feeling, apology, request and money in the languages that most exports come in; where the language is another, question marks and
/// the exchange itself still tell windows apart. They choose what is shown first, and conclude nothing.
/// </summary>
internal static class TellingWords
{
    private static readonly FrozenDictionary<string, Cue> Words = new Dictionary<Cue, string>
    {
        [Cue.Feeling] =
            "angry upset sad hurt hurts hurtful happy glad tired exhausted worried afraid scared lonely love hate miss jealous ashamed proud disappointed frustrated annoyed annoying stressed cry crying feel feeling feels unfair ignored thank thanks grateful "
            + "wütend sauer traurig verletzt glücklich froh müde besorgt angst einsam liebe hasse vermisse enttäuscht genervt nervt gestresst fühle gefühl danke unfair "
            + "fâché fâchée triste blessé blessée heureux heureuse fatigué fatiguée inquiet inquiète peur seul seule aime déteste déçu déçue énervé énervée merci ressens "
            + "enojado enojada enfadado enfadada molesto molesta feliz cansado cansada preocupado preocupada miedo sola amo odio extraño decepcionado decepcionada siento gracias "
            + "chateado chateada magoado magoada medo sozinho sozinha saudade decepcionado decepcionada sinto obrigado obrigada brava bravo irritado irritada "
            + "arrabbiato arrabbiata ferito ferita felice stanco stanca preoccupato preoccupata paura sento deluso delusa grazie amo odio boos verdrietig gekwetst blij moe bezorgd bang eenzaam teleurgesteld bedankt voel "
            + "kızgın üzgün mutlu yorgun korkuyorum seviyorum teşekkürler злюсь обидно грустно устал устала рада рад боюсь люблю спасибо скучаю marah sedih capek senang takut sayang kecewa makasih "
            + "زعلان زعلانة حزين تعبان تعبانة خايف بحبك شكرا गुस्सा दुखी थक खुश डर प्यार शुक्रिया smutno zła zły zmęczona zmęczony kocham dziękuję",
        [Cue.Apology] =
            "sorry apologise apologize apologies forgive fault mistake entschuldigung entschuldige verzeih verzeihung schuld fehler désolé désolée pardon excuse excuses faute perdón perdona perdóname disculpa disculpe culpa desculpa desculpe perdão "
            + "scusa scusami scusate colpa spijt sorry excuus özür affet прости извини извините виноват виновата maaf آسف آسفة معلش माफ़ माफ सॉरी przepraszam wybacz",
        [Cue.Request] =
            "please could would can't need want help promise deadline urgent bitte könntest kannst brauche hilf versprich "
            + "stp svp peux pourrais besoin aide promets favor puedes podrías necesito ayuda prometes pode poderia preciso ajuda promete puoi potresti bisogno aiuto aiutami alsjeblieft kun zou hulp "
            + "lütfen пожалуйста помоги можешь нужно tolong bisa bantu سمحت ممكن कृपया प्लीज मदद proszę pomóż",
        [Cue.Money] =
            "money rent pay paid bill bills salary cost costs price debt loan invoice budget bank euro euros dollars pounds geld miete bezahlen bezahlt rechnung gehalt preis schulden argent loyer payer payé facture salaire prix dettes "
            + "dinero alquiler pagar pagado factura sueldo precio deuda plata dinheiro aluguel conta pagar salário preço dívida grana soldi affitto pagare bolletta stipendio prezzo debito huur betalen betaald rekening "
            + "kira деньги деньгах заплатить аренда uang bayar sewa فلوس إيجار पैसे पैसा किराया pieniądze czynsz",
    }.SelectMany(cue => cue.Value.Split(' '), (cue, word) => (word, cue.Key)).DistinctBy(pair => pair.word).ToFrozenDictionary(pair => pair.word, pair => pair.Key, StringComparer.OrdinalIgnoreCase);

    // Chinese, Japanese, Korean and Thai write no spaces, or bend the words behind them.
    private static readonly (SearchValues<string> Parts, Cue Cue)[] Unspaced =
    [
        (SearchValues.Create(["生气", "生氣", "难过", "難過", "开心", "累", "害怕", "爱你", "愛你", "谢谢", "謝謝", "悲しい", "怒", "嬉しい", "疲れ", "怖い", "寂しい", "ありがとう", "화나", "슬프", "힘들", "기뻐", "고마", "사랑", "โกรธ", "เสียใจ", "เหนื่อย", "ขอบคุณ", "รัก"], StringComparison.Ordinal), Cue.Feeling),
        (SearchValues.Create(["对不起", "對不起", "抱歉", "ごめん", "すみません", "申し訳", "미안", "죄송", "ขอโทษ"], StringComparison.Ordinal), Cue.Apology),
        (SearchValues.Create(["请", "請", "可以吗", "帮", "お願い", "ください", "手伝", "부탁", "도와", "ช่วย"], StringComparison.Ordinal), Cue.Request),
        (SearchValues.Create(["钱", "錢", "房租", "お金", "家賃", "給料", "돈", "월세", "เงิน", "ค่าเช่า"], StringComparison.Ordinal), Cue.Money),
    ];

    private static readonly FrozenDictionary<string, Cue>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Counts words, and adds their cues. Two characters of a script without spaces stand for a word.</summary>
    public static int Count(ReadOnlySpan<char> text, ref CueCounts cues)
    {
        var (words, wide) = (0, 0);
        for (var at = 0; at < text.Length;)
        {
            var c = text[at];
            if (c is '?' or '？' or '؟' or '¿') cues.Add(Cue.Question);
            else if (c is '€' or '$' or '£' or '₹' or '¥' or '₺' or '₩') cues.Add(Cue.Money);
            if (!IsLetter(c))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && (IsLetter(text[at]) || text[at] is '\'' or '\u2019'))
                if (IsUnspaced(text[at++])) wide++;
            words++;
            if (Lookup.TryGetValue(text[start..at], out var cue)) cues.Add(cue);
        }

        if (wide == 0) return words;
        foreach (var (parts, cue) in Unspaced)
            if (text.ContainsAny(parts)) cues.Add(cue);
        return words + (wide / 2);
    }

    private static bool IsLetter(char c) => c < 128
        ? char.IsAsciiLetter(c)
        : char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Thai; kana, ideographs and hangul.
    private static bool IsUnspaced(char c) => c is (>= '\u0E00' and <= '\u0E7F') or (>= '\u3040' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7AF');
}
