using CoachBot.Input;
using CoachBot.Knowledge;

namespace CoachBot.Tests.Knowledge;

public class GuidanceParserTests
{
    private const string Good =
        "---\ntitle: \"Costs: what you pay\"\naudience: [business, developer]\ntopics: [costs]\nsources:\n  - \"A page, 2026\"\nas_of: 2026-11-21\n---\n\n# Costs\nText.\n";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Front_matter_and_text_are_told_apart(string lineEnd)
    {
        var document = GuidanceParser.Parse("guidance/costs.md", "\uFEFF" + Good.Replace("\n", lineEnd, StringComparison.Ordinal));

        document.Id.ShouldBe("costs");
        document.Title.ShouldBe("Costs: what you pay");
        document.Audience.ShouldBe(["business", "developer"]);
        document.Sources.ShouldBe(["A page, 2026"]);
        document.AsOf.ShouldBe(new DateOnly(2026, 11, 21));
        document.Body.ShouldBe("# Costs\nText.");
    }

    [Fact]
    public void Every_fault_is_named_with_file_and_line()
    {
        const string Text = "---\naudience: business\ntopics: {a: b}\nsources: [x]\nas_of: 21.11.2026\n---\nText";

        var error = Should.Throw<UnusableFileException>(() => GuidanceParser.Parse("guidance/costs.md", Text));

        error.Message.ShouldContain("guidance/costs.md");
        error.Message.ShouldContain("line 1: title is missing");
        error.Message.ShouldContain("line 3: topics must be a list of texts");
        error.Message.ShouldContain("line 5: as_of must be a date");
        error.Message.ShouldNotContain("audience");
    }

    [Theory]
    [InlineData("", "front matter is missing")]
    [InlineData("# Only text", "front matter is missing")]
    [InlineData("---\ntitle: never closed", "front matter is missing")]
    [InlineData("---\n- a\n- b\n---\ntext", "a list of names with values")]
    [InlineData("---\n---\ntext", "a list of names with values")]
    [InlineData("---\ntitle: \"open\naudience: [a\n---\ntext", "not valid YAML")]
    [InlineData("---\ntitle: a\naudience: []\ntopics: []\nsources: []\nas_of: 2026-01-01\n---\n  \n", "line 7: there is no text")]
    public void A_broken_file_says_what_is_wrong(string text, string says) =>
        Should.Throw<UnusableFileException>(() => GuidanceParser.Parse("x.md", text)).Message.ShouldContain(says);

    [Fact]
    public void A_folder_without_files_is_named()
    {
        var folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        Should.Throw<UnusableFileException>(() => GuidanceFiles.Read(folder)).Message.ShouldContain(folder);
    }
}
