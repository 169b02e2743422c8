using CoachBot.Agents.Guard;

namespace CoachBot.Tests.Agents.Guard;

/// <summary>Sentences about real turns of this program. Both sets were written before the guard was.</summary>
public sealed class ProseGuardTests
{
    [Theory]
    [InlineData("sound.tsv")]
    [InlineData("sound-fresh.tsv")]
    public void Sound_sentences_pass(string file)
    {
        var cut = GuardFixture.Lines(file).Select(line => (Text: line[1], Check: GuardFixture.Guard.Check(line[1], GuardFixture.Grounds[line[0]]))).Where(line => !line.Check.Kept).ToList();

        cut.Select(line => $"{line.Check.Cut} ({line.Check.Because}): {line.Text}").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("unsound.tsv")]
    [InlineData("unsound-fresh.tsv")]
    public void Unsound_sentences_are_cut_for_their_reason(string file)
    {
        var wrong = GuardFixture.Lines(file).Select(line => (Reason: line[1], Text: line[2], Check: GuardFixture.Guard.Check(line[2], GuardFixture.Grounds[line[0]]))).Where(line => line.Check.Cut?.ToString() != line.Reason).ToList();

        wrong.Select(line => $"{line.Reason} but {line.Check.Cut?.ToString() ?? "KEPT"} ({line.Check.Because}): {line.Text}").ShouldBeEmpty();
    }
}
