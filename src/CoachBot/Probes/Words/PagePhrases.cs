using CoachBot.Words;

namespace CoachBot.Probes.Words;

/// <summary>The keys of what only the report page and the terminal say.</summary>
internal static class PagePhrases
{
    public static IEnumerable<Phrase> All =>
    [
        new("page.title"), new("page.read"), new("page.patterns"), new("page.no_pattern"), new("page.effects"), new("page.effects_axis"),
        new("page.evidence", "q", "rows"), new("page.q_below", "q"), new("page.rows", "rows"), new("page.style"), new("page.style_marks"), new("page.test"), new("page.curve"), new("page.curve_axis"),
        new("page.leanings"), new("page.leanings_note"), new("page.word"), new("page.in_good"), new("page.in_bad"), new("page.z"),
        new("page.means"), new("page.method_title"), new("page.method"), new("page.method_style"),
        new("terminal.result", "result", "reason"),
    ];
}
