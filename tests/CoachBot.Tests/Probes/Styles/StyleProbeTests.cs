using CoachBot.Input;
using CoachBot.Probes;
using CoachBot.Probes.Checks;
using CoachBot.Probes.Pages;
using CoachBot.Probes.Statistics;
using CoachBot.Probes.Styles;
using CoachBot.Probes.Words;

namespace CoachBot.Tests.Probes.Styles;

public sealed class StyleProbeTests
{
    private static readonly string Prompts = Path.Combine(AppContext.BaseDirectory, "prompts");

    private static readonly GenericDrafts Drafts = GenericDrafts.Load(Prompts);

    private static readonly ProbeWords Words = ProbeWords.Load(Prompts);

    [Theory]
    [InlineData(0, "Contractions")]
    [InlineData(1, "Long sentences")]
    [InlineData(2, "Short sentences")]
    [InlineData(3, "Exclamation marks")]
    public void A_voice_of_its_own_is_specific_and_told_by_what_marks_it(int voice, string mark)
    {
        var report = PatternProbe.Run(Examples(Voices.Works(Voices.Own[voice], 30, 7)), drafts: Drafts);

        var style = report.Style!;
        style.Auc.ShouldBeGreaterThan(0.9);
        style.P.ShouldBeLessThan(0.01);
        style.IsAlike.ShouldBeTrue($"alike {style.Alike}");
        (report.Result, report.Reason).ShouldBe((ProbeResult.Specific, ProbeReason.StyleOwn));
        Words.StyleMarks(report).Length.ShouldBe(5);
        Words.StyleMarks(report).ShouldContain(one => one.StartsWith(mark, StringComparison.Ordinal), string.Join('\n', Words.StyleMarks(report)));
    }

    [Fact]
    public void Works_in_an_assistants_voice_are_generic()
    {
        var report = PatternProbe.Run(Examples(Drafts.Texts.Where((_, i) => i % 2 == 0)), drafts: Drafts with { Texts = [.. Drafts.Texts.Where((_, i) => i % 2 == 1)] });

        (report.Result, report.Reason).ShouldBe((ProbeResult.Generic, ProbeReason.StyleLikeDrafts), $"{report.Style}");
        Words.Reason(report).ShouldContain("cannot be told");
    }

    [Fact]
    public void Set_phrases_over_and_over_in_an_assistants_voice_are_generic_too()
    {
        var report = PatternProbe.Run(Examples(Voices.Works(Voices.Bland, 40, 3)), drafts: Drafts);

        (report.Result, report.Reason).ShouldBe((ProbeResult.Generic, ProbeReason.StyleLikeDrafts), $"{report.Style}");
    }

    [Fact]
    public void Works_by_several_hands_are_not_alike()
    {
        var byHand = Voices.Own.Select((voice, i) => Voices.Works(voice, 10, (ulong)i + 1)).ToArray();

        var report = PatternProbe.Run(Examples(Enumerable.Range(0, 10).SelectMany(work => byHand.Select(works => works[work]))), drafts: Drafts);

        report.Style!.IsAlike.ShouldBeFalse($"alike {report.Style.Alike}");
        report.Result.ShouldBe(ProbeResult.Generic);
    }

    [Fact]
    public void Length_alone_does_not_tell_works_from_drafts()
    {
        // The drafts' own first 15 to 25 words.
        var cut = Drafts.Texts.Where((_, i) => i % 2 == 0).Select((text, i) => string.Join(' ', text.Split(' ').Take(15 + (i % 11))));

        var style = PatternProbe.Run(Examples(cut), drafts: Drafts with { Texts = [.. Drafts.Texts.Where((_, i) => i % 2 == 1)] }).Style!;

        style.IsToldApart.ShouldBeFalse($"{style.Auc} {style.Range}");
    }

    [Fact]
    public void Too_few_and_too_short_works_are_insufficient()
    {
        var few = PatternProbe.Run(Examples(Voices.Works(Voices.Loud, 19, 1)), drafts: Drafts);
        var brief = PatternProbe.Run(Examples(Enumerable.Range(0, 40).Select(i => $"Done, {i} as agreed.")), drafts: Drafts);

        (few.Result, few.Reason).ShouldBe((ProbeResult.Insufficient, ProbeReason.StyleTooFew));
        Words.Reason(few).ShouldBe("There are 19 works; at least 20 are needed to speak of a style, better 50.");
        (brief.Result, brief.Reason).ShouldBe((ProbeResult.Insufficient, ProbeReason.StyleTooShort));
        Words.More(brief).ShouldStartWith("Yes");
    }

    [Fact]
    public void Works_are_not_asked_for_endings_or_responses()
    {
        var report = PatternProbe.Run(Examples(Voices.Works(Voices.Chatty, 30, 7)), drafts: Drafts);

        report.Checks.ShouldNotContain(check => check.Kind == CheckKind.TooFew || check.Kind == CheckKind.UnknownOutcomes || check.Kind == CheckKind.OneSidedTelling);
    }

    [Fact]
    public void Works_with_outcomes_are_probed_for_both()
    {
        var set = Examples(Voices.Works(Voices.Periodic, 40, 3)).Select((example, row) => example with { Outcome = row % 2 == 0 ? Outcome.Worked : Outcome.Failed }).ToArray();

        var report = PatternProbe.Run(set, drafts: Drafts);

        report.Style!.Result.ShouldBe(ProbeResult.Specific);
        report.Predictability.ShouldNotBeNull();
        report.Reason.ShouldNotBe(ProbeReason.StyleOwn);
    }

    [Fact]
    public void Nothing_in_a_work_becomes_markup_in_the_report()
    {
        var set = Examples(Voices.Works(Voices.Loud, 25, 5).Select(work => $"<b onload=x>{work}</b>"));

        var page = ProbePage.Render(PatternProbe.Run(set, drafts: Drafts), set, Words);

        page.ShouldNotContain("<b onload");
        page.ShouldContain("How it is written");
    }

    [Fact]
    public void Drafts_that_are_too_short_or_too_few_stop_the_start()
    {
        var folder = Directory.CreateTempSubdirectory("drafts").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "probe"));
        File.WriteAllText(Path.Combine(folder, "probe", "generic-drafts.yaml"), "email: [ Too short. ]");
        File.Copy(Path.Combine(Prompts, "probe", "reference-voices.yaml"), Path.Combine(folder, "probe", "reference-voices.yaml"));

        var fault = Should.Throw<UnusableFileException>(() => GenericDrafts.Load(folder));

        fault.Message.ShouldContain("email 1 has fewer than 40 words");
        fault.Message.ShouldContain("1 texts are too few");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void The_area_under_the_curve_counts_ties_half()
    {
        AreaUnderCurve.Of([3, 2], [1, 2]).ShouldBe(0.875);
        AreaUnderCurve.Of([1, 1], [1, 1]).ShouldBe(0.5);
        // Hanley and McNeil 1982: an area of 0.893 with 51 and 58 has a standard error of about 0.032.
        AreaUnderCurve.Range(0.893, 51, 58).Width.ShouldBe(2 * 1.96 * 0.0322, 0.01);
    }

    private static ProbeExample[] Examples(IEnumerable<string> works) =>
        [.. works.Select((work, row) => new ProbeExample($"{row + 1}", $"Brief {row + 1}: write about number {row * 37 % 101}", work, "", Outcome.Unknown, null, [], "test"))];
}
