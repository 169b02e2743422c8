using CoachBot.Batches;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Probes.Arms;
using CoachBot.Replies;

namespace CoachBot.Tests.Conversations.Probing;

/// <summary>A model answers held-out examples, only if the person allows it, and they choose without knowing whose is whose.</summary>
public sealed class ComparingTests : IDisposable
{
    private static readonly ArmsTerms Terms = new("llama", "llama at api.example.com", new TokenPrice(0.5m, 1.5m), TimeSpan.FromMinutes(1));

    private readonly ComparingModel _model = new();

    public void Dispose() => _model.Dispose();

    private async Task<ProbeTalk> BroughtAsync(bool withModel = true)
    {
        var talk = new ProbeTalk(withModel ? _model : null, Terms);
        await talk.BringAsync("fights.csv", Quarrels.Csv());
        await talk.SayAllAsync("yes");
        return talk;
    }

    [Fact]
    public async Task Without_a_model_there_is_a_prompt_to_copy_in_which_nobody_is_named()
    {
        var talk = await BroughtAsync(withModel: false);

        (await talk.SayAllAsync("compare with the model")).ShouldContain("No language model is configured");
        var prompt = await talk.SayAllAsync("give me the prompt");
        prompt.ShouldContain("I feel alone with this");
        prompt.ShouldNotContain("Zeynep");
        prompt.ShouldNotContain("Leo");
    }

    [Fact]
    public async Task Nothing_is_sent_before_exactly_that_was_allowed()
    {
        var talk = await BroughtAsync();
        var asked = await talk.SayAsync("compare with the model");
        var approval = asked.Reply.Parts.OfType<ReplyPart.Approval>().Single();

        approval.Says.ShouldContain("llama at api.example.com");
        approval.Terms.ShouldContain(term => term.Value.EndsWith("USD", StringComparison.Ordinal));
        await talk.SayAllAsync("yes", "approve 0123456789");
        _model.Prompts.ShouldBeEmpty();
        await talk.SayAllAsync($"approve {approval.Token}");
        _model.Prompts.ShouldNotBeEmpty();
        _model.Prompts.ShouldAllBe(prompt => !prompt.Contains("Zeynep") && !prompt.Contains("Leo "));
    }

    [Fact]
    public async Task An_approval_is_none_for_examples_that_have_changed_since()
    {
        var talk = await BroughtAsync();
        var approval = (await talk.SayAsync("compare with the model")).Reply.Parts.OfType<ReplyPart.Approval>().Single();
        await talk.SayAsync("", given: new Command.EditExample("e1", Situation: "something else entirely happened"));
        var again = await talk.SayAsync($"approve {approval.Token}");

        _model.Prompts.ShouldBeEmpty();
        again.Reply.Parts.OfType<ReplyPart.Approval>().Single().Token.ShouldNotBe(approval.Token);
    }

    [Fact]
    public async Task Refused_nothing_is_sent_and_the_old_approval_is_worth_nothing()
    {
        var talk = await BroughtAsync();
        var token = (await talk.SayAsync("compare with the model")).Reply.Parts.OfType<ReplyPart.Approval>().Single().Token;
        await talk.SayAllAsync($"decline {token}", $"approve {token}");

        _model.Prompts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_broken_run_is_gone_on_with_and_buys_nothing_twice()
    {
        var talk = await BroughtAsync();
        var token = (await talk.SayAsync("compare with the model")).Reply.Parts.OfType<ReplyPart.Approval>().Single().Token;
        _model.Left = 20;
        (await talk.SayAllAsync($"approve {token}")).ShouldContain("are missing");
        _model.Left = int.MaxValue;
        await talk.SayAllAsync("compare with the model");

        _model.Prompts.Count.ShouldBe(_model.Prompts.Distinct().Count());
        (await talk.SetAsync()).Trial!.Answers.Length.ShouldBe(_model.Prompts.Count);
    }

    [Fact]
    public async Task A_prompt_that_is_good_enough_is_the_advice_to_stop_there()
    {
        var talk = await BroughtAsync();
        await talk.SayAllAsync("check my case", "style", "just tell me");
        var token = (await talk.SayAsync("compare with the model")).Reply.Parts.OfType<ReplyPart.Approval>().Single().Token;
        var shown = await talk.SayAllAsync($"approve {token}");
        // Blind: the page says which is whose nowhere, so this test tells them by how the model writes.
        for (var turn = 0; turn < 200 && (await talk.StateAsync()).Slot == "probe_choice"; turn++)
        {
            var a = shown[shown.IndexOf("**A:**", StringComparison.Ordinal)..shown.IndexOf("**B:**", StringComparison.Ordinal)];
            var b = shown[shown.IndexOf("**B:**", StringComparison.Ordinal)..];
            shown = await talk.SayAllAsync(a.Contains(", patterns ") ? "A" : b.Contains(", patterns ") ? "B" : "neither");
        }

        (await talk.StateAsync()).Slot.ShouldBe("probe_good_enough");
        var told = await talk.SayAllAsync("Yes, good enough");

        told.ShouldContain("Stop there");
        var state = await talk.StateAsync();
        state.Facts["prompting_result"].ShouldBe(new FactValue.Choice("good"));
        state.Decision!.Verdict.ShouldBe(Verdict.Prompt);
    }

    [Fact]
    public async Task The_arms_are_told_only_at_the_end()
    {
        var talk = await BroughtAsync();
        var token = (await talk.SayAsync("compare with the model")).Reply.Parts.OfType<ReplyPart.Approval>().Single().Token;
        var shown = await talk.SayAllAsync($"approve {token}", "A", "B", "neither");

        shown.ShouldNotContain("your own:");
        shown.ShouldNotContain("the plain prompt");
        (await talk.SayAllAsync("That's enough choosing")).ShouldContain("you chose");
        (await talk.StateAsync()).Facts.IsKnown("prompting_result").ShouldBeFalse();
    }

    [Fact]
    public async Task Where_a_danger_was_told_nothing_is_sent_whatever_was_allowed()
    {
        var talk = await BroughtAsync();
        var token = (await talk.SayAsync("compare with the model")).Reply.Parts.OfType<ReplyPart.Approval>().Single().Token;
        await talk.SayAllAsync("he hit me in the face and took my keys so I couldn't leave", $"approve {token}");

        _model.Prompts.ShouldBeEmpty();
    }
}
