using CoachBot.Host.Tests.Support;
using Microsoft.Playwright;

namespace CoachBot.Host.Tests.Channels.WebPage;

/// <summary>What the page does when the way to the host breaks.</summary>
[Collection(PageTestsShareAHost.Name)]
public sealed class PageUnderFaultTests(PageFixture pages)
{
    [ChromiumFact]
    public async Task A_message_whose_answer_was_lost_is_sent_again_and_taken_once()
    {
        await using var page = await pages.OpenAsync();
        var lost = 0;
        await page.Page.RouteAsync("**/turns", async route =>
        {
            if (lost++ > 0)
            {
                await route.ContinueAsync();
                return;
            }

            // The host takes the turn; only its answer gets lost on the way.
            await route.FetchAsync();
            await route.AbortAsync();
        });

        await page.Page.GetByLabel("Your message to Peri").FillAsync("What does it cost?");
        await page.Page.Keyboard.PressAsync("Enter");
        (await page.Page.Locator(".unsent-note").InnerTextAsync()).ShouldContain("Not sent");
        await page.ClickForReplyAsync(page.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" }));
        await page.ReloadAsync();

        (await page.Page.Locator(".message.person").AllInnerTextsAsync()).ShouldHaveSingleItem().ShouldContain("What does it cost?");
    }

    [ChromiumFact]
    public async Task A_message_that_never_left_is_still_there_after_a_reload()
    {
        await using var page = await pages.OpenAsync();
        await page.Page.RouteAsync("**/turns", route => route.AbortAsync());
        await page.Page.GetByLabel("Your message to Peri").FillAsync("I have 40 examples");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Page.Locator(".unsent-note").WaitForAsync();

        await page.Page.UnrouteAsync("**/turns");
        await page.ReloadAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Edit" }).ClickAsync();

        (await page.Page.GetByLabel("Your message to Peri").InputValueAsync()).ShouldBe("I have 40 examples");
    }

    [ChromiumFact]
    public async Task An_edit_that_does_not_arrive_says_so_where_it_was_made()
    {
        await using var page = await pages.OpenAsync();
        await page.Page.RouteAsync("**/turns", route => route.AbortAsync());
        var fact = page.Page.Locator("[data-fact=example_count]");
        await page.Page.GetByText("Not known yet").ClickAsync();
        await fact.GetByRole(AriaRole.Button).ClickAsync();
        await fact.Locator("input").FillAsync("90");
        await fact.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await page.Page.GetByText("Peri cannot be reached").WaitForAsync();
        (await fact.Locator("input").InputValueAsync()).ShouldBe("90");
    }
}
