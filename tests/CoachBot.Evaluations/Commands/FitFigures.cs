using System.Collections.Immutable;
using System.Globalization;
using CoachBot.Coaching;

namespace CoachBot.Evaluations.Commands;

/// <summary>Macro-F1 over verdicts with their confusion, and precision and recall a fact (a need counts by itself).</summary>
internal static class FitFigures
{
    internal static void Write(IReadOnlyList<FitResult> results, TextWriter to)
    {
        var verdicts = results.Where(result => result.Row.Verdict is not null)
            .Select(result => (True: result.Row.Verdict!, Said: Labels.Of(result.Decision.Verdict))).ToList();
        if (verdicts.Count > 0) WriteVerdicts(verdicts, to);
        var read = results.Where(result => result.Labelled is not null).ToList();
        if (read.Count > 0) WriteFacts(read, to);
    }

    private static void WriteVerdicts(List<(string True, string Said)> verdicts, TextWriter to)
    {
        string[] names = [.. Enum.GetValues<Verdict>().Select(Labels.Of)];
        var sum = 0.0;
        foreach (var name in names)
        {
            var hits = verdicts.Count(pair => pair.True == name && pair.Said == name);
            var (precision, recall) = (Share(hits, verdicts.Count(pair => pair.Said == name)), Share(hits, verdicts.Count(pair => pair.True == name)));
            var f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
            sum += f1;
            var missed = verdicts.Where(pair => pair.True == name && pair.Said != name).GroupBy(pair => pair.Said, StringComparer.Ordinal).Select(group => $"{group.Key} {group.Count()}");
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-18} precision {precision:0.00} recall {recall:0.00} F1 {f1:0.00}  taken for: {string.Join(", ", missed)}"));
        }

        to.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"macro-F1 {sum / names.Length:0.000}, accuracy {Share(verdicts.Count(pair => pair.True == pair.Said), verdicts.Count):0.000} over {verdicts.Count}"));
    }

    private static void WriteFacts(List<FitResult> read, TextWriter to)
    {
        foreach (var fact in FactCatalogue.All)
        {
            var said = read.SelectMany((result, row) => Parts(result.Decision.Facts[fact.Name]).Select(part => (row, part))).ToHashSet();
            var labelled = read.SelectMany((result, row) => Parts(result.Labelled![fact.Name]).Select(part => (row, part))).ToHashSet();
            if (said.Count + labelled.Count == 0) continue;
            var hits = said.Intersect(labelled).Count();
            to.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{fact.Name,-26} precision {Share(hits, said.Count):0.00} recall {Share(hits, labelled.Count):0.00}  said {said.Count}, labelled {labelled.Count}"));
        }
    }

    /// <summary>A free text counts as told, whatever its words.</summary>
    private static ImmutableArray<string> Parts(FactValue? value) => value switch
    {
        null => [],
        FactValue.Choices choices => [.. choices.Labels],
        FactValue.Words => ["told"],
        FactValue.Choice choice => [choice.Label],
        FactValue.Amount amount => [string.Create(CultureInfo.InvariantCulture, $"{amount.Low:0.####}-{amount.High:0.####}")],
        FactValue.Count count => [string.Create(CultureInfo.InvariantCulture, $"{count.Value}")],
        FactValue.Flag flag => [flag.Value ? "yes" : "no"],
        _ => throw new InvalidOperationException($"The fact value {value.GetType().Name} has no parts."),
    };

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
