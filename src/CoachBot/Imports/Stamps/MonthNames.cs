using System.Collections.Frozen;

namespace CoachBot.Imports.Stamps;

/// <summary>Dates with a month's name: "Jan 2, 2024", "2 January 2024", "02-Jan-24", "13 de jan. de 2024", "13. März 2024".</summary>
internal static class MonthNames
{
    // January first; English, German, French, Spanish, Portuguese, Italian, Dutch, Scandinavian, Polish, Turkish, Indonesian, Russian.
    private static readonly string[] Names =
    [
        "jan january januar jän jänner janv janvier ene enero janeiro gen gennaio januari sty stycznia oca ocak янв января",
        "feb february februar févr fév février febrero fev fevereiro febbraio februari lut lutego şub şubat фев февр февраля",
        "mar march märz mär mrz mars marzo março marco mrt maart marts marca mart maret мар март марта",
        "apr april avr avril abr abril aprile kwi kwietnia nis nisan апр апреля",
        "may mai mayo maio mag maggio mei maj maja mayıs мая май",
        "jun june juni juin junio junho giu giugno cze czerwca haz haziran июн июня",
        "jul july juli juil juillet julio julho lug luglio lip lipca tem temmuz июл июля",
        "aug august août aout ago agosto augustus augusti sie sierpnia ağu ağustos agu agt agustus авг августа",
        "sep sept september septembre septiembre setiembre set setembro settembre wrz września eyl eylül сен сент сентября",
        "oct october oktober okt octobre octubre out outubro ott ottobre paź października eki ekim окт октября",
        "nov november novembre noviembre novembro lis listopada kas kasım нояб ноя ноября",
        "dec december dez dezember déc décembre dic diciembre dezembro dicembre des desember gru grudnia ara aralık дек декабря",
    ];

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Months = Names
        .SelectMany((names, at) => names.Split(' '), (names, name) => (name, Month: Array.IndexOf(Names, names) + 1))
        .ToFrozenDictionary(pair => pair.name, pair => pair.Month, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private const int LongestName = 12;

    /// <summary>The numbers in the order year, month, day; the cursor stays where it was when there is no such date.</summary>
    public static bool TryRead(ref StampCursor cursor, out DateNumbers date)
    {
        var start = cursor.At;
        date = default;
        if (TryReadParts(ref cursor, out date)) return true;
        cursor.At = start;
        return false;
    }

    private static bool TryReadParts(ref StampCursor cursor, out DateNumbers date)
    {
        date = default;
        int day = 0;
        var dayFirst = cursor.IsDigitAt(cursor.At);
        if (dayFirst && !cursor.TakeNumber(out day, out _)) return false;
        if (dayFirst) SkipBetween(ref cursor, afterDay: true);
        if (Month(ref cursor) is not { } month) return false;
        SkipBetween(ref cursor, afterDay: false);
        if (!dayFirst && !cursor.TakeNumber(out day, out _)) return false;
        SkipBetween(ref cursor, afterDay: !dayFirst);
        if (!cursor.TakeNumber(out var year, out var digits) || digits is 1 or 3) return false;
        _ = cursor.Take(" г.") || cursor.Take(" г");
        date = new DateNumbers(year, month, day, digits, 2, 2, 0) { IsMonthNamed = true };
        return true;
    }

    private static int? Month(ref StampCursor cursor)
    {
        var rest = cursor.Rest;
        var length = 0;
        while (length < rest.Length && length <= LongestName && char.IsLetter(rest[length])) length++;
        if (length < 3 || !Months.TryGetValue(rest[..length], out var month)) return null;
        cursor.At += length;
        return month;
    }

    private static void SkipBetween(ref StampCursor cursor, bool afterDay)
    {
        // "1er janvier", "2nd of May", "13 de jan. de 2024"
        if (afterDay && TakeOrdinal(ref cursor)) cursor.SkipSpace();
        while (Marks.IsSpace(cursor.Now) || cursor.Now is ',' or '.' or '-') cursor.At++;
        if (cursor.Take("de ") || cursor.Take("del ") || cursor.Take("of ")) cursor.SkipSpace();
    }

    private static bool TakeOrdinal(ref StampCursor cursor) =>
        cursor.Take('º') || (char.IsAsciiLetter(cursor.Now) && (cursor.Take("st ") || cursor.Take("nd ") || cursor.Take("rd ") || cursor.Take("th ") || cursor.Take("th,") || cursor.Take("er ")));
}
