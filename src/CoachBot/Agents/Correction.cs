using System.Collections.Immutable;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Understanding;

namespace CoachBot.Agents;

/// <summary>Reads "actually 40": a number that replaces the one told last.</summary>
internal static class Correction
{
    private const int MostWords = 8;

    public static Command.RecordFacts? Read(string text, Conversation conversation)
    {
        if (!AnswerReader.IsCorrection(text) || Utterance.Words(text) > MostWords) return null;
        var fact = conversation.Asked.Prepend("example_count").LastOrDefault(name => IsTold(name, conversation.Facts));
        if (fact is null || AmountReader.Read(text, fact) is not { } value) return null;
        return new Command.RecordFacts(FitFacts.None.With(fact, value), ImmutableSortedDictionary<string, string>.Empty.Add(fact, text));
    }

    private static bool IsTold(string fact, FitFacts facts) => facts[fact] is FactValue.Count or FactValue.Amount;
}
