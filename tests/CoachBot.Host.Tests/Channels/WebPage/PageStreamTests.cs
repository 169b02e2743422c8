using CoachBot.Host.Tests.Support;
using Microsoft.Playwright;

namespace CoachBot.Host.Tests.Channels.WebPage;

/// <summary>What the page shows while a model writes.</summary>
[Collection(PageTestsShareAHost.Name)]
public sealed class PageStreamTests(PageFixture pages, ModelHostFixture shared) : IClassFixture<ModelHostFixture>
{
    private const string Question = "What is fine-tuning?";

    private readonly ScriptedAgent _model = shared.Model;

    [ChromiumFact]
    public async Task Words_are_there_before_the_reply_which_takes_their_place()
    {
        // Tall enough for nothing to scroll: what moves then, jumps.
        await using var page = await pages.OpenAsync(shared.Host, height: 2000);
        var draft = page.Page.Locator(".draft");
        await AskAsync(page);
        var run = await _model.NextAsync();

        run.Say("Fine-tuning is like a **chauffeur** who has driven your routes for months [1]. ").Say("Let ");
        await draft.WaitForAsync();
        (await draft.Locator("strong").InnerTextAsync()).ShouldBe("chauffeur");
        (await draft.GetAttributeAsync("inert")).ShouldNotBeNull("screen readers get the whole reply, once");
        var place = await draft.BoundingBoxAsync();
        run.Say("me show you. ").Say("Then ");
        await page.Page.GetByText("Let me show you.").WaitForAsync();
        run.Say("we talk.").End();
        await page.QuietAsync();

        (await draft.CountAsync()).ShouldBe(0);
        (await page.Replies.Last.InnerTextAsync()).ShouldContain("Let me show you.");
        (await page.Replies.Last.Locator("button.chip").CountAsync()).ShouldBe(1);
        (await page.Replies.Last.BoundingBoxAsync())!.Y.ShouldBe(place!.Y, tolerance: 1, "nothing jumps");
        page.Faults.ShouldBeEmpty();
    }

    [ChromiumFact]
    public async Task Words_that_are_taken_back_leave_the_page()
    {
        await using var page = await pages.OpenAsync(shared.Host);
        await AskAsync(page);
        var run = await _model.NextAsync();
        run.Say("Thinking aloud here. ").Say("And ");
        await page.Page.GetByText("Thinking aloud").WaitForAsync();

        run.TakeBack();

        await page.Page.GetByText("Thinking aloud").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        run.Say("Good question.").End();
        await page.QuietAsync();
        (await page.Replies.Last.InnerTextAsync()).ShouldContain("Good question.");
        page.Faults.ShouldBeEmpty();
    }

    [ChromiumFact]
    public async Task Stop_gets_the_answer_at_once_and_the_turn_happens_once()
    {
        await using var page = await pages.OpenAsync(shared.Host);
        await AskAsync(page);
        var run = await _model.NextAsync();
        run.Say("Good question. ").Say("And ");
        await page.Page.GetByText("Good question.").WaitForAsync();

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
        await run.Left;
        await page.Page.Locator(".draft").WaitForAsync(new() { State = WaitForSelectorState.Detached });

        (await page.Replies.Last.InnerTextAsync()).ShouldNotContain("Good question.");
        (await page.Replies.Last.Locator("button.chip").CountAsync()).ShouldBeGreaterThan(0, "the answer that code made");
        (await page.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).IsVisibleAsync()).ShouldBeTrue();
        await page.ReloadAsync();
        (await page.Page.Locator(".message.person").CountAsync()).ShouldBe(1);
        page.Faults.ShouldBeEmpty();
    }

    [ChromiumFact]
    public async Task A_connection_that_breaks_off_in_the_middle_leaves_the_message_to_be_sent_again()
    {
        await using var page = await pages.OpenAsync(shared.Host);
        await page.Page.RouteAsync("**/turns", route => route.FulfillAsync(new()
        {
            ContentType = "text/event-stream", Body = "event: words\ndata: {\"text\":\"Good question.\"}\n\n",
        }));
        await AskAsync(page);
        (await page.Page.Locator(".unsent-note").InnerTextAsync()).ShouldContain("broke off");
        (await page.Page.GetByText("Good question.").CountAsync()).ShouldBe(0);

        await page.Page.UnrouteAsync("**/turns");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        var run = await _model.NextAsync();
        run.Say("There you are.").End();
        await page.QuietAsync();
        (await page.Replies.Last.InnerTextAsync()).ShouldContain("There you are.");
    }

    [ChromiumFact]
    public async Task Whoever_reads_further_up_is_left_there_while_the_model_writes()
    {
        await using var page = await pages.OpenAsync(shared.Host, width: 390, height: 500);
        var scroller = page.Page.Locator("#scroller");
        await AskAsync(page);
        var run = await _model.NextAsync();
        run.Say("Good question. ").Say("And ");
        await page.Page.GetByText("Good question.").WaitForAsync();

        await scroller.EvaluateAsync("area => { area.scrollTop = 0; }");
        run.Say(string.Concat(Enumerable.Repeat("then there is more to say about it. ", 40))).Say("So ");
        await page.Page.GetByText("more to say").WaitForAsync();
        (await scroller.EvaluateAsync<int>("area => area.scrollTop")).ShouldBe(0);
        run.Say("that is it.").End();
        await page.QuietAsync();

        (await scroller.EvaluateAsync<int>("area => area.scrollTop")).ShouldBe(0);
        (await page.Page.Locator("#to-newest").IsVisibleAsync()).ShouldBeTrue();
        page.Faults.ShouldBeEmpty();
    }

    private static async Task AskAsync(OpenedPage page)
    {
        await page.Page.GetByLabel("Your message to Peri").FillAsync(Question);
        await page.Page.Keyboard.PressAsync("Enter");
    }
}
