using CoachBot.Host.Tests.Support;

namespace CoachBot.Host.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private readonly BuiltProgram _program = new();

    [Fact]
    public async Task Facts_give_the_verdict_in_the_promised_shape_and_nothing_is_stored()
    {
        var facts = _program.Folder.Write("facts.json", """{"recurrence":"one_off","upfront_usd":[200,500],"needs":["style","jargon"]}""");

        var ran = await _program.RunAsync("check", "--in", facts, "--json");

        ran.ExitCode.ShouldBe(0, ran.Error);
        ran.Json.EnumerateObject().Select(property => property.Name).ShouldBe(
            ["verdict", "data_route", "confidence", "reasons", "missing", "would_change", "break_even", "valid_until", "facts"]);
        ran.Json.GetProperty("verdict").GetString().ShouldBe("prompt");
        ran.Json.GetProperty("reasons")[0].EnumerateObject().Select(property => property.Name).ShouldBe(["code", "says", "source"]);
        ran.Json.GetProperty("facts").GetRawText().ShouldBe("""{"needs":["jargon","style"],"recurrence":"one_off","upfront_usd":[200,500]}""");
        Directory.Exists(_program.DataDirectory).ShouldBeFalse();
    }

    [Fact]
    public async Task Facts_may_come_from_standard_input_with_a_byte_order_mark()
    {
        var ran = await _program.RunWithInputAsync("\uFEFF{\"recurrence\":\"one_off\"}", "check", "--in", "-", "--json");

        ran.ExitCode.ShouldBe(0, ran.Output);
        ran.Json.GetProperty("verdict").GetString().ShouldBe("prompt");
    }

    [Fact]
    public async Task Every_unusable_fact_is_named_not_only_the_first()
    {
        var facts = _program.Folder.Write("facts.json", """{"example_count":-3,"recurrence":"often","colour":"red","upload_ok":"yes","runs_per_month":1e99}""");

        var ran = await _program.RunAsync("check", "--in", facts, "--json");

        ran.ExitCode.ShouldBe(1);
        ran.Json.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("where").GetString())
            .ShouldBe(["facts.example_count", "facts.recurrence", "facts.colour", "facts.upload_ok", "facts.runs_per_month"]);
    }

    [Theory]
    [InlineData("{\n  \"example_count\": 12,\n}", "Line 3")]
    [InlineData("{\"example_count\": 12", "Line 1")]
    [InlineData("", "empty")]
    [InlineData("{\"task\":\"\\ud800\"}", "surrogate")]
    [InlineData("{\"task\":\"a\",\"task\":\"b\"}", "task")]
    [InlineData("[1]", "one JSON object")]
    [InlineData("\0\0\0", "not usable JSON")]
    public async Task Malformed_JSON_is_explained(string text, string expected)
    {
        var ran = await _program.RunAsync("check", "--in", _program.Folder.Write("facts.json", text), "--json");

        ran.ExitCode.ShouldBe(1);
        ran.FirstProblem.GetProperty("says").GetString()!.ShouldContain(expected);
    }

    [Fact]
    public async Task A_deeply_nested_or_huge_file_is_refused_and_not_swallowed()
    {
        var deep = await _program.RunAsync("check", "--in", _program.Folder.Write("deep.json", new string('[', 100_000)), "--json");
        var huge = await _program.RunAsync("check", "--in", _program.Folder.Write("huge.json", new string(' ', 17 * 1024 * 1024)), "--json");

        deep.ExitCode.ShouldBe(1);
        huge.ExitCode.ShouldBe(1);
        huge.FirstProblem.GetProperty("says").GetString()!.ShouldContain("16 MB");
    }

    [Fact]
    public async Task Files_that_cannot_be_read_are_input_problems()
    {
        (await _program.RunAsync("check", "--in", "nowhere.json", "--json")).ExitCode.ShouldBe(1);
        (await _program.RunAsync("check", "--in", _program.Folder.FullName, "--json")).FirstProblem.GetProperty("says").GetString()!.ShouldContain("folder");
    }

    [Theory]
    [InlineData("check", "--json")]
    [InlineData("check", "--in", "a", "--text", "b", "--json")]
    public async Task Neither_or_both_inputs_are_wrong_usage(params string[] arguments) =>
        (await _program.RunAsync(arguments)).ExitCode.ShouldBe(2);

    [Fact]
    public async Task A_situation_in_words_is_read_and_a_danger_in_it_comes_first()
    {
        var told = await _program.RunAsync("check", "--text", "It is a one-off job: a speech for my sister's wedding.", "--json");
        var danger = await _program.RunAsync("check", "--text", "I want to train it on her messages so I can control my girlfriend. He hits me every night.", "--json");

        told.Json.GetProperty("verdict").GetString().ShouldBe("prompt");
        told.Json.GetProperty("facts").GetProperty("recurrence").GetString().ShouldBe("one_off");
        danger.Json.GetProperty("verdict").GetString().ShouldBe("get_human_help");
    }

    [Fact]
    public async Task An_empty_situation_is_an_input_problem() =>
        (await _program.RunAsync("check", "--text", "  ", "--json")).ExitCode.ShouldBe(1);

    [Fact]
    public async Task People_get_the_receipt_in_words()
    {
        var facts = _program.Folder.Write("facts.json", """{"recurrence":"one_off"}""");

        var ran = await _program.RunAsync("check", "--in", facts);

        ran.Output.ShouldStartWith("Verdict: prompt");
        ran.Output.ShouldContain("Why:");
        ran.Output.ShouldContain("What would change it:");
        ran.Output.ShouldContain("Decided from:");
    }

    public void Dispose() => _program.Dispose();
}
