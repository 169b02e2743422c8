namespace CoachBot.Agents.Guard;

/// <summary>Deeds and approvals that code did not report. The deed's own word, as it is inflected, has to stand in a plain statement of code.</summary>
internal static class ActionCheck
{
    public static string? Find(Sentence sentence, GroundIndex ground, GuardWords words)
    {
        if (words.First("actions", sentence.Words) is not { } claim) return null;
        var deed = claim.Split(' ')[^1];
        var said = ground.Claims.Where(other => !other.IsConditional && other.Words.Contains(deed, StringComparer.Ordinal)).ToList();
        // "Nothing has been uploaded" claims no deed, unless code says that it was done.
        var fine = sentence.IsNegative ? said.Count == 0 || said.Exists(other => other.IsNegative) : said.Exists(other => !other.IsNegative);
        return fine ? null : claim;
    }
}
