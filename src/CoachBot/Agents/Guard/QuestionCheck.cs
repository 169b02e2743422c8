namespace CoachBot.Agents.Guard;

/// <summary>The program asks, and takes the next message as the answer to its own question; a second question would be answered wrongly.</summary>
internal static class QuestionCheck
{
    private const double LeastShare = 0.6;

    public static string? Find(Sentence sentence, GroundIndex ground)
    {
        if (!sentence.Raw.TrimEnd('"', '\'', ')', ' ').EndsWith('?')) return null;
        var asked = ground.Code.Any(other => other.Raw.EndsWith('?') && sentence.Stems.Count(other.Stems.Contains) >= LeastShare * sentence.Stems.Count && other.Stems.Count > 0);
        return asked ? null : "not asked by the program";
    }
}
