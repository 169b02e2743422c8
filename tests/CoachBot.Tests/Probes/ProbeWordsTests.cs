using CoachBot.Input;
using CoachBot.Probes;
using CoachBot.Probes.Checks;
using CoachBot.Probes.Words;

namespace CoachBot.Tests.Probes;

public sealed class ProbeWordsTests : IDisposable
{
    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "prompts");

    private static readonly ProbeWords Words = ProbeWords.Load(Shipped);

    private readonly string _folder = Directory.CreateTempSubdirectory("probe-words").FullName;

    [Fact]
    public void A_sentence_that_is_missing_unknown_or_given_other_variables_stops_the_start_and_all_are_named()
    {
        var text = File.ReadAllText(Path.Combine(Shipped, "probe.en.yaml"))
            .Replace("  apology: you apologised\n", "", StringComparison.Ordinal)
            .Replace("evidence: q {q}.", "evidence: q {p}.", StringComparison.Ordinal)
            .Replace("page:\n", "page:\n  colour: blue\n", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_folder, "probe.en.yaml"), text);

        var fault = Should.Throw<UnusableFileException>(() => ProbeWording.Load(_folder));

        fault.Message.ShouldContain("'manner.apology' is missing");
        fault.Message.ShouldContain("'page.colour' is unknown");
        fault.Message.ShouldContain("'page.evidence' does not use {q}");
        fault.Message.ShouldContain("'page.evidence' uses {p}");
    }

    [Fact]
    public void A_missing_file_stops_the_start() =>
        Should.Throw<UnusableFileException>(() => ProbeWords.Load(_folder)).Message.ShouldContain("probe.en.yaml");

    [Fact]
    public void A_set_that_is_too_small_is_told_with_its_numbers()
    {
        var report = PatternProbe.Run([.. Enumerable.Range(0, 12).Select(row => Example(row, row % 2 == 0))]);

        Words.Result(report.Result).ShouldBe("insufficient");
        Words.Reason(report).ShouldBe("There are 12 examples with a known outcome; at least 30 are needed, better 50.");
        Words.More(report).ShouldStartWith("Yes");
        Words.BestPatterns(report).ShouldBeEmpty();
        Words.Checks(report).ShouldContain("Only 12 examples have a known outcome; with fewer than 30 nearly every pattern could be chance.");
    }

    [Fact]
    public void A_set_with_too_few_of_one_outcome_says_how_many_more_are_needed()
    {
        var report = PatternProbe.Run([.. Enumerable.Range(0, 40).Select(row => Example(row, row % 8 == 0))]);

        Words.Reason(report).ShouldStartWith("Only 5 examples have the rarer outcome; at least 8");
        Words.More(report).ShouldBe("Yes, above all 3 or more with the rarer outcome.");
    }

    [Fact]
    public void A_word_with_braces_is_shown_as_it_is()
    {
        var pattern = new Pattern(
            new(new(CoachBot.Probes.Features.FeatureKind.Word, "action", "{good}"), new(4, [0, 1]), []), 2, 2, 2, 0, 0.3, 0.5, [1, 2]);

        Words.Says(pattern).ShouldBe("When what you did has the word “{good}”, it ended well in 2 of 2 examples; otherwise in 0 of 2.");
    }

    [Fact]
    public void Mixed_walks_of_life_are_named()
    {
        var set = Enumerable.Range(0, 40).Select(row => Example(row, row % 2 == 0) with
        {
            Situation = row < 20 ? $"My husband left the dishes for the {row}th time this month" : $"A client asked for refund number {row} and a new invoice",
        }).ToArray();

        Words.Says(ProbeChecks.Run(set).Single(check => check.Kind == CheckKind.MixedTasks))
            .ShouldStartWith("The set seems to mix life at home (20 examples) and work for clients (20).");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static ProbeExample Example(int row, bool worked) => new(
        $"{row}", $"Situation {row} was about shelf {row * 37 % 101}", $"I moved box {row * 71 % 89} to the other side", "Fine.", worked ? Outcome.Worked : Outcome.Failed, null, [], "test");
}
