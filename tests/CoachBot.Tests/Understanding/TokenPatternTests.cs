using System.Diagnostics;
using CoachBot.Input;
using CoachBot.Understanding;

namespace CoachBot.Tests.Understanding;

public class TokenPatternTests
{
    [Theory]
    [InlineData("one (letter|poem)", "just one letter", true)]
    [InlineData("one (letter|poem)", "one long letter", false)]
    [InlineData("one .. letter", "one long letter", true)]
    [InlineData("letter*", "two letters", true)]
    [InlineData("my (own)? text", "my text", true)]
    [InlineData("^ just", "it is just", false)]
    [InlineData("done $", "we are done", true)]
    [InlineData("# letters", "about forty letters", true)]
    public void The_notation_means_what_it_says(string pattern, string text, bool found) =>
        TokenPattern.Parse(pattern).IsIn(text.Split(' ')).ShouldBe(found);

    [Theory]
    [InlineData("(a|b")]
    [InlineData("a)")]
    [InlineData("{nowhere}")]
    [InlineData("a ||b")]
    [InlineData("..")]
    [InlineData("it's")]
    public void A_malformed_pattern_is_refused(string pattern) => Should.Throw<FormatException>(() => TokenPattern.Parse(pattern));

    [Fact]
    public void A_pattern_made_to_explode_does_not()
    {
        var clock = Stopwatch.StartNew();
        TokenPattern.Parse("a ... a ... a ... a ... a ... a ... b").IsIn([.. Enumerable.Repeat("a", 2_000)]).ShouldBeFalse();
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void Every_fault_of_a_rule_file_is_told_with_its_line()
    {
        const string Yaml = "facts:\n  recurrence:\n    - value: never\n      any: [\"(broken\"]\n  shoe_size:\n    - value: big\n      any: [big]\n";
        var fault = Should.Throw<UnusableFileException>(() => FactRuleFile.Parse(Yaml, "facts.yaml"));
        fault.Message.ShouldContain("line 3");
        fault.Message.ShouldContain("line 4");
        fault.Message.ShouldContain("shoe_size");
    }

    [Fact]
    public void Every_fault_of_an_exemplar_file_is_told_with_its_line()
    {
        const string Yaml = "recurrence:\n  never:\n    - \"x\"\nbackground: 3\n";
        var fault = Should.Throw<UnusableFileException>(() => ExemplarFile.Parse(Yaml, "exemplars.yaml"));
        fault.Message.ShouldContain("line 2");
        fault.Message.ShouldContain("line 4");
    }
}
