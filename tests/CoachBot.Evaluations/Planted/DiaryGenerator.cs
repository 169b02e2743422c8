using System.Collections.Immutable;
using System.Text;
using CoachBot.Probes;
using CoachBot.Probes.Statistics;

namespace CoachBot.Evaluations.Planted;

/// <summary>
/// A second hand beside <see cref="Generator"/>: accounts of several sentences by different writers (one a set), with asides on both sides, more slips, other
/// words, commoner by-the-way moves and settings, and a wider range of shares.
/// </summary>
internal static class DiaryGenerator
{
    private const double GoodWith = 0.8;

    private const double GoodWithout = 0.3;

    /// <param name="walks">What is written about; <see cref="DiaryWalks"/> were read while cues were added, <see cref="FreshWalks"/> were not.</param>
    /// <param name="inAction">Whether a move is planted (true), a setting (false) or nothing (null).</param>
    /// <param name="goodShare">The chance of a good end where nothing is planted.</param>
    public static PlantedSet Write(IReadOnlyList<Walk> walks, bool? inAction, int size, double goodShare, Dice dice)
    {
        var walk = walks[dice.Next(walks.Count)];
        var plant = inAction is null ? null : Pick((inAction.Value ? walk.Moves : walk.Settings).Keys.ToArray(), dice);
        var share = 0.3 + (0.4 * dice.NextDouble());
        var writer = new Writer(dice.Next(3), 0.01 + (0.03 * dice.NextDouble()), 0.15 + (0.3 * dice.NextDouble()));
        var harms = dice.Next(2) == 0;
        var when = new DateTimeOffset(2026, 2, 2, 7, 0, 0, TimeSpan.Zero);
        var (examples, has) = (ImmutableArray.CreateBuilder<ProbeExample>(size), ImmutableArray.CreateBuilder<bool>(size));
        for (var i = 0; i < size; i++)
        {
            var planted = plant is not null && dice.NextDouble() < share;
            var chance = plant is null ? goodShare : planted != harms ? GoodWith : GoodWithout;
            when += TimeSpan.FromMinutes(300 + dice.Next(4000));
            has.Add(planted);
            examples.Add(new ProbeExample(
                $"{i + 1}", Told(walk.Settings, plant, planted, [Pick(walk.Openings, dice), Pick(walk.Topics, dice)], [], writer, dice),
                Told(walk.Moves, plant, planted, [], walk.Fillers, writer, dice), Pick(walk.Responses, dice),
                dice.NextDouble() < chance ? Outcome.Worked : Outcome.Failed, when, [], "generated"));
        }

        return new PlantedSet(examples.ToImmutable(), plant is null ? null : $"{walk.Name}:{plant}", has.ToImmutable(), (GoodWith - GoodWithout) * (harms ? -1 : 1));
    }

    private static string Told(Dictionary<string, string[]> pool, string? plant, bool planted, List<string> parts, string[] fillers, Writer writer, Dice dice)
    {
        var first = parts.Count == 0 ? 0 : 1;
        if (fillers.Length > 0) for (var i = 1 + dice.Next(3); i > 0; i--) parts.Add(Pick(fillers, dice));
        foreach (var (key, wordings) in pool)
            if (key == plant ? planted : dice.NextDouble() < writer.Usual) parts.Insert(first + dice.Next(parts.Count + 1 - first), Pick(wordings, dice));
        return writer.Join(parts, dice);
    }

    private static T Pick<T>(IReadOnlyList<T> items, Dice dice) => items[dice.Next(items.Count)];

    /// <param name="Manner">0 writes full sentences, 1 lower case without stops, 2 chats.</param>
    /// <param name="Slip">The chance of a slip in a word.</param>
    /// <param name="Usual">The chance of each move or setting that is not the planted one.</param>
    private sealed record Writer(int Manner, double Slip, double Usual)
    {
        private static readonly string[] Joints = ["anyway", "tbh", "so yeah", "and then", "ok so", "well"];

        public string Join(List<string> parts, Dice dice) => Manner switch
        {
            0 => string.Join(' ', parts.Select(part => $"{char.ToUpperInvariant(part[0])}{WithSlips(part[1..], dice)}.")),
            1 => WithSlips(string.Join(dice.Next(2) == 0 ? " and " : " ", parts).ToLowerInvariant(), dice),
            _ => string.Join(", ", parts.Select(part => dice.Next(3) == 0 ? $"{Pick(Joints, dice)} {WithSlips(part, dice)}" : WithSlips(part, dice))) + (dice.Next(2) == 0 ? "..." : ""),
        };

        private string WithSlips(string text, Dice dice) => string.Join(' ', text.Split(' ').Select(word => word.Length < 4 || dice.NextDouble() >= Slip ? word : Slipped(word, dice)));

        private static string Slipped(string word, Dice dice)
        {
            var letters = new StringBuilder(word);
            var at = 1 + dice.Next(word.Length - 2);
            switch (dice.Next(3))
            {
                case 0: letters.Remove(at, 1); break;
                case 1: letters.Insert(at, letters[at]); break;
                default: (letters[at], letters[at + 1]) = (letters[at + 1], letters[at]); break;
            }

            return letters.ToString();
        }
    }
}
