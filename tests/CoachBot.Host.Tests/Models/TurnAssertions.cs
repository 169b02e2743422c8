using System.Diagnostics;
using CoachBot.Conversations;
using CoachBot.Replies;

namespace CoachBot.Host.Tests.Models;

internal static class TurnAssertions
{
    public static string Text(this TakenTurn turn) => PlainText.Render(turn.Reply);

    /// <summary>The model was asked, and the turn is in everything what it would have been without: the reply, what is known, what is saved.</summary>
    /// <returns>How long the turn took.</returns>
    public static async Task<TimeSpan> ShouldAnswerAsWithoutModelAsync(this TurnRig rig, string text, string turn = "t1")
    {
        var (asked, saved) = (rig.Server.Requests.Count, (await rig.SavedAsync()).Count);
        var alone = await rig.SayWithoutModelAsync(text, turn);
        var watch = Stopwatch.StartNew();

        var taken = await rig.SayAsync(text, turn);

        var took = watch.Elapsed;
        rig.Server.Requests.Count.ShouldBeGreaterThan(asked);
        taken.Text().ShouldBe(alone.Text());
        (taken.Reply.Verdict, taken.Reply.Flow, taken.Reply.Slot).ShouldBe((alone.Reply.Verdict, alone.Reply.Flow, alone.Reply.Slot));
        rig.Shown.ShouldBeEmpty();
        var (state, stateAlone) = (await rig.StateAsync(), await rig.StateWithoutModelAsync());
        (state.Facts, state.ModelConsent, state.Version).ShouldBe((stateAlone.Facts, stateAlone.ModelConsent, stateAlone.Version));
        (await rig.SavedAsync()).Count.ShouldBe(saved + 1);
        rig.Log.ShouldNotContain(ModelRig.Key);
        return took;
    }

    /// <summary>The same turn delivered again has the same reply and no other effect, and the model hears nothing of it.</summary>
    public static async Task ShouldHappenOnceAsync(this TurnRig rig, string text, string turn = "t1")
    {
        var (before, asked, first) = (await rig.StateAsync(), rig.Server.Requests.Count, (await rig.SavedAsync()).Single(saved => saved.TurnId == turn));

        var again = await rig.SayAsync(text, turn);

        again.Text().ShouldBe(first.Text());
        again.Number.ShouldBe(first.Number);
        rig.Server.Requests.Count.ShouldBe(asked);
        (await rig.StateAsync()).Version.ShouldBe(before.Version);
        (await rig.SavedAsync()).Count(saved => saved.TurnId == turn).ShouldBe(1);
    }
}
