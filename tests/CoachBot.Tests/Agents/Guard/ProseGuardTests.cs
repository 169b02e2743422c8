using CoachBot.Agents.Guard;

namespace CoachBot.Tests.Agents.Guard;

/// <summary>Sentences about real turns of this program. Both sets were written before the guard was.</summary>
public sealed class ProseGuardTests
{
    [Fact]
    public void Sound_sentences_pass()
    {
        var cut = GuardFixture.Lines("sound.tsv").Select(line => (Text: line[1], Check: GuardFixture.Guard.Check(line[1], GuardFixture.Grounds[line[0]]))).Where(line => !line.Check.Kept).ToList();

        cut.Select(line => $"{line.Check.Cut} ({line.Check.Because}): {line.Text}").ShouldBeEmpty();
    }

    [Fact]
    public void Timing()
    {
        var all = GuardFixture.Lines("sound.tsv");
        GuardFixture.Guard.CheckAll(all[0][1], GuardFixture.Grounds["probe"]);
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        for (var i = 0; i < 20; i++) GuardFixture.Guard.CheckAll(string.Join(' ', all.Take(9).Select(l => l[1])), GuardFixture.Grounds["probe"]);
        throw new InvalidOperationException($"{System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds / 20} ms a turn");
    }

    [Fact]
    public void Unsound_sentences_are_cut_for_their_reason()
    {
        var wrong = GuardFixture.Lines("unsound.tsv").Select(line => (Reason: line[1], Text: line[2], Check: GuardFixture.Guard.Check(line[2], GuardFixture.Grounds[line[0]]))).Where(line => line.Check.Cut?.ToString() != line.Reason).ToList();

        wrong.Select(line => $"{line.Reason} but {line.Check.Cut?.ToString() ?? "KEPT"} ({line.Check.Because}): {line.Text}").ShouldBeEmpty();
    }
}
