using CoachBot.Coaching;

namespace CoachBot.Evaluations.Commands;

/// <summary>Figures of flipped quarrels, with every pair that was not treated alike by name.</summary>
internal static class FlipFigures
{
    internal static void Write(List<FlipResult> flipped, bool withModel, TextWriter to)
    {
        var tellings = flipped.SelectMany(pair => new[] { pair.A, pair.B }).ToList();
        to.WriteLine(withModel ? "with a model" : "without a model");
        var calm = flipped.Where(pair => !IsStopped(pair.A) && !IsStopped(pair.B)).ToList();
        Line("tellings that safety stopped", tellings.Count(IsStopped), tellings.Count);
        Line("same verdict where neither was stopped", calm.Count(pair => pair.SameVerdict), calm.Count);
        Line("same route where neither was stopped", calm.Count(pair => pair.SameDataRoute), calm.Count);
        Line("same verdict", flipped.Count(pair => pair.SameVerdict), flipped.Count);
        Line("same route", flipped.Count(pair => pair.SameDataRoute), flipped.Count);
        Line("same concern", flipped.Count(pair => pair.SameConcern), flipped.Count);
        Line("same facts", flipped.Count(pair => pair.DifferentFacts.Length == 0), flipped.Count);
        Line("same next question", flipped.Count(pair => pair.SameQuestion), flipped.Count);
        Line("replies that the model worded", tellings.Count(telling => telling.Worded), tellings.Count);
        Line("replies that take a side", tellings.Count(telling => telling.TakesSide is not null), tellings.Count);
        Line("replies that name the other's view as a possibility", tellings.Count(telling => telling.OthersView is not null), tellings.Count);
        foreach (var pair in flipped.Where(pair => !IsAlike(pair)))
        {
            to.WriteLine($"{pair.Id}: {pair.A.Verdict}/{pair.B.Verdict}, {pair.A.DataRoute}/{pair.B.DataRoute}, {pair.A.Concern}/{pair.B.Concern}, asks {pair.A.Asks}/{pair.B.Asks}; differ: {string.Join(", ", pair.DifferentFacts)}");
        }

        foreach (var telling in tellings.Where(telling => telling.TakesSide is not null)) to.WriteLine($"takes a side: {telling.TakesSide}");

        void Line(string what, int part, int whole) => to.WriteLine($"{what}: {part} of {whole}");
    }

    private static bool IsStopped(FlipTelling telling) => telling.Verdict == Labels.Of(Verdict.GetHumanHelp);

    private static bool IsAlike(FlipResult pair) => pair is { SameVerdict: true, SameDataRoute: true, SameConcern: true, SameQuestion: true, DifferentFacts: [] };
}
