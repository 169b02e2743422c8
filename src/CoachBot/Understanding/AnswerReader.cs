using System.Collections.Immutable;
using CoachBot.Coaching;

namespace CoachBot.Understanding;

/// <summary>What an answer tells.</summary>
/// <param name="Words">The words that each fact was read from, by fact name.</param>
/// <param name="CannotSay">The person does not know, or has nothing to tell: "no idea", "not tried".</param>
public sealed record AnswerReading(FitFacts Facts, ImmutableSortedDictionary<string, string> Words, bool CannotSay)
{
    public static AnswerReading Nothing { get; } = new(FitFacts.None, ImmutableSortedDictionary<string, string>.Empty, CannotSay: false);
}

/// <summary>Reads the answer to a question that was asked: numbers and labels of choices, yes and no, amounts, and free words.</summary>
public sealed class AnswerReader(SituationReader situations)
{
    /// <summary>From this many words on an answer may tell more than it was asked.</summary>
    private const int WordsThatTellMore = 4;

    public AnswerReading Read(string text, InterviewSlot slot)
    {
        var told = situations.Read(text);
        var direct = Direct(text, slot);
        var tells = direct ?? FitFacts.None;
        var words = ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);
        foreach (var reading in Utterance.Words(text) >= WordsThatTellMore || direct is null ? told : [])
        {
            if (tells.IsKnown(reading.Fact)) continue;
            tells = tells.With(reading.Fact, reading.Value);
            words = words.SetItem(reading.Fact, reading.Words);
        }

        foreach (var fact in direct?.Known.Keys ?? []) words = words.SetItem(fact, Clip(text));
        return new AnswerReading(tells, words, CannotSay: tells.Known.IsEmpty && (direct is not null || YesNoReader.Read(text) == YesNo.Unsure));
    }

    /// <returns>Null when the words are no plain answer; no facts when a choice without facts was taken.</returns>
    private static FitFacts? Direct(string text, InterviewSlot slot) =>
        ChoiceReader.Read(text, slot) is { IsEmpty: false } chosen ? Join(chosen)
        : FactCatalogue.Find(slot.Fact)!.Kind is FactKind.WholeNumber or FactKind.NumberOrRange ? Amount(text, slot.Fact)
        : YesNoReader.Read(text) is { } said ? YesNoMeanings.Of(said, slot)
        : null;

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
