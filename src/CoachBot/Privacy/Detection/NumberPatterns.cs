using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CoachBot.Privacy.Detection;

/// <summary>Numbers that belong to somebody: cards, accounts, telephones, papers, amounts of money.</summary>
internal static class NumberPatterns
{
    private const string Papers =
        "passport|licen[cs]e|driver'?s licen[cs]e|account|acct|order|ref|reference|invoice|ticket|customer|member|membership|policy|booking|student|employee|patient|nhs|tax|vat|ssn|social security|insurance|serial|tracking|case|mrn|npi|dea|imei|med(?:ical)? rec(?:ord)?|record|provider identifier|registration|plate|vin|pin|ssn|sin|nin|cpf|cnpj|dni|nie|tin|ein|aadhaar|pan|bsn|pesel|national insurance|national id|id card|identity card|identification|badge|roll|matriculation|claim|contract|parcel|consignment|routing|sort code|swift|bic|id";

    private static readonly Regex CallWords = Pattern.Form(@"\b(?:call|phone|tel|telephone|mobile|cell|number|text|whatsapp|fax|ring|reach|office|contact|messages to|dial)\b");

    // It begins where a word begins: tried at every digit of a long run it would take the square of the run's length.
    private const string Phone = @"(?:\+?\(\+?\d{1,4}\) ?|\+|\b)\d[\d ().\-/]{5,20}\d(?: ?(?:x|ext\.?) ?\d{1,6})?";

    /// <summary>Most certain first.</summary>
    public static ImmutableArray<Pattern> All { get; } =
    [
        new(EntityType.Iban, Pattern.Form(@"\b[a-z]{2}\d{2}(?:[ -]?[a-z0-9]){11,30}"), IsIban, Shrinks: true),
        new(EntityType.Iban, Pattern.Form(@"\biban(?: number| no\.?| is|:)* (?<it>[a-z]{2}\d{2}[a-z0-9]{10,30})")),
        new(EntityType.CreditCard, Pattern.Form(@"\b\d(?:[ -]?\d){11,18}\b"), (text, place) => CheckDigits.IsCard(text.AsSpan()[place]), Shrinks: true),
        new(EntityType.CreditCard, Pattern.Form(@"\b(?:card|visa|mastercard|amex|cc)\b[^\d\n]{0,20}(?<it>\d(?:[ -]?\d){11,18})\b")),
        new(EntityType.Money, Pattern.Form(@"(?:[£$€₹¥₦₺₽]|\b(?:usd|eur|gbp|chf|inr|ngn|kes|zar) ?) ?\d[\d.,]*(?: ?(?:k|m|bn|million|thousand)\b)?")),
        new(EntityType.Money, Pattern.Form(@"\b\d[\d.,]* ?(?:k |million |thousand )?(?:[€£]|euros?|dollars?|pounds|quid|bucks|usd|eur|gbp|chf|naira|rupees|yen|zloty|kroner|kronor|pesos|reais|rand|shillings|cedis)\b")),
        new(EntityType.Money, Pattern.Form($@"\b(?:(?:{NumberWords.Any}|a few|several)[ -])+(?:and )?(?:{NumberWords.Any}[ -])*(?:pounds|dollars|euros|quid|bucks|grand|rupees|naira|cents|pence)\b")),
        new(EntityType.Money, Pattern.Form(@"\b(?:rs\.?|aed|sar|cad|aud|nzd|sgd|hkd|cny|rmb|jpy|sek|nok|dkk|pln|czk|huf|brl|mxn|try|ksh|ghs|kr\.?) ?\d[\d.,]*(?: ?(?:k|m|lakh|crore|million|thousand))?\b")),
        new(EntityType.Money, Pattern.Form(@"\b\d[\d.,]*(?: ?(?:lakhs?|crores?|grand|pence|cents|cad|aud|inr|rs|kr|sek|nok|dkk|pln|zl|lira|dirhams?|riyals?|ringgit|baht|pesetas|francs|forint|koruna|hryvnia|rubles|roubles))\b")),
        new(EntityType.Id, Pattern.Form(@"\b\d{3}-\d{2}-\d{4}\b")),
        new(EntityType.Id, Pattern.Form($@"\b(?:{Papers})(?:'s)?(?: card)?(?: *(?:numbers?|num|no\.?|nr\.?|code|id|#|is|:))+ *(?<it>[a-z0-9][a-z0-9/-]{{3,24}})"), HasThreeDigits),
        new(EntityType.Id, Pattern.Form($@"\b(?:{Papers}) #?(?<it>[a-z]{{1,6}}-?\d[a-z0-9/-]{{3,24}})"), HasThreeDigits),
        new(EntityType.Id, Pattern.Form(@"\b(?:sort code|routing|swift|bic|pin|passport|mrn|npi|ssn|imei|licen[cs]e plate)[: ]+(?<it>[a-z0-9][a-z0-9-]{3,20})"), HasThreeDigits),
        new(EntityType.Phone, Pattern.Form(Phone), (text, place) => IsPhone(text, place) && IsSurelyPhone(text, place)),
        new(EntityType.Id, Pattern.Form(@"\b[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b", ignoreCase: false)),
    ];

    /// <summary>What only counts where no other form did.</summary>
    public static ImmutableArray<Pattern> Late { get; } =
    [
        new(EntityType.Location, Pattern.Form(@"\b(?:zip|zip code|postcode|postal code|post code)(?: is|:)? (?<it>[A-Z0-9]{2,8}(?: [A-Z0-9]{2,4})?)"), HasThreeDigits),
        new(EntityType.Location, Pattern.Form(@"\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\b", ignoreCase: false)),
        new(EntityType.Location, Pattern.Form(@"\b(?:(?:psc|cmr|unit) \d+,? box \d+|(?:uss|usns|usns?v|uscgc) \p{L}+),?\s+(?:apo|fpo|dpo),? a[aep],? \d{5}(?:-\d{4})?\b")),
        new(EntityType.Phone, Pattern.Form(Phone), IsPhone),
        new(EntityType.Id, Pattern.Form(@"\b[A-Z]{1,5}-?\d{4,}[A-Z0-9-]*\b", ignoreCase: false)),
        new(EntityType.Id, Pattern.Form(@"\b\d{7,20}\b"), IsBare),
    ];

    private static bool IsIban(string text, Range place) =>
        CheckDigits.IsIban(text.AsSpan()[place]);

    private static bool HasThreeDigits(string text, Range place) => Digits(text.AsSpan()[place]) >= 3;

    private static bool IsPhone(string text, Range place)
    {
        var (start, length) = place.GetOffsetAndLength(text.Length);
        var part = text.AsSpan(start, length);
        var digits = Digits(part);
        if (digits is < 7 or > 16 || !Pattern.StandsAlone(text, place)) return false;
        if (part[0] is '+' || (start > 0 && text[start - 1] is '+' or '(')) return true;
        var from = Math.Max(0, start - 40);
        return digits >= 10 || part[0] == '0' || part.IndexOfAny(" -.()") >= 0 && part.Count(' ') <= 5 || CallWords.IsMatch(text.AsSpan(from, start - from));
    }

    // More digits than a house and a postcode have together, in a telephone number's dress or after a word that says so.
    private static bool IsSurelyPhone(string text, Range place)
    {
        var (start, length) = place.GetOffsetAndLength(text.Length);
        var part = text.AsSpan(start, length);
        if (part.IndexOf('\n') >= 0 || Digits(part) < 9) return false;
        var from = Math.Max(0, start - 14);
        return part[0] == '+' || part.IndexOfAny("-.(") >= 0 && part.Count(' ') < 4 || CallWords.IsMatch(text.AsSpan(from, start - from));
    }

    // As long as a telephone number or a paper's, and no amount.
    private static bool IsBare(string text, Range place)
    {
        var (start, length) = place.GetOffsetAndLength(text.Length);
        var end = start + length;
        return (start == 0 || text[start - 1] is not ('.' or ',')) && (end + 1 >= text.Length || text[end] is not ('.' or ',') || !char.IsAsciiDigit(text[end + 1]));
    }

    private static int Digits(ReadOnlySpan<char> part)
    {
        var count = 0;
        foreach (var unit in part) count += char.IsAsciiDigit(unit) ? 1 : 0;
        return count;
    }
}
