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
        var only = new Option<string>("--only") { Description = "Kinds whose name begins so", DefaultValueFactory = _ => "" };
        var command = new Command("planted", "Sets of examples with one true feature, or none, and what the probe makes of them.") { runs, size, seed, only };
        command.SetAction(parsed =>
        {
            foreach (var (kind, write) in Kinds(parsed.GetValue(size)).Where(kind => kind.Kind.StartsWith(parsed.GetValue(only)!, StringComparison.Ordinal)))
            {
                var dice = new Dice((ulong)parsed.GetValue(seed));
                var sets = Enumerable.Range(0, parsed.GetValue(runs)).Select(_ => write(dice)).ToList();
                var trials = sets.AsParallel().AsOrdered().Select(set => Trial.Of(set, Same)).ToList();
                JsonLines.Write(Console.Out, [Summary.Of(kind, trials)]);
            }

            return 0;
        });
        return command;
    }

    private static IEnumerable<(string Kind, Func<Dice, PlantedSet> Write)> Kinds(int size) =>
    [
        ("action", dice => Generator.Write(inAction: true, size, dice)),
        ("situation", dice => Generator.Write(inAction: false, size, dice)),
        ("none", dice => Generator.Write(inAction: null, size, dice)),
        ("diary action", dice => DiaryGenerator.Write(DiaryWalks.All, inAction: true, size, 0.5, dice)),
        ("diary situation", dice => DiaryGenerator.Write(DiaryWalks.All, inAction: false, size, 0.5, dice)),
        ("diary none, half good", dice => DiaryGenerator.Write(DiaryWalks.All, inAction: null, size, 0.5, dice)),
        ("diary none, a fifth good", dice => DiaryGenerator.Write(DiaryWalks.All, inAction: null, size, 0.2, dice)),
        ("fresh action", dice => DiaryGenerator.Write(FreshWalks.All, inAction: true, size, 0.5, dice)),
        ("fresh situation", dice => DiaryGenerator.Write(FreshWalks.All, inAction: false, size, 0.5, dice)),
        ("fresh none", dice => DiaryGenerator.Write(FreshWalks.All, inAction: null, size, 0.6, dice)),
        ("diary none, four fifths good", dice => DiaryGenerator.Write(DiaryWalks.All, inAction: null, size, 0.8, dice)),
    ];

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
            trials.All(trial => trial.Plant is null) ? null : trials.Where(trial => trial.Covered is not null).Average(trial => trial.Covered!.Value ? 1.0 : 0),
            trials.All(trial => trial.Plant is null) ? trials.Average(trial => trial.NullCover) : null,
            trials.Average(trial => trial.PredictionP <= 0.1 ? 1.0 : 0),
            string.Join(", ", trials.CountBy(trial => trial.Result).OrderBy(result => result.Key, StringComparer.Ordinal).Select(result => $"{result.Key} {result.Value}")),
            trials.Average(trial => trial.More ? 1.0 : 0),
            string.Join(", ", trials.Where(trial => !trial.Found && trial.Plant is not null).CountBy(trial => trial.Plant!).OrderByDescending(plant => plant.Value).Select(plant => $"{plant.Key} {plant.Value}")));
    }
}
