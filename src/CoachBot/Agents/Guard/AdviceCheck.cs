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

    public static string? Find(Sentence sentence, GroundIndex ground, GuardWords words) =>
        sentence.Advice.FirstOrDefault(kind => !Agrees(kind, sentence, ground.Ground.Verdict, words) && !IsSaid(kind, sentence, ground, words));

    private static bool Agrees(string name, Sentence sentence, Verdict? verdict, GuardWords words)
    {
        if (verdict is not { } given) return false;
        var kind = words.AdviceKinds.First(kind => kind.Name == name);
        return kind.Agrees.Contains(given) || (kind.NotYet.Contains(given) && words.Has("yet", sentence.Words));
    }

    private static bool IsSaid(string kind, Sentence sentence, GroundIndex ground, GuardWords words)
    {
        var own = sentence.Stems.Except(words.AdviceStems);
        return ground.Claims.Any(other => Gives(other, kind, sentence) && own.Count(other.Stems.Contains) is var shared && shared >= LeastWords && shared >= LeastShare * own.Count)
            || (!words.Has("case", sentence.Words) && ground.Passages.SelectMany(passage => passage).Any(other =>
                Gives(other, kind, sentence) && own.Count(other.Stems.Contains) is var shared && shared >= LeastWordsOfAPassage && shared >= LeastShareOfAPassage * own.Count));
    }

    private static bool Gives(Sentence ground, string kind, Sentence sentence) =>
        !ground.IsQuestion && ground.Advice.Contains(kind, StringComparer.Ordinal) && (!ground.IsConditional || sentence.IsConditional);
}
