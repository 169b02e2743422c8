using System.Collections.Immutable;
using System.Text;

namespace CoachBot.Agents.Guard;

/// <summary>
/// One turn's prose under the guard. Beside the single sentence it looks at the row: a sentence that refers back to one that was cut is cut
/// too, and so is a last one that breaks off. The turn is to be retold from its parts (<see cref="IsLost"/>, <see cref="GuardedProse.Retell"/>) when a sentence was grave (words of
/// the instructions, tool syntax, another language), when nothing is kept, or when less than half of the prose, by characters, is kept.
/// </summary>
public sealed class GuardRun
{
    private readonly ProseGuard _guard;
    private readonly GuardWords _words;
    private readonly GroundIndex _ground;
    private readonly SentenceStream _stream;
    private readonly ImmutableArray<SentenceCheck>.Builder _checks = ImmutableArray.CreateBuilder<SentenceCheck>();
    private readonly StringBuilder _kept = new();
    private string _gap = "";

    internal GuardRun(ProseGuard guard, GuardWords words, GroundIndex ground)
    {
        _guard = guard;
        _words = words;
        _ground = ground;
        _stream = new SentenceStream(words);
    }

    /// <summary>A grave sentence came: nothing of this prose is to be used, and what was shown of it is to be taken back.</summary>
    public bool IsLost { get; private set; }

    /// <returns>What may be shown now: kept sentences with the space before them; often empty.</returns>
    public string Add(string piece) => Judge(_stream.Add(piece));

    /// <summary>The whole, with the last sentence; its text begins with everything that <see cref="Add"/> returned.</summary>
    public GuardedProse End()
    {
        Judge(_stream.End(), isEnd: true);
        var kept = _checks.Where(check => check.Kept).Sum(check => check.Sentence.Text.Length);
        var all = _checks.Sum(check => check.Sentence.Text.Length);
        return new GuardedProse(_checks.ToImmutable(), _kept.ToString(), IsLost || kept == 0 || kept * 2 < all);
    }

    private string Judge(ImmutableArray<ProseSentence> sentences, bool isEnd = false)
    {
        var from = _kept.Length;
        foreach (var (at, sentence) in sentences.Index())
        {
            var check = Dangles(sentence) ? new SentenceCheck(sentence, CutReason.Dangling) : _guard.Check(sentence, _ground);
            if (check.Kept && isEnd && at == sentences.Length - 1 && IsUnfinished(sentence)) check = new SentenceCheck(sentence, CutReason.Unfinished);
            _checks.Add(check);
            IsLost |= check.IsGrave;
            // A paragraph that begins with a cut sentence begins with the next one.
            var gap = _gap.Contains('\n', StringComparison.Ordinal) && !sentence.Lead.Contains('\n', StringComparison.Ordinal) ? _gap : sentence.Lead;
            _gap = check.Kept ? "" : gap;
            if (check.Kept) _kept.Append(_kept.Length == 0 ? gap.TrimStart('\n', ' ') : gap.Length == 0 ? " " : gap).Append(sentence.Text);
        }

        return IsLost ? "" : _kept.ToString(from, _kept.Length - from);
    }

    /// <summary>No stop at the end of the last sentence. One that stands alone, or on a line of its own as items do, may well have none.</summary>
    private bool IsUnfinished(ProseSentence last) =>
        _checks.Count > 0 && !last.Lead.Contains('\n', StringComparison.Ordinal) && (char.IsLetterOrDigit(last.Text[^1]) || last.Text[^1] is ',' or ';' or '-' or '–');

    private bool Dangles(ProseSentence sentence)
    {
        if (_checks.Count == 0 || _checks[^1].Kept) return false;
        var first = GroundIndex.Flat(PlainProse.Fold(sentence.Text)).Split([' ', '\''], 2)[0];
        return _words.Sets["referring"].Contains(first);
    }
}
