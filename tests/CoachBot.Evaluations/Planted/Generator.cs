using System.Collections.Immutable;
using System.Text;
using CoachBot.Probes;
using CoachBot.Probes.Statistics;

namespace CoachBot.Evaluations.Planted;

/// <summary>
/// Writes sets of examples in varied sentences with slips of the finger. At most one thing has to do with the outcome: one move of the person, or one
/// setting of the situation; everything else is drawn without regard to it.
/// </summary>
internal static class Generator
{
    private const double GoodWith = 0.8;

    private const double GoodWithout = 0.3;

    /// <summary>The chance of a move or setting that is not the planted one.</summary>
    private const double Usual = 0.25;

    /// <summary>The chance that a word gets a slip.</summary>
    private const double Slip = 0.02;

    /// <param name="inAction">Whether a move is planted (true), a setting (false) or nothing (null).</param>
    public static PlantedSet Write(bool? inAction, int size, Dice dice)
    {
        var walk = Walk.All[dice.Next(Walk.All.Count)];
        var plant = inAction is null ? null : Pick((inAction.Value ? walk.Moves : walk.Settings).Keys.ToArray(), dice);
        var share = 0.35 + (0.3 * dice.NextDouble());
        // Something that harms is as interesting as something that helps.
        var harms = dice.Next(2) == 0;
        var start = new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);
        var (examples, has) = (ImmutableArray.CreateBuilder<ProbeExample>(size), ImmutableArray.CreateBuilder<bool>(size));
        for (var i = 0; i < size; i++)
        {
            var planted = plant is not null && dice.NextDouble() < share;
            var chance = plant is null ? 0.55 : planted != harms ? GoodWith : GoodWithout;
            start += TimeSpan.FromMinutes(600 + dice.Next(3000));
            has.Add(planted);
            examples.Add(new ProbeExample(
                $"{i + 1}", Situation(walk, plant, planted, dice), Action(walk, plant, planted, dice), Pick(walk.Responses, dice),
                dice.NextDouble() < chance ? Outcome.Worked : Outcome.Failed, start, [], "generated"));
        }

        return new PlantedSet(examples.ToImmutable(), plant is null ? null : $"{walk.Name}:{plant}", has.ToImmutable(), (GoodWith - GoodWithout) * (harms ? -1 : 1));
    }

    private static string Situation(Walk walk, string? plant, bool planted, Dice dice)
    {
        var parts = new List<string> { Pick(walk.Openings, dice), Pick(walk.Topics, dice) };
        AddDrawn(parts, walk.Settings, plant, planted, 1, dice);
        return WithSlips(string.Join(dice.Next(2) == 0 ? " " : ", ", parts) + ".", dice);
    }

    private static string Action(Walk walk, string? plant, bool planted, Dice dice)
    {
        var parts = new List<string>();
        AddDrawn(parts, walk.Moves, plant, planted, 0, dice);
        var fillers = 1 + dice.Next(2);
        for (var i = 0; i < fillers; i++) parts.Add(Pick(walk.Fillers, dice));
        return WithSlips(string.Join(dice.Next(2) == 0 ? ", " : ". ", parts) + (dice.Next(3) == 0 ? "" : "."), dice);
    }

    private static void AddDrawn(List<string> parts, Dictionary<string, string[]> pool, string? plant, bool planted, int earliest, Dice dice)
    {
        foreach (var (key, wordings) in pool)
        {
            if (key == plant ? planted : dice.NextDouble() < Usual) parts.Insert(earliest + dice.Next(parts.Count + 1 - earliest), Pick(wordings, dice));
        }
    }

    private static string WithSlips(string text, Dice dice)
    {
        var words = text.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Length < 4 || dice.NextDouble() >= Slip) continue;
            var letters = new StringBuilder(words[i]);
            var at = 1 + dice.Next(letters.Length - 2);
            if (dice.Next(2) == 0) letters.Remove(at, 1);
            else (letters[at], letters[at + 1]) = (letters[at + 1], letters[at]);
            words[i] = letters.ToString();
        }

        return string.Join(' ', words);
    }

    private static T Pick<T>(IReadOnlyList<T> items, Dice dice) => items[dice.Next(items.Count)];
}
