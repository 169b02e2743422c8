using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CoachBot.Language;
using CoachBot.Probes.Statistics;

namespace CoachBot.Probes.Arms;

/// <summary>
/// Makes the blind pairs. Order and sides come from the plan's seed and all examples held out, before any answer is looked at: each arm of a pair
/// is on the left half of the time, the pairs of arms take turns, and answers that come later change no pair that is there already. Pure.
/// </summary>
public static class BlindPairs
{
    public static BlindDeck Of(ProbeBrief brief, ArmTrial trial)
    {
        ArgumentNullException.ThrowIfNull(brief);
        ArgumentNullException.ThrowIfNull(trial);
        var answers = trial.Answers.ToDictionary(answer => (answer.ExampleId, answer.Arm), answer => answer.Text);
        foreach (var example in trial.Plan.HeldOut.Select(brief.Find).OfType<BriefExample>()) answers[(example.Id, Arm.Yours)] = example.Action;
        var (pairs, skipped) = (ImmutableArray.CreateBuilder<BlindPair>(), ImmutableArray.CreateBuilder<SkippedPair>());
        foreach (var (id, arms, swapped) in Order(trial))
        {
            if (brief.Find(id) is not { } example) continue;
            var (a, b) = swapped ? (arms.Second, arms.First) : (arms.First, arms.Second);
            var (textA, textB) = (answers.GetValueOrDefault((id, a)), answers.GetValueOrDefault((id, b)));
            if (Skip(textA, textB) is { } reason) skipped.Add(new SkippedPair(id, arms, reason));
            else pairs.Add(new BlindPair(PairId(trial.Plan.Seed, id, arms), id, example.Situation, textA!, textB!, a, b));
        }

        return new BlindDeck(pairs.ToImmutable(), skipped.ToImmutable());
    }

    private static SkipReason? Skip(string? a, string? b) =>
        a is null || b is null ? SkipReason.Missing
        : string.IsNullOrWhiteSpace(a) || string.IsNullOrWhiteSpace(b) ? SkipReason.Empty
        : SearchTokenizer.Words(a).SequenceEqual(SearchTokenizer.Words(b), StringComparer.Ordinal) ? SkipReason.Identical
        : null;

    // One round after another; in a round each pair of arms has one example, another one than its neighbours have where there are several.
    private static IEnumerable<(string Id, ArmPair Arms, bool Swapped)> Order(ArmTrial trial)
    {
        var columns = trial.Compared.Select(arms =>
        {
            var dice = new Dice(SeedOf(trial.Plan.Seed, $"{arms.First}/{arms.Second}"));
            var examples = trial.Plan.HeldOut.ToArray();
            dice.Shuffle(examples.AsSpan());
            var more = dice.Next(2);
            var swapped = Enumerable.Range(0, examples.Length).Select(at => at < (examples.Length + more) / 2).ToArray();
            dice.Shuffle(swapped.AsSpan());
            return examples.Zip(swapped, (id, swap) => (id, arms, swap)).ToArray();
        }).ToArray();
        var turns = new Dice(SeedOf(trial.Plan.Seed, "turns"));
        for (var round = 0; round < trial.Plan.HeldOut.Length; round++)
        {
            turns.Shuffle(columns.AsSpan());
            foreach (var column in columns) yield return column[round];
        }
    }

    private static string PairId(ulong seed, string example, ArmPair arms) => Convert.ToHexStringLower(Hash(seed, $"{example}\n{arms.First}\n{arms.Second}").AsSpan(0, 6));

    private static ulong SeedOf(ulong seed, string use) => BitConverter.ToUInt64(Hash(seed, use));

    private static byte[] Hash(ulong seed, string use) => SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{seed}\n{use}")));
}
