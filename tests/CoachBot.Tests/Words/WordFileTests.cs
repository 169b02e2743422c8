using System.Collections.Immutable;
using CoachBot.Coaching;
using CoachBot.Input;
using CoachBot.Words;

namespace CoachBot.Tests.Words;

/// <summary>The words stop the start, with every fault named, rather than a turn in the middle of a talk.</summary>
public sealed class WordFileTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"words-{Guid.NewGuid():N}");

    [Fact]
    public void A_missing_an_unknown_and_an_unfilled_sentence_are_all_named()
    {
        File.WriteAllText(_path, """{"greet":"Hello {nmae}","extra":"?"}""");

        var fault = Should.Throw<UnusableFileException>(() => Sentences.Load(_path, Declared(("greet", ["name"]), ("leave", []))));

        fault.Message.ShouldContain(_path);
        fault.Message.ShouldContain("'leave' is missing");
        fault.Message.ShouldContain("'extra' is unknown");
        fault.Message.ShouldContain("'greet' does not use {name}");
        fault.Message.ShouldContain("'greet' uses {nmae}");
    }

    [Fact]
    public void A_value_is_never_read_as_a_template()
    {
        File.WriteAllText(_path, """{"greet":"Hello {name}, {name}!"}""");

        Sentences.Load(_path, Declared(("greet", ["name"]))).Say("greet", ("name", "{name} {other}")).ShouldBe("Hello {name} {other}, {name} {other}!");
    }

    [Fact]
    public void Broken_json_is_told_with_its_line()
    {
        File.WriteAllText(_path, "{\n\"greet\": \"Hello\",\n\"leave\": oops\n}");

        Should.Throw<UnusableFileException>(() => Sentences.Load(_path, [])).Message.ShouldContain("line 3");
    }

    [Fact]
    public void A_missing_file_is_told_with_the_mend() =>
        Should.Throw<UnusableFileException>(() => Sentences.Load(_path, [])).Message.ShouldContain("put it back");

    [Theory]
    [InlineData("- fact: no_such_fact\n  ask: { default: What? }\n  why: Because.", "'no_such_fact' is no fact")]
    [InlineData("- fact: recurrence\n  ask: { business: What? }\n  why: Because.", "recurrence needs ask.default")]
    [InlineData("- fact: recurrence\n  ask: { default: What? }", "recurrence needs why")]
    [InlineData("- fact: recurrence\n  ask: { default: What? }\n  why: B.\n  choices:\n    - { label: Never, facts: { recurrence: never } }", "recurrence is one of")]
    [InlineData("- fact: recurrence\n  ask: { default: What? }\n  why: B.\n  colour: red", "colour")]
    [InlineData("- fact: [", "line 1")]
    public void A_faulty_question_stops_the_start(string yaml, string says)
    {
        File.WriteAllText(_path, yaml);

        Should.Throw<UnusableFileException>(() => InterviewFile.Load(_path)).Message.ShouldContain(says);
    }

    [Fact]
    public void A_policy_without_a_reason_stops_the_start()
    {
        var shipped = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "prompts", "fit-policy.yaml"));
        File.WriteAllText(_path, shipped.Replace("  one_off:", "  once_off:", StringComparison.Ordinal).Replace("{minimum}", "{least}", StringComparison.Ordinal));

        var fault = Should.Throw<UnusableFileException>(() => FitPolicyFile.Load(_path));

        fault.Message.ShouldContain("reasons.one_off is missing");
        fault.Message.ShouldContain("reasons.once_off is unknown");
        fault.Message.ShouldContain("{least}");
    }

    public void Dispose() => File.Delete(_path);

    private static IEnumerable<KeyValuePair<string, ImmutableArray<string>>> Declared(params IEnumerable<(string Key, string[] Variables)> sentences) =>
        sentences.Select(sentence => KeyValuePair.Create(sentence.Key, sentence.Variables.ToImmutableArray()));
}
