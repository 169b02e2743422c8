using System.Collections.Immutable;
using CoachBot.Coaching;

namespace CoachBot.Understanding;

/// <summary>What an answer tells.</summary>
/// <param name="Words">The words that each fact was read from, by fact name.</param>
/// <param name="Plain">True for a plain answer to the question itself: a number, a choice, a yes or no.</param>
/// <param name="CannotSay">The person does not know, or has nothing to tell: "no idea", "not tried".</param>
public sealed record AnswerReading(FitFacts Facts, ImmutableSortedDictionary<string, string> Words, bool Plain, bool CannotSay);

/// <summary>Reads the answer to a question that was asked: numbers and labels of choices, yes and no, amounts, and free words.</summary>
public sealed class AnswerReader(SituationReader situations)
{
    /// <summary>From this many words on an answer may tell more than it was asked.</summary>
    private const int WordsThatTellMore = 4;

    public AnswerReading Read(string text, InterviewSlot slot)
    {
        var more = situations.Read(text);
        var direct = Direct(text, slot);
        // "No, they stay with us" to another question: the words after the yes or no are the answer, and to something else.
        if (direct is { ByYesNo: true } && more.Count > 0 && !more.Any(reading => slot.Tells.Contains(reading.Fact, StringComparer.Ordinal))) direct = null;
        var facts = direct?.Facts ?? FitFacts.None;
        var words = direct is null ? NoWords : facts.Known.Keys.Aggregate(NoWords, (words, fact) => words.SetItem(fact, Clip(text)));
        foreach (var reading in more.Where(reading => !facts.IsKnown(reading.Fact) && (direct is null || Utterance.Words(text) >= WordsThatTellMore)))
        {
            facts = facts.With(reading.Fact, reading.Value);
            words = words.SetItem(reading.Fact, reading.Words);
        }

        var shrugs = facts.Known.IsEmpty && (direct is not null || YesNoReader.Read(text) == YesNo.Unsure);
        return new AnswerReading(facts, words, direct is not null, shrugs);
    }

    private sealed record DirectAnswer(FitFacts Facts, bool ByYesNo = false);

    private static ImmutableSortedDictionary<string, string> NoWords => ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);

    /// <returns>Null when the words are no plain answer; no facts when a choice without facts was taken.</returns>
    private static DirectAnswer? Direct(string text, InterviewSlot slot)
    {
        if (ChoiceReader.Read(text, slot) is { IsEmpty: false } chosen) return new DirectAnswer(Join(chosen));
        if (FactCatalogue.Find(slot.Fact)!.Kind is FactKind.WholeNumber or FactKind.NumberOrRange) return Amount(text, slot.Fact) is { } amount ? new DirectAnswer(amount) : null;
        return YesNoReader.Read(text) is { } said && YesNoMeanings.Of(said, slot) is { } facts ? new DirectAnswer(facts, ByYesNo: true) : null;
    }

    private static FitFacts Join(ImmutableArray<InterviewChoice> chosen)
    {
        var needs = chosen.SelectMany(choice => choice.Facts.Needs ?? []).ToImmutableSortedSet(StringComparer.Ordinal);
        var facts = chosen.Aggregate(FitFacts.None, (facts, choice) => facts.With(choice.Facts));
        return needs.Count > 0 ? facts.With("needs", new FactValue.Choices(needs)) : facts;
    }

    private static FitFacts? Amount(string text, string fact)
    {
        string[] words = [.. Tokenizer.Read(text).Select(token => token.Text)];
        if (NumberReader.Read(words) is not [var number, ..]) return YesNoReader.Read(text) == YesNo.No ? Zero(fact) : null;
        return FactCatalogue.Find(fact)!.Kind is FactKind.WholeNumber
            ? FitFacts.None.With(fact, new FactValue.Count(number.Rounded))
            : FitFacts.None.With(fact, new FactValue.Amount(number.Low, number.High));
    }

    private static FitFacts Zero(string fact) => FactCatalogue.Find(fact)!.Kind is FactKind.WholeNumber
        ? FitFacts.None.With(fact, new FactValue.Count(0))
        : FitFacts.None.With(fact, new FactValue.Amount(0, 0));

    private static string Clip(string text) => text.Length <= 200 ? text : text[..199] + "…";
}
