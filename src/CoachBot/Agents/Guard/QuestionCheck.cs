namespace CoachBot.Agents.Guard;

/// <summary>The program asks, and takes the next message as the answer to its own question; a second question would be answered wrongly.</summary>
internal static class QuestionCheck
{
    private const double LeastShare = 0.6;

    private const int LeastWords = 2;

    public static string? Find(Sentence sentence, GroundIndex ground)
    {
        if (!sentence.IsQuestion) return null;
        var asked = ground.Code.Any(other => other.IsQuestion && sentence.Stems.Count(other.Stems.Contains) is var shared
            && (shared >= LeastWords || shared == other.Stems.Count) && shared >= LeastShare * sentence.Stems.Count);
        return asked ? null : "not asked by the program";
    }
}
