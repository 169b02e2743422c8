using System.CommandLine;
using CoachBot.Evaluations.Commands;
using CoachBot.Probes;
using CoachBot.Probes.Features;
using CoachBot.Probes.Statistics;

namespace CoachBot.Evaluations.Planted;

/// <summary><c>planted</c>: does the probe find what was planted, and keep quiet where nothing was? A line for each kind of set.</summary>
internal static class PlantedCommand
{
    /// <summary>Phi with the planted rows from which on a pattern is about the planted feature.</summary>
    private const double Same = 0.6;

    internal static Command Build()
    {
        var runs = new Option<int>("--runs") { Description = "Sets of each kind", DefaultValueFactory = _ => 200 };
        var size = new Option<int>("--size") { Description = "Examples in a set", DefaultValueFactory = _ => 50 };
        var seed = new Option<int>("--seed") { Description = "Where chance begins", DefaultValueFactory = _ => 1 };
        var command = new Command("planted", "Sets of examples with one true feature, or none, and what the probe makes of them.") { runs, size, seed };
        command.SetAction(parsed =>
        {
            foreach (var (kind, inAction) in new (string, bool?)[] { ("action", true), ("situation", false), ("none", null) })
            {
                var dice = new Dice((ulong)parsed.GetValue(seed));
                var sets = Enumerable.Range(0, parsed.GetValue(runs)).Select(_ => Generator.Write(inAction, parsed.GetValue(size), dice)).ToList();
                var trials = sets.AsParallel().AsOrdered().Select(set => Trial.Of(set, Same)).ToList();
                JsonLines.Write(Console.Out, [Summary.Of(kind, trials)]);
            }

            return 0;
        });
        return command;
    }

    /// <param name="Found">A called pattern is about the planted feature and points the right way.</param>
    /// <param name="Calls">Patterns called.</param>
    /// <param name="Unrelated">Of these, those that have next to nothing to do with the planted feature (phi below 0.3).</param>
    /// <param name="Covered">The closest feature's interval, called or not, holds the truth; null where no tested feature is close.</param>
    private sealed record Trial(string? Plant, bool Found, int Calls, int Unrelated, bool? Covered, double NullCover, double PredictionP, string Result, bool More)
    {
        public static Trial Of(PlantedSet set, double same)
        {
            var report = PatternProbe.Run(set.Examples);
            var planted = new RowSet(set.Has.Length, Enumerable.Range(0, set.Has.Length).Where(row => set.Has[row]));
            var closest = report.Tested.OrderByDescending(pattern => Math.Abs(pattern.Column.Has.Phi(planted))).FirstOrDefault();
            var isClose = set.Plant is not null && closest is not null && closest.Column.Has.Phi(planted) >= same;
            return new Trial(
                set.Plant,
                set.Plant is not null && report.Patterns.Any(pattern => pattern.Effect * set.Effect > 0 && pattern.Column.Has.Phi(planted) >= same),
                report.Patterns.Length,
                report.Patterns.Count(pattern => Math.Abs(pattern.Column.Has.Phi(planted)) < 0.3),
                isClose ? closest!.EffectInterval.Holds(set.Effect) : null,
                set.Plant is null ? report.Tested.Average(pattern => pattern.EffectInterval.Holds(0) ? 1.0 : 0) : double.NaN,
                report.Predictability?.P ?? 1,
                report.Result.ToString(),
                report.MoreWouldHelp);
        }
    }

    private sealed record Summary(
        string Planted, int Runs, double Found, double AnyCalled, double UnrelatedOfCalls, int Close, double? Covered, double? CoveredZero, double ForetoldAt10, string Results, double MoreWouldHelp, string MissedPlants)
    {
        public static Summary Of(string kind, List<Trial> trials) => new(
            kind,
            trials.Count,
            trials.Average(trial => trial.Found ? 1.0 : 0),
            trials.Average(trial => trial.Calls > 0 ? 1.0 : 0),
            (double)trials.Sum(trial => trial.Unrelated) / Math.Max(1, trials.Sum(trial => trial.Calls)),
            trials.Count(trial => trial.Covered is not null),
            kind == "none" ? null : trials.Where(trial => trial.Covered is not null).Average(trial => trial.Covered!.Value ? 1.0 : 0),
            kind == "none" ? trials.Average(trial => trial.NullCover) : null,
            trials.Average(trial => trial.PredictionP <= 0.1 ? 1.0 : 0),
            string.Join(", ", trials.CountBy(trial => trial.Result).OrderBy(result => result.Key, StringComparer.Ordinal).Select(result => $"{result.Key} {result.Value}")),
            trials.Average(trial => trial.More ? 1.0 : 0),
            string.Join(", ", trials.Where(trial => !trial.Found && trial.Plant is not null).CountBy(trial => trial.Plant!).OrderByDescending(plant => plant.Value).Select(plant => $"{plant.Key} {plant.Value}")));
    }
}
