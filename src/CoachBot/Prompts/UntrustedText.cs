using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace CoachBot.Prompts;

/// <summary>
/// Puts text that this program did not write (messages, passages, tool results, examples, file names) between marks that it cannot
/// imitate. A fence lowers the chance that a model obeys such text; what a model may do is bounded by code all the same. Pure.
/// </summary>
public static partial class UntrustedText
{
    /// <summary>Longer text is cut here: some 5,000 tokens, more than any one input has a use for.</summary>
    public const int MostCharacters = 20_000;

    private const string CutMark = "\n[cut here]";

    /// <summary>Variation selectors: their runs can carry hidden letters, and a prompt shows no glyphs.</summary>
    private static readonly (int First, int Last)[] Selectors = [(0xFE00, 0xFE0F), (0xE0100, 0xE01EF)];

    /// <summary>
    /// <c>&lt;untrusted name="..." id=...&gt;</c>, the cleaned text, and a closing mark with the same id. The id is made from the text,
    /// so that the text cannot hold it, and equal text gives an equal prompt.
    /// </summary>
    public static string Fence(string name, string text)
    {
        var inside = Clean(text);
        var label = new string([.. Clean(name).Where(sign => char.IsAsciiLetterOrDigit(sign) || sign is '_' or '-' or '.').Take(40)]);
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{label}\n{inside}")).AsSpan(0, 8));
        return $"<untrusted name=\"{label}\" id={id}>\n{inside}\n</untrusted id={id}>";
    }

    /// <summary>
    /// The text as it may stand in a fence: no angle brackets, character entities or chat markers; no control, format (bidirectional,
    /// zero-width, tag), private or unpaired characters; lines end in LF. Letters of any language stay.
    /// </summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = new StringBuilder(Math.Min(text.Length, MostCharacters));
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (clean.Length >= MostCharacters) return Break(clean.Append(CutMark).ToString());
            if (rune.Value is '\n' or '\t') clean.Append((char)rune.Value);
            else if (Bracket(rune.Value) is { } bracket) clean.Append(bracket);
            else if (IsShown(rune)) clean.Append(rune.ToString());
            else if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control) clean.Append(' ');
        }

        return Break(clean.ToString());
    }

    /// <summary>Character entities made ineffective: Semantic Kernel decodes them in the rendered text.</summary>
    public static string WithoutEntities(string text) => Entities().Replace(text, "＆");

    private static string Break(string text) => ChatMarkers().Replace(WithoutEntities(text), "($1)");

    private static char? Bracket(int letter) => letter switch
    {
        '<' or 0xFF1C or 0xFE64 => '‹',
        '>' or 0xFF1E or 0xFE65 => '›',
        _ => null,
    };

    private static bool IsShown(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
        && !Array.Exists(Selectors, range => rune.Value >= range.First && rune.Value <= range.Last);

    [GeneratedRegex("&(?=#?[0-9A-Za-z]{1,32};)", RegexOptions.CultureInvariant)]
    private static partial Regex Entities();

    /// <summary>Marks by which some open models' chat templates tell the speakers apart; those with angle brackets are broken already.</summary>
    [GeneratedRegex(@"\[(/?(?:INST|SYS|SYSTEM_PROMPT|TOOL_CALLS|TOOL_RESULTS|AVAILABLE_TOOLS))\]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ChatMarkers();
}
