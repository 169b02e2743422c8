using System.Globalization;
using CoachBot.Understanding;

namespace CoachBot.Probes.Collecting;

/// <summary>What a person says about one of the candidates shown.</summary>
/// <param name="Ending">Accepted, and how it ended; null: left out, or changed.</param>
/// <param name="Change">A part in other words; it stays shown.</param>
public sealed record SortingAnswer(Outcome? Ending, (ExamplePart Part, string Text)? Change = null);

/// <summary>
/// Reads answers to a few candidates at once: "1: worked, 2: leave out", "worked, failed, drop", "all failed", "2 what I did: I said sorry".
/// </summary>
/// <param name="shown">How many are shown, from 1.</param>
/// <param name="noneOfThese">What leaves all of them out.</param>
public sealed class SortingReader(AnswerWords words, int shown, string noneOfThese)
{
    /// <returns>By candidate, from 0; empty where nothing was understood.</returns>
    public IReadOnlyDictionary<int, SortingAnswer> Read(string text)
    {
        if (Utterance.Fold(text) == Utterance.Fold(noneOfThese)) return All(new SortingAnswer(null));
        var numbered = new Dictionary<int, SortingAnswer>();
        foreach (var line in text.Split('\n'))
            if (Change(line) is { } change) numbered[change.At] = change.Answer;
        if (numbered.Count > 0) return numbered;
        var pieces = text.Split(['\n', ',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var piece in pieces)
            if (Numbered(piece) is { } one) numbered[one.At] = one.Answer;
        if (numbered.Count > 0) return numbered;
        var plain = Utterance.Fold(text);
        if (plain.StartsWith("all ", StringComparison.Ordinal) && One(plain[4..].TrimStart(':', ' ')) is { } all) return All(all);
        if (pieces.Length == 1 && shown == 1 && One(pieces[0]) is { } single) return All(single);
        if (pieces.Length == shown && shown > 1 && pieces.Select(One).ToList() is var each && each.TrueForAll(answer => answer is not null))
            return each.Index().ToDictionary(answer => answer.Index, answer => answer.Item!);
        return numbered;
    }

    private Dictionary<int, SortingAnswer> All(SortingAnswer answer) => Enumerable.Range(0, shown).ToDictionary(at => at, _ => answer);

    private SortingAnswer? One(string text) =>
        words.IsDrop(text) ? new SortingAnswer(null) : words.Ending(text) is { } ending ? new SortingAnswer(ending) : null;

    private (int At, SortingAnswer Answer)? Numbered(string piece)
    {
        var digits = piece.TakeWhile(char.IsAsciiDigit).Count();
        if (Candidate(piece, digits) is not { } at) return null;
        return One(piece[digits..].TrimStart(':', '.', ')', '-', '=', ' ')) is { } answer ? (at, answer) : null;
    }

    private (int At, SortingAnswer Answer)? Change(string line)
    {
        var text = line.TrimStart();
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        if (Candidate(text, digits) is not { } at) return null;
        var rest = text[digits..].TrimStart(':', '.', ')', ' ');
        var colon = rest.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || words.Part(rest[..colon]) is not { } part || part == ExamplePart.Outcome) return null;
        return (at, new SortingAnswer(null, (part, rest[(colon + 1)..].Trim())));
    }

    private int? Candidate(string text, int digits) =>
        digits is 1 or 2 && int.TryParse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= shown ? number - 1 : null;
}
