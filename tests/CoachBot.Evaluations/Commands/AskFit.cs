using System.CommandLine;
using System.Globalization;
using CoachBot.Knowledge;
using CoachBot.Language;

namespace CoachBot.Evaluations.Commands;

/// <summary><c>ask-fit --in F [F...]</c>: fits <see cref="SilenceGate.Weights"/> to labelled questions, and says how well it does on those left out (ten folds).</summary>
internal static class AskFit
{
    private const int Folds = 10;
    private const double Penalty = 0.1;

    internal static Command Build()
    {
        var input = new Option<FileInfo[]>("--in") { Description = "JSON lines with question, audience and in_scope", Required = true, AllowMultipleArgumentsPerToken = true };
        var command = new Command("ask-fit", "Fit the weights by which silence is decided.") { input };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var encoder = new SentenceEncoder();
            using var knowledge = AskCommand.Open(encoder);
            var rows = new List<(double[] X, bool Y)>();
            foreach (var row in parsed.GetRequiredValue(input).SelectMany(JsonLines.Read<AskRow>).Where(row => row.InScope is not null))
            {
                var search = await knowledge.Answerer.SearchAsync(row.Question, row.Audience, cancellationToken);
                rows.Add(([1, .. search.Evidence.Features], row.InScope == true));
            }

            var left = Enumerable.Range(0, Folds).SelectMany(fold =>
            {
                var weights = Fit([.. rows.Where((_, i) => i % Folds != fold)]);
                return rows.Where((_, i) => i % Folds == fold).Select(row => (Chance: Chance(weights, row.X), row.Y));
            }).ToList();
            foreach (var threshold in new[] { 0.3, 0.4, 0.5, 0.6 })
            {
                Console.Error.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"left out, threshold {threshold}: silence recognised {left.Count(row => !row.Y && row.Chance < threshold)} of {left.Count(row => !row.Y)}, wrongly silent {left.Count(row => row.Y && row.Chance < threshold)} of {left.Count(row => row.Y)}"));
            }

            Console.WriteLine(string.Join(", ", Fit(rows).Select(weight => weight.ToString("0.00", CultureInfo.InvariantCulture))));
            return 0;
        });
        return command;
    }

    /// <summary>Logistic regression by gradient descent; the penalty spares the intercept.</summary>
    private static double[] Fit(List<(double[] X, bool Y)> rows)
    {
        var weights = new double[rows[0].X.Length];
        for (var round = 0; round < 20_000; round++)
        {
            var slope = weights.Select((weight, i) => i == 0 ? 0 : Penalty * weight).ToArray();
            foreach (var (x, y) in rows)
            {
                var error = Chance(weights, x) - (y ? 1 : 0);
                for (var i = 0; i < x.Length; i++)
                    slope[i] += error * x[i];
            }

            for (var i = 0; i < weights.Length; i++)
                weights[i] -= slope[i] * 2 / rows.Count;
        }

        return weights;
    }

    private static double Chance(double[] weights, double[] x) => 1 / (1 + Math.Exp(-weights.Zip(x, (w, v) => w * v).Sum()));
}
