using CoachBot.Input;
using CoachBot.Prompts;

namespace CoachBot.Tests.Prompts;

public sealed class PromptFileTests : IDisposable
{
    private static readonly PromptUse Use = new("greeting", ["person", "mood"]);

    private const string Good = """
        name: greeting
        description: Greets. Version 3.
        template_format: handlebars
        template: |
          Greet {{{person}}}{{#if mood}}, who is {{{mood}}}{{else}} as usual{{/if}}.
        input_variables:
          - name: person
            description: Who.
            allow_dangerously_set_content: true
          - name: mood
            description: How they are.
            is_required: false
            allow_dangerously_set_content: true
        execution_settings:
          default:
            temperature: 0.4
            max_tokens: 50
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("coachbot-prompts").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_whole_file_becomes_a_prompt()
    {
        var prompt = Load(Good)[Use];

        (prompt.Version, prompt.Temperature, prompt.MostAnswerTokens).ShouldBe((3, 0.4, 50));
        prompt.Render(new Dictionary<string, string>(StringComparer.Ordinal) { ["person"] = "Zoë & \"Ana\"" }).ShouldBe("Greet Zoë & \"Ana\" as usual.");
        prompt.FixedText.ShouldBe("Greet , who is  as usual.");
    }

    [Theory]
    [InlineData("Greet {{{person}}}", "Greet {{{persona}}}", "persona, which input_variables does not declare")]
    [InlineData("Greet {{{person}}}", "Greet", "does not use person")]
    [InlineData("Greet {{{person}}}", "Greet {{person}}", "a tag other than")]
    [InlineData("Greet {{{person}}}", "{{#each person}}{{{person}}}{{/each}}", "a tag other than")]
    [InlineData("Greet {{{person}}}", "{{/if}}{{{person}}}", "is not closed")]
    [InlineData("Greet {{{person}}}", "&lt;{{{person}}}", "character entities")]
    [InlineData("name: person", "name: human", "lacks person")]
    [InlineData("name: person", "name: human", "has human, which the program does not give")]
    [InlineData("description: Who.", "description: ''", "person needs a description")]
    [InlineData("name: greeting", "name: farewell", "name is the file's name")]
    [InlineData("handlebars", "liquid", "template_format is handlebars")]
    [InlineData(" Version 3.", "", "ends in the version")]
    [InlineData("temperature: 0.4", "temperature: hot", "temperature is a number")]
    [InlineData("max_tokens: 50", "max_tokens: 0", "max_tokens is a whole number")]
    [InlineData("max_tokens: 50", "top_k: 50", "top_k is unknown")]
    [InlineData("name: greeting", "name: greeting\nversion: 3", "version")]
    public void Faults_are_named(string written, string instead, string says) =>
        Should.Throw<UnusableFileException>(() => Load(Good.Replace(written, instead, StringComparison.Ordinal))).Message.ShouldContain(says);

    [Fact]
    public void All_faults_come_in_one_message_and_a_missing_file_is_one()
    {
        var both = Good.Replace("handlebars", "jinja2", StringComparison.Ordinal).Replace("max_tokens: 50", "max_tokens: many", StringComparison.Ordinal);
        var fault = Should.Throw<UnusableFileException>(() => Load(both));

        fault.Message.ShouldContain("template_format");
        fault.Message.ShouldContain("max_tokens");
        Should.Throw<UnusableFileException>(() => PromptLibrary.Load(_folder, [new PromptUse("absent", [])])).Message.ShouldContain("absent.yaml");
    }

    private PromptLibrary Load(string yaml)
    {
        File.WriteAllText(Path.Combine(_folder, "greeting.yaml"), yaml);
        return PromptLibrary.Load(_folder, [Use]);
    }
}
