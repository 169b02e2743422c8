using System.Collections.Immutable;

namespace CoachBot.Agents.Guard;

/// <summary>Figures that the ground does not hold. What the person told may be told back to them, as theirs.</summary>
internal static class FigureCheck
{
    public static string? Find(Sentence sentence, GroundIndex ground, GuardWords words)
    {
        ImmutableArray<int> cited = [.. PlainProse.CitationNumbers(sentence.Raw).OfType<int>()];
        foreach (var figure in sentence.Figures)
            if (!ground.Holds(figure, cited, IsToThePerson(sentence)) && !IsListed(figure, sentence, ground, words)) return figure.ToString();
        return null;
    }

    private static bool IsToThePerson(Sentence sentence) => Array.Exists(sentence.Words, word => word is "you" or "your" or "yours");

    private static bool IsListed(Figure figure, Sentence sentence, GroundIndex ground, GuardWords words) =>
        figure.Kind.StartsWith(Figure.Count, StringComparison.Ordinal) && Array.Exists(sentence.Words, words.Sets["listed"].Contains) && ground.Holds(figure with { Kind = "listed" }, [], toThePerson: false);
}
