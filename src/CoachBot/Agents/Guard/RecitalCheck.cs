namespace CoachBot.Agents.Guard;

/// <summary>Words of the instructions, or talk about having them.</summary>
internal static class RecitalCheck
{
    /// <summary>So many words in a row are no accident.</summary>
    private const int Row = 6;

    public static string? Find(Sentence sentence, GroundIndex ground, GuardWords words)
    {
        if (words.First("recitals", sentence.Words) is { } talk) return talk;
        var recited = Shingles(GroundIndex.Flat(sentence.Text)).FirstOrDefault(shingle => ground.Shingles.Contains(shingle) && !ground.Says(shingle));
        return recited;
    }

    /// <param name="flat">Lower-case words with single blanks.</param>
    public static IEnumerable<string> Shingles(string flat)
    {
        var all = flat.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at + Row <= all.Length; at++) yield return string.Join(' ', all[at..(at + Row)]);
    }
}
