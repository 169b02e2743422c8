using CoachBot.Agents.Guard;
using CoachBot.Input;

namespace CoachBot.Tests.Agents.Guard;

public sealed class GuardWordsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coachbot-guard").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("  promises:", "  oaths:", "patterns.promises is missing", "patterns.oaths is unknown")]
    [InlineData("  negations: ", "  negations: ''\n  noes: ", "words.negations is empty", "words.noes is unknown")]
    [InlineData("agrees: [collect_more]", "agrees: [collect_some]", "collect_some is no verdict", "advice.collect")]
    [InlineData("{should}", "{shall}", "no list called 'shall'", "advice.tune")]
    [InlineData("marks: \"£\"", "marks: \"€\"", "units: € stands twice", "units")]
    public void Faults_are_named(string written, string instead, string says, string alsoSays)
    {
        var path = Path.Combine(_folder, "guard.yaml");
        File.WriteAllText(path, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "prompts", "guard.yaml")).Replace(written, instead, StringComparison.Ordinal));
        var fault = Should.Throw<UnusableFileException>(() => GuardWords.Load(path)).Message;

        fault.ShouldContain(says);
        fault.ShouldContain(alsoSays);
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Should.Throw<UnusableFileException>(() => GuardWords.Load(Path.Combine(_folder, "absent.yaml"))).Message.ShouldContain("absent.yaml");
}
