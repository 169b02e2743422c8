using CoachBot.Host.Tests.Support;
using Microsoft.Playwright;

namespace CoachBot.Host.Tests.Channels.WebPage;

/// <summary>The built-in page in a real browser against the real host.</summary>
[Collection(PageTestsShareAHost.Name)]
public sealed class PageTests(PageFixture pages)
{
    private static readonly string[] Freelancer =
        ["freelance", "Sound like me", "Regularly", "hit and miss", "sometimes", "picked", "balanced", "Nothing private", "nobody else"];

    [ChromiumFact]
    public async Task A_whole_interview_by_buttons_ends_in_a_verdict_card_with_its_receipt()
    {
        await using var page = await pages.OpenAsync();

        await page.ClickForReplyAsync(page.Page.GetByRole(AriaRole.Button, new() { Name = "Does fine-tuning fit me?" }));
        var questions = await new Interviewee(page, Freelancer, inWords: "about 80").AnswerUntilVerdictAsync();

        questions.ShouldBeGreaterThan(1);
        (await page.Verdict.GetByRole(AriaRole.Heading, new() { Level = 3 }).InnerTextAsync()).ShouldNotBeNullOrWhiteSpace();
        (await page.Verdict.GetByText("Why", new() { Exact = true }).IsVisibleAsync()).ShouldBeTrue();
        (await page.Verdict.Locator(".tag").CountAsync()).ShouldBe(2, "the data route and the confidence");
        (await page.Page.Locator(".standing-title").InnerTextAsync()).ShouldBe(await page.Verdict.Locator("h3").InnerTextAsync());
        (await page.Page.Locator(".fact.known").CountAsync()).ShouldBeGreaterThan(1);
        page.Faults.ShouldBeEmpty();
    }

    [ChromiumFact]
    public async Task A_what_if_of_the_card_is_answered_and_nothing_of_it_is_kept()
    {
        await using var page = await pages.OpenAsync();
        await page.SayAsync("I am a freelancer and write proposals every week. I have 30 picked examples and want drafts that sound like me.");
        await page.SayAsync("Give me the verdict now");
        var facts = await page.Page.Locator(".fact.known").AllInnerTextsAsync();
        var button = page.Verdict.Locator(".what-if").First;

        await page.ClickForReplyAsync(button);

        (await page.Replies.Last.InnerTextAsync()).ShouldContain("If ");
        (await page.Replies.Last.InnerTextAsync()).ShouldContain("what-if", Case.Insensitive);
        (await page.Page.Locator(".fact.known").AllInnerTextsAsync()).ShouldBe(facts);
        page.Faults.ShouldBeEmpty();
    }

    [ChromiumFact]
    public async Task A_reload_keeps_the_conversation_and_what_is_known()
    {
        await using var page = await pages.OpenAsync();
        await page.SayAsync("I am a freelancer with about 60 old proposals, and I want drafts that sound like me.");
        var (messages, known) = (await page.Page.Locator(".message").AllInnerTextsAsync(), await page.Page.Locator(".fact.known").AllInnerTextsAsync());

        await page.ReloadAsync();

        (await page.Page.Locator(".message").AllInnerTextsAsync()).ShouldBe(messages);
        (await page.Page.Locator(".fact.known").AllInnerTextsAsync()).ShouldBe(known);
        page.Faults.ShouldBeEmpty();
    }

    [ChromiumFact]
    public async Task A_citation_opens_its_passage_and_gives_the_focus_back()
    {
        await using var page = await pages.OpenAsync();
        await page.SayAsync("What is fine-tuning?");
        var chip = page.Replies.Last.Locator("button.chip").First;

        await chip.PressAsync("Enter");

        await page.Page.Locator(".passage").WaitForAsync();
        (await page.Page.Locator(".passage").InnerTextAsync()).Length.ShouldBeGreaterThan(40);
        (await page.Page.Locator(".passage-foot").InnerTextAsync()).ShouldContain("As of");
        await page.Page.Keyboard.PressAsync("Escape");
        (await chip.EvaluateAsync<bool>("chip => document.activeElement === chip")).ShouldBeTrue();
        page.Faults.ShouldBeEmpty();
    }

    [ChromiumFact]
    public async Task A_fact_is_edited_in_the_panel_refused_when_it_makes_no_sense_and_cleared()
    {
        await using var page = await pages.OpenAsync();
        var fact = page.Page.Locator("[data-fact=example_count]");
        await page.Page.GetByText("Not known yet").ClickAsync();

        await fact.GetByRole(AriaRole.Button).ClickAsync();
        await fact.Locator("input").FillAsync("-3");
        await fact.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        (await fact.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain("from 0 up");
        await fact.Locator("input").FillAsync("300");
        await page.ClickForReplyAsync(fact.GetByRole(AriaRole.Button, new() { Name = "Save" }));

        (await fact.Locator(".fact-value").InnerTextAsync()).ShouldContain("300");
        (await page.Page.Locator("#panel-badge").TextContentAsync()).ShouldBe("1");
        await fact.GetByRole(AriaRole.Button).ClickAsync();
        await page.ClickForReplyAsync(fact.GetByRole(AriaRole.Button, new() { Name = "Clear" }));
        (await fact.Locator(".fact-value").CountAsync()).ShouldBe(0);
        page.Faults.ShouldBeEmpty();
    }

    [ChromiumFact]
    public async Task On_a_phone_the_panel_is_a_sheet_and_nothing_is_wider_than_the_screen()
    {
        await using var page = await pages.OpenAsync(width: 320, height: 640);
        await page.SayAsync(new string('W', 300) + " وكيف يعمل هذا؟");
        var panel = page.Page.Locator("#panel");
        (await panel.IsVisibleAsync()).ShouldBeFalse();

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "What Peri knows" }).ClickAsync();
        await panel.WaitForAsync();
        (await page.Page.Locator("#panel-title").EvaluateAsync<bool>("title => document.activeElement === title")).ShouldBeTrue();
        await page.Page.Keyboard.PressAsync("Escape");
        await panel.WaitForAsync(new() { State = WaitForSelectorState.Hidden });

        var tooWide = await page.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('#app *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 80))");
        tooWide.ShouldBeEmpty();
        page.Faults.ShouldBeEmpty();
    }

    [ChromiumFact]
    public async Task What_people_write_stays_words_on_the_page()
    {
        await using var page = await pages.OpenAsync();
        const string hostile = "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script> **not bold**";

        await page.SayAsync(hostile);

        (await page.Page.Locator(".message.person .words").Last.TextContentAsync()).ShouldBe(hostile);
        (await page.Page.Locator(".message img, .message script").CountAsync()).ShouldBe(0);
        (await page.Page.TitleAsync()).ShouldStartWith("Peri");
        page.Faults.ShouldBeEmpty();
    }

    [ChromiumFact]
    public async Task Forget_me_asks_once_more_and_then_nothing_is_left()
    {
        await using var page = await pages.OpenAsync();
        await page.SayAsync("My business answers about 200 support mails a month.");

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Forget me" }).ClickAsync();
        (await page.Page.GetByRole(AriaRole.Dialog).InnerTextAsync()).ShouldContain("all your conversations");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Delete everything" }).ClickAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Start anew" }).WaitForAsync();

        await page.ReloadAsync();
        (await page.Page.Locator(".message.person").CountAsync()).ShouldBe(0);
        (await page.Page.Locator(".fact.known").CountAsync()).ShouldBe(0);
        page.Faults.ShouldBeEmpty();
    }
}
