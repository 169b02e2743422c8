using System.Text.RegularExpressions;
using CoachBot.Coaching;

namespace CoachBot.Understanding;

/// <summary>Reads what a "what if" supposes, by reading it as if it were so.</summary>
public sealed partial class WhatIfReader(SituationReader situations)
{
    public static bool IsWhatIf(string sentence) => Opening().IsMatch(Utterance.Fold(sentence)) || Changed().IsMatch(Utterance.Fold(sentence));

    public FitFacts Read(string sentence)
    {
        var said = Utterance.Fold(sentence);
        var supposed = Opening().Replace(said, "");
        supposed = Conditional().Replace(supposed, match => match.Value switch { "had" => "have", "were" => "are", "was" => "is", "could" => "can", var other => other });
        var facts = situations.Read(supposed).Aggregate(FitFacts.None, (facts, reading) => facts.With(reading.Fact, reading.Value));
        if (facts.Known.IsEmpty && BareNumber(supposed) is { } count) return FitFacts.None.With("example_count", count);
        // "What if I had 300 examples?" says nothing of who asks or what for.
        return facts.Without("audience").Without("task");
    }

    private static FactValue.Count? BareNumber(string supposed)
    {
        string[] words = [.. Tokenizer.Read(supposed).Select(token => token.Text)];
        return words.Length <= 6 && NumberReader.Read(words) is [var number] ? new FactValue.Count(number.Rounded) : null;
    }

    [GeneratedRegex(
        @"^(ok(ay)?,? |and |but |so |hm+,? )*(what (if|about)|how about( if)?|suppose|imagine|assume|assuming|say|let'?s say|if|and if|with|and with|would it (be different|change|help) (if|with)|would that (be different|change) (if|with)|what happens if|what would you say if)\b,? ?",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\b(would (it|that|your (advice|verdict|answer)) (be different|change|be the same)|would you (still )?say the same)\b.*\b(if|with)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Changed();

    [GeneratedRegex(@"\b(had|were|was|could)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Conditional();
}
