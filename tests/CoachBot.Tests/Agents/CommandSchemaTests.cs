using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoachBot.Agents;
using CoachBot.Coaching;
using CoachBot.Conversations;

namespace CoachBot.Tests.Agents;

public class CommandSchemaTests
{
    /// <summary>What only the person's own words or hands may do. A command that is neither here nor described was forgotten.</summary>
    private static readonly string[] ThePersonsOwn =
    [
        "skip", "back", "start_over", "help", "resume", "small_talk", "forget_me", "keep_me", "export_my_data", "use_model", "not_understood",
        "answer_probe", "another_example", "bring_file", "offer_file", "map_columns", "label_examples", "edit_example", "drop_example", "drop_examples",
        "review_hidden", "show_word", "hide_word", "keep_no_originals", "compare_by_model", "approve", "decline",
    ];

    [Fact]
    public void Every_command_is_a_tool_or_the_persons_own()
    {
        var all = typeof(Command).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(kind => (string)kind.TypeDiscriminator!);

        CommandSchema.All.Select(schema => schema.Name).Concat(ThePersonsOwn).Order().ShouldBe(all.Order());
    }

    [Fact]
    public void No_tool_approves_deletes_exports_or_consents()
    {
        foreach (var schema in CommandSchema.All)
            schema.Name.ShouldNotMatch("approve|consent|forget_me|delete|export|submit|pay|use_model");
    }

    [Fact]
    public void Facts_are_described_from_the_catalogue_without_the_concern()
    {
        var properties = Schema("record_facts").Json.GetProperty("properties").GetProperty("facts").GetProperty("properties");

        properties.EnumerateObject().Select(property => property.Name).ShouldBe(FactCatalogue.All.Select(fact => fact.Name).Where(name => name != "concern"));
        properties.GetProperty("others_consent").GetProperty("enum").EnumerateArray().Select(label => label.GetString()).ShouldBe(["yes", "no", "unknown", "not_needed"]);
    }

    [Theory]
    [InlineData("record_facts", """{"facts":{"example_count":200},"words":{"example_count":"200 mails"}}""")]
    [InlineData("ask_guidance", """{"question":"How many examples are enough?"}""")]
    [InlineData("forget_fact", """{"name":"example_count","words":"forget the number"}""")]
    [InlineData("forget_fact", """{"name":"example_count"}""")]
    [InlineData("recommend_journey", """{"about":null}""")]
    [InlineData("decide_now", "{}")]
    [InlineData("what_if", """{"facts":{"example_count":300},"words":{"example_count":"300"}}""")]
    public void Good_arguments_become_the_command(string tool, string arguments)
    {
        var (command, problems) = Schema(tool).Read(Arguments(arguments));

        problems.ShouldBeEmpty();
        command.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("record_facts", """{"words":{}}""", "facts")]
    [InlineData("record_facts", """{"facts":{"exampel_count":200},"words":{}}""", "exampel_count")]
    [InlineData("record_facts", """{"facts":{"example_count":"many"},"words":{}}""", "example_count")]
    [InlineData("record_facts", """{"facts":{"example_count":-4},"words":{}}""", "example_count")]
    [InlineData("record_facts", """{"facts":"all of them","words":{}}""", "facts")]
    [InlineData("record_facts", """{"facts":{"example_count":200},"words":"two hundred"}""", "words")]
    [InlineData("record_facts", """{"facts":{"example_count":200},"words":{},"approve":true}""", "approve")]
    [InlineData("ask_guidance", "{}", "question")]
    [InlineData("ask_guidance", """{"question":7}""", "question")]
    [InlineData("decide_now", """{"verdict":"fine_tune"}""", "verdict")]
    public void Wrong_arguments_are_named(string tool, string arguments, string where)
    {
        var (command, problems) = Schema(tool).Read(Arguments(arguments));

        command.ShouldBeNull();
        problems.ShouldContain(problem => problem.Where.Contains(where));
    }

    [Fact]
    public void Arguments_without_an_end_are_refused() =>
        Schema("ask_guidance").Read([new("question", new string('x', 100_000))]).Command.ShouldBeNull();

    private static CommandSchema Schema(string name) => CommandSchema.All.Single(schema => schema.Name == name);

    private static Dictionary<string, object?> Arguments(string json) => JsonSerializer.Deserialize<Dictionary<string, object?>>(json)!;
}
