using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace CoachBot.Agents.Guard;

/// <summary>
/// Takes prose as it streams in and gives whole sentences, the same ones however the prose was cut into pieces. It holds back no more than
/// one sentence, and at most some 600 characters.
/// </summary>
/// <param name="words">For the abbreviations, whose full stops end nothing.</param>
public sealed partial class SentenceStream(GuardWords words)
{
    /// <summary>White space before a sentence; more is dropped, so that blanks without end cannot fill the memory.</summary>
    private const int MostLead = 32;

    private const int LongestMark = 4;

    /// <summary>How far from a sentence's end its stop may stand: closing quotes and marks of citation come between.</summary>
    private const int MostAfterStop = 60;

    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?…。！？");

    private readonly StringBuilder _waiting = new();

    private bool _broken;

    /// <summary>The sentences that are whole with this piece.</summary>
    public ImmutableArray<ProseSentence> Add(string piece)
    {
        _waiting.Append(piece);
        return Take(complete: false);
    }

    /// <summary>The rest. The stream is then empty and may be used again.</summary>
    public ImmutableArray<ProseSentence> End()
    {
        var rest = Take(complete: true);
        _waiting.Clear();
        _broken = false;
        return rest;
    }

    /// <summary>The sentences of a text that is there as a whole.</summary>
    public static ImmutableArray<ProseSentence> Split(string text, GuardWords words)
    {
        var stream = new SentenceStream(words);
        return [.. stream.Add(text), .. stream.End()];
    }

    private ImmutableArray<ProseSentence> Take(bool complete)
    {
        var text = _waiting.ToString();
        var found = ImmutableArray.CreateBuilder<ProseSentence>();
        var from = 0;
        while (Next(text.AsSpan(from), complete) is { } next)
        {
            from += next.Length;
            if (next.Sentence is { } sentence) found.Add(sentence);
        }

        _waiting.Remove(0, from);
        if (_waiting.Length > 2 * MostLead && IsBlank()) _waiting.Length = MostLead;
        return found.ToImmutable();
    }

    private bool IsBlank()
    {
        for (var at = 0; at < _waiting.Length; at++)
            if (!char.IsWhiteSpace(_waiting[at])) return false;
        return true;
    }

    private (int Length, ProseSentence? Sentence)? Next(ReadOnlySpan<char> text, bool complete)
    {
        var lead = LeadLength(text);
        // A mark such as "1." or "-" may still grow; blanks alone are no sentence.
        if (lead == text.Length) return complete && lead > 0 ? (lead, null) : null;
        if (!complete && text.Length - lead < LongestMark) return null;
        var length = SentenceEnd.Find(text[lead..], complete, words.Abbreviations);
        if (length == SentenceEnd.Unknown) return null;
        return (lead + length, Whole(text, lead, lead + length));
    }

    private ProseSentence Whole(ReadOnlySpan<char> text, int lead, int end)
    {
        var sentence = text[lead..end].Trim().ToString();
        var forced = end - lead < text.Length - lead && !EndsItself(text[lead..end], text[end..]);
        var whole = !_broken && !forced;
        _broken = forced;
        return new ProseSentence(Plain(text[..lead]), sentence, whole);
    }

    /// <summary>False where the end was set by force: no stop before it and no line end after it.</summary>
    private static bool EndsItself(ReadOnlySpan<char> sentence, ReadOnlySpan<char> rest) =>
        sentence.Length < SentenceEnd.MostCharacters / 2 || rest[0] == '\n' || sentence.LastIndexOfAny(Stops) >= sentence.Length - MostAfterStop;

    private static int LeadLength(ReadOnlySpan<char> text)
    {
        foreach (var lead in LeadMarks().EnumerateMatches(text)) return lead.Length;
        return 0;
    }

    private static string Plain(ReadOnlySpan<char> lead)
    {
        var text = Numbering().Replace(lead.ToString(), "- ");
        return text.Length <= MostLead ? text : text[..MostLead];
    }

    [GeneratedRegex(@"^(?:\s*(?:(?:[-*+•>]|#{1,6}|\d{1,2}[.)])\s+)?)", RegexOptions.CultureInvariant)]
    private static partial Regex LeadMarks();

    [GeneratedRegex(@"\d{1,2}[.)]\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();
}
