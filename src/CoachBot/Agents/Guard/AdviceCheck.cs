using System.Collections.Immutable;
using CoachBot.Coaching;

namespace CoachBot.Agents.Guard;

/// <summary>
/// Advice other than the turn's verdict. It may stand where the verdict agrees with it, or where a sentence of code gives the same advice in
/// much the same words and under no fewer conditions; a passage's general advice may be told as such, never as advice for this person.
/// </summary>
internal static class AdviceCheck
{
    private const double LeastShare = 0.5;

    private const int LeastWords = 2;

    private const double LeastShareOfAPassage = 0.6;

    private const int LeastWordsOfAPassage = 3;

    public static string? Find(Sentence sentence, GroundIndex ground, GuardWords words) => sentence.Advice
        .Select(name => words.AdviceKinds.First(kind => kind.Name == name))
        .FirstOrDefault(kind => IsGiven(kind, sentence, ground, words) && !Agrees(kind, sentence, ground.Ground.Verdict, words) && !IsSaid(kind, sentence, ground, words))?.Name;

    /// <summary>Where no verdict is given, a sentence with its passage explains; it came through the check of citations.</summary>
    private static bool IsGiven(AdviceKind kind, Sentence sentence, GroundIndex ground, GuardWords words)
    {
        if (!kind.IsMention) return true;
        if (ground.Ground.Verdict is null && PlainProse.CitationNumbers(sentence.Raw).Any()) return false;
        return IsForThePerson(sentence, words) && !words.Has("neutral", sentence.Words);
    }

    private static bool IsForThePerson(Sentence sentence, GuardWords words) => words.Has("case", sentence.Words);

    private static bool Agrees(AdviceKind kind, Sentence sentence, Verdict? verdict, GuardWords words) =>
        verdict is { } given && (kind.Agrees.Contains(given) || (kind.NotYet.Contains(given) && words.Has("yet", sentence.Words)));

    private static bool IsSaid(AdviceKind kind, Sentence sentence, GroundIndex ground, GuardWords words)
    {
        var own = sentence.Stems.Except(words.AdviceStems);
        return ground.Claims.Any(other => Gives(other, kind, sentence) && Shares(own, other, LeastWords, LeastShare))
            || ((kind.IsMention || !IsForThePerson(sentence, words))
                && ground.Passages.SelectMany(passage => passage).Any(other => Gives(other, kind, sentence) && Shares(own, other, LeastWordsOfAPassage, LeastShareOfAPassage)));
    }

    private static bool Shares(ImmutableHashSet<string> own, Sentence ground, int leastWords, double leastShare) =>
        own.Count(ground.Stems.Contains) is var shared && shared >= leastWords && shared >= leastShare * own.Count;

    /// <summary>A mention is met by any sentence of the ground on the same thing; advice by the same advice under no more conditions.</summary>
    private static bool Gives(Sentence ground, AdviceKind kind, Sentence sentence) => kind.IsMention
        ? ground.Advice.Any(name => name == kind.Name || GuardWords.Mention + name == kind.Name || name.Replace("no_", GuardWords.Mention, StringComparison.Ordinal) == kind.Name)
        : !ground.IsQuestion && ground.Advice.Contains(kind.Name, StringComparer.Ordinal) && (!ground.IsConditional || sentence.IsConditional);
}
