using CoachBot.Agents.Guard;
using CoachBot.Conversations;
using CoachBot.Safety;

namespace CoachBot.Agents;

/// <summary>The model's prose as it grows: what passes the guard may be shown at once, and can be taken back until it is whole.</summary>
/// <param name="ground">What the prose may rest on when it begins: a tool call before it may have changed that.</param>
internal sealed class CheckedProse(ProseGuard guard, SafetyGate safety, Func<GuardGround> ground, IProgress<ReplyUpdate>? updates)
{
    private GuardRun? _run;
    private bool _shown;
    private bool _givenUp;

    public void Add(string piece)
    {
        _run ??= guard.Begin(ground());
        if (_run.Add(piece) is not { Length: > 0 } passed) return;
        _shown = true;
        updates?.Report(new ReplyUpdate.Words(passed));
    }

    public void TakeBack()
    {
        if (_shown) updates?.Report(new ReplyUpdate.TakenBack());
        (_run, _shown) = (null, false);
    }

    /// <summary>The model failed: half of what it meant to say is nothing to build on.</summary>
    public void GiveUp()
    {
        TakeBack();
        _givenUp = true;
    }

    /// <returns>The prose to show, or null when the turn is to be told from its parts.</returns>
    public string? End()
    {
        if (_givenUp || _run is null) return null;
        var prose = _run.End();
        foreach (var cut in prose.Sentences.Where(sentence => !sentence.Kept)) ModelTelemetry.Cut(cut.Cut.ToString()!);
        // Words that would read as a danger if a person wrote them have no place in Peri's mouth.
        if (!prose.Retell && !safety.Check(prose.Text, SafetyState.Calm).Concern.StopsCoaching()) return prose.Text.Trim();
        TakeBack();
        return null;
    }
}
