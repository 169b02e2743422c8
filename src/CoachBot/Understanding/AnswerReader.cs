using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CoachBot.Coaching;

namespace CoachBot.Understanding;

/// <summary>What an answer tells.</summary>
/// <param name="Words">The words that each fact was read from, by fact name.</param>
/// <param name="Plain">True for a plain answer to the question itself: a number, a choice, a yes or no.</param>
/// <param name="CannotSay">The person does not know, or has nothing to tell: "no idea", "not tried".</param>
public sealed record AnswerReading(FitFacts Facts, ImmutableSortedDictionary<string, string> Words, bool Plain, bool CannotSay);

/// <summary>
/// Reads the answer to a question that was asked. In this order: choices by number or label, amounts, a bare yes or no, what the words
/// state about the question's facts, choices by their meaning, a yes or no at the beginning.
/// </summary>
public sealed partial class AnswerReader(SituationReader situations, AnswerModels models)
{
    /// <summary>From this many words on an answer may tell more than it was asked.</summary>
    private const int WordsThatTellMore = 8;

    private const double SureEnoughBesides = 0.75;

    private const int MostWordsOfABareYes = 2;

    private sealed record Answer(FitFacts Facts, bool Plain);

    /// <param name="known">What was told before: an answer to one question does not change another fact unless it says so.</param>
    public AnswerReading Read(string text, InterviewSlot slot, FitFacts known)
    {
        var stated = situations.Read(text);
        var said = YesNoReader.Read(text);
        var answer = Rate(slot, stated) ?? Plain(text, slot, said) ?? Stated(text, slot, stated) ?? Meant(text, slot) ?? Opening(slot, said, stated);
        var facts = answer?.Facts ?? FitFacts.None;
        var words = facts.Known.Keys.Aggregate(NoWords, (words, fact) => words.SetItem(fact, Clip(text)));
        foreach (var reading in stated.Where(reading => !facts.IsKnown(reading.Fact) && TellsMore(reading, text, answer, known)))
        {
            facts = facts.With(reading.Fact, reading.Value);
            words = words.SetItem(reading.Fact, reading.Words);
        }

        return new AnswerReading(facts, words, answer?.Plain == true, facts.Known.IsEmpty && (answer is not null || said == YesNo.Unsure));
    }

    /// <summary>"Actually", "I meant", "make that": what follows replaces what was told.</summary>
    public static bool IsCorrection(string text) => Correcting().IsMatch(Utterance.Fold(text));

    private static ImmutableSortedDictionary<string, string> NoWords => ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);

    private static Answer? Plain(string text, InterviewSlot slot, YesNo? said)
    {
        if (ChoiceReader.Read(text, slot) is { IsEmpty: false } chosen) return new Answer(Join(chosen), Plain: true);
        if (AmountReader.Read(text, slot.Fact) is { } amount) return new Answer(FitFacts.None.With(slot.Fact, amount), Plain: true);
        var bare = said is not null && Utterance.Words(text) <= MostWordsOfABareYes;
        return bare && YesNoMeanings.Of(said!.Value, slot) is { } facts ? new Answer(facts, Plain: true) : null;
    }

    /// <summary>"40 a day" asked for runs a month: the number alone would mislead.</summary>
    private static Answer? Rate(InterviewSlot slot, IReadOnlyList<FactReading> stated) =>
        slot.Fact == "runs_per_month" && stated.FirstOrDefault(reading => reading.Fact == slot.Fact) is { } rate
            ? new Answer(FitFacts.None.With(slot.Fact, rate.Value), Plain: true)
            : null;

    /// <summary>What the words state about the question's own facts.</summary>
    private Answer? Stated(string text, InterviewSlot slot, IReadOnlyList<FactReading> stated)
    {
        var facts = stated.Where(reading => slot.Tells.Contains(reading.Fact, StringComparer.Ordinal))
            .Aggregate(FitFacts.None, (facts, reading) => facts.With(reading.Fact, reading.Value));
        if (!facts.IsKnown(slot.Fact)) return null;
        return new Answer(slot.Several ? Join([.. Parts(text, slot)], facts) : facts, Plain: false);
    }

    private Answer? Meant(string text, InterviewSlot slot)
    {
        var chosen = slot.Several ? [.. Parts(text, slot)] : models.Choose(text, slot) is { } choice ? ImmutableArray.Create(choice) : [];
        return chosen.IsEmpty ? null : new Answer(Join(chosen), Plain: false);
    }

    /// <summary>A yes or no with more behind it, unless what stands behind it is about something else.</summary>
    private static Answer? Opening(InterviewSlot slot, YesNo? said, IReadOnlyList<FactReading> stated) =>
        said is { } word && stated.Count == 0 && YesNoMeanings.Of(word, slot) is { } facts ? new Answer(facts, Plain: false) : null;

    /// <summary>"Our tone, and it must know the help pages" holds two answers.</summary>
    private IEnumerable<InterviewChoice> Parts(string text, InterviewSlot slot) =>
        Joint().Split(text).Where(part => part.Any(char.IsLetter)).Select(part => ChoiceReader.Read(part, slot) is [var named] ? named : models.Choose(part, slot)).OfType<InterviewChoice>();

    private static bool TellsMore(FactReading reading, string text, Answer? answer, FitFacts known) =>
        (answer is null || !Privacy.Reassures(reading)) && Says(reading, text, answer, known);

    private static bool Says(FactReading reading, string text, Answer? answer, FitFacts known) =>
        IsCorrection(text) || (!known.IsKnown(reading.Fact) && (answer is null || (Utterance.Words(text) >= WordsThatTellMore && reading.Sureness >= SureEnoughBesides)));

    private static FitFacts Join(ImmutableArray<InterviewChoice> chosen, FitFacts? besides = null)
    {
        var facts = chosen.Aggregate(besides ?? FitFacts.None, (facts, choice) => facts.With(choice.Facts));
        var needs = chosen.SelectMany(choice => choice.Facts.Needs ?? []).Concat(besides?.Needs ?? []).ToImmutableSortedSet(StringComparer.Ordinal);
        return needs.Count > 0 ? facts.With("needs", new FactValue.Choices(needs)) : facts;
    }

    private static string Clip(string text) => text.Length <= 200 ? text : text[..199] + "…";

    [GeneratedRegex(@"\b(actually|i meant|i mean|correction|make (that|it)|no wait|wait,? no|i was wrong|that'?s wrong|change (it|that|the|my)|in fact|scratch that|let me (fix|correct))\b|^(sorry|no),? (it'?s|they'?re|there|i|we|she|he)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Correcting();

    [GeneratedRegex(@"\band\b|\bplus\b|[,;&+]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Joint();
}
