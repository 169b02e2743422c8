using System.Collections.Frozen;

namespace CoachBot.Imports.Stamps;

/// <summary>Words for a day that chat programs show instead of a date, and days of the week before one.</summary>
internal static class DayWords
{
    private const int Longest = 14;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = (
        "today yesterday monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
        + "heute gestern montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so "
        + "aujourd'hui aujourd\u2019hui hier lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim "
        + "hoy ayer lunes martes miércoles jueves viernes sábado domingo mié jue vie sáb dom hoje ontem segunda terça quarta quinta sexta seg ter qua qui sex "
        + "oggi ieri lunedì martedì mercoledì giovedì venerdì sabato domenica gio sab vandaag gisteren maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma wo vr za zo "
        + "idag igår dzisiaj wczoraj bugün dün сегодня вчера").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Takes such a word, with a comma or point behind it, if one stands here.</summary>
    public static bool Take(ref StampCursor cursor)
    {
        var rest = cursor.Rest;
        var length = 0;
        while (length < rest.Length && length <= Longest && (char.IsLetter(rest[length]) || rest[length] is '\'' or '\u2019')) length++;
        if (length < 2 || !Words.Contains(rest[..length])) return false;
        cursor.At += length;
        while (cursor.Now is ',' or '.') cursor.At++;
        return true;
    }
}
