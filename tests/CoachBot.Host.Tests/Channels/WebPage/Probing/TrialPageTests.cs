using CoachBot.Host.Tests.Support;
using Microsoft.Playwright;

namespace CoachBot.Host.Tests.Channels.WebPage.Probing;

/// <summary>The whole trial as a person goes through it in a browser: hand in, map, redact, label, probe, report.</summary>
[Collection(PageTestsShareAHost.Name)]
public sealed class TrialPageTests(PageFixture pages)
{
    [ChromiumTheory]
    [InlineData(1280, 860)]
    [InlineData(390, 844)]
    public async Task A_table_of_fifty_quarrels_becomes_a_report(int width, int height)
    {
        await using var page = await pages.OpenAsync(width, height);

        await page.HandInAsync(Quarrels.CsvPath);
        await page.PictureAsync("1-columns");
        (await page.TooWideAsync()).ShouldBeEmpty();
        (await page.Replies.Last.GetByLabel("Mood afterwards").InputValueAsync()).ShouldBe("How it ended");
        await page.Replies.Last.GetByLabel("The other side").SelectOptionAsync("What came back");
        await page.ClickForReplyAsync(page.Replies.Last.GetByRole(AriaRole.Button, new() { Name = "Send" }));
        (await page.Page.Locator(".message.person .words").Last.InnerTextAsync()).ShouldBe("The other side: What came back", "only what was changed is said");

        await HideAsync(page);
        await EditAsync(page);

        await OpenPanelAsync(page);
        (await page.Page.Locator(".examples").InnerTextAsync()).ShouldContain("49 of 50: 25\u00A0worked, 4\u00A0mixed, 20\u00A0failed");
        await page.PictureAsync("5-panel");
        await page.ClickForReplyAsync(page.Page.Locator(".examples").GetByRole(AriaRole.Button, new() { Name = "Find patterns" }));
        var found = page.Replies.Last;
        (await found.InnerTextAsync()).ShouldContain("When you asked a question, it ended well in");
        (await found.Locator(".chart-part .bar-value").First.InnerTextAsync()).ShouldContain("to");
        await page.PictureAsync("6-findings");
        await found.Locator(".chart-part").ScrollIntoViewIfNeededAsync();
        await page.PictureAsync("7-chart");

        await CopyPromptAsync(page);
        await ReadReportAsync(page);
        page.Faults.ShouldBeEmpty();
    }

    [ChromiumTheory]
    [InlineData(1280, 860)]
    [InlineData(390, 844)]
    public async Task A_chat_export_is_looked_through_a_few_moments_at_a_time(int width, int height)
    {
        await using var page = await pages.OpenAsync(width, height);

        await page.HandInAsync(Quarrels.ChatPath);
        await page.ClickForReplyAsync(page.Answers.GetByRole(AriaRole.Button, new() { Name = "Jonas" }));
        await page.PictureAsync("2-candidates");
        (await page.TooWideAsync()).ShouldBeEmpty();
        var form = page.Replies.Last.Locator(".form-part");
        await form.Locator(".segments").Nth(0).GetByLabel("leave out").CheckAsync();
        await form.Locator(".segments").Nth(1).GetByLabel("leave out").CheckAsync();
        await form.Locator(".segments").Nth(2).GetByLabel("worked").CheckAsync();
        await page.PictureAsync("3-candidates-sorted");
        await page.ClickForReplyAsync(form.GetByRole(AriaRole.Button, new() { Name = "Send" }));

        await OpenPanelAsync(page);
        (await page.Page.Locator(".examples").InnerTextAsync()).ShouldContain("1 of 50: 1\u00A0worked");
        (await page.Page.Locator(".examples").InnerTextAsync()).ShouldContain("wait to be looked through");
        await page.Page.Keyboard.PressAsync("Escape");
        await SortTheRestAsync(page);

        await OpenPanelAsync(page);
        (await page.Page.Locator(".examples").InnerTextAsync()).ShouldNotContain("wait to be looked through");
        await page.ClickForReplyAsync(page.Page.Locator(".examples").GetByRole(AriaRole.Button, new() { Name = "Find patterns" }));
        (await page.Replies.Last.InnerTextAsync()).ShouldContain("insufficient");
        await DeleteAsync(page);
        page.Faults.ShouldBeEmpty();
    }

    [ChromiumFact]
    public async Task An_example_is_told_in_a_form_by_keyboard_alone()
    {
        await using var page = await pages.OpenAsync();
        await page.SayAsync("start the probe");
        var form = page.Replies.Last.Locator(".form-part");

        await form.GetByLabel("What happened").FillAsync("She came home late.\nI was hungry.");
        await form.GetByLabel("What I did").FillAsync("I asked how her day was?");
        await form.GetByLabel("What came back").FillAsync("She smiled.");
        await form.GetByLabel("worked").FocusAsync();
        await page.PictureAsync("9-telling");
        await page.Page.Keyboard.PressAsync("Space");
        await page.WaitForReplyAsync(async () =>
        {
            await form.GetByLabel("What came back").FocusAsync();
            await page.Page.Keyboard.PressAsync("Control+Enter");
        });

        (await page.Page.Locator(".meter-words").InnerTextAsync()).ShouldBe("1 of 50: 1\u00A0worked");
        await page.Page.Locator(".examples").GetByRole(AriaRole.Button, new() { Name = "Look through" }).PressAsync("Enter");
        (await page.Page.GetByRole(AriaRole.Dialog).Locator("dd").First.InnerTextAsync()).ShouldBe("She came home late.\nI was hungry.");
        page.Faults.ShouldBeEmpty();
    }

    /// <summary>Short moments are left out; he asked a question or said sorry: it worked.</summary>
    private static async Task SortTheRestAsync(OpenedPage page)
    {
        for (var forms = page.Replies.Last.Locator(".form-part .segments"); await forms.CountAsync() > 0 && await forms.Nth(0).GetByLabel("leave out").CountAsync() > 0;)
        {
            foreach (var one in await forms.AllAsync())
            {
                var told = await one.InnerTextAsync();
                var ending = told.Length < 120 ? "leave out" : told.Contains("sorry", StringComparison.Ordinal) ? "worked" : "failed";
                await one.GetByLabel(ending).CheckAsync();
            }

            await page.ClickForReplyAsync(page.Replies.Last.GetByRole(AriaRole.Button, new() { Name = "Send" }));
        }
    }

    private static async Task DeleteAsync(OpenedPage page)
    {
        await OpenPanelAsync(page);
        await page.Page.Locator(".examples").GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await page.WaitForReplyAsync(() => page.Page.GetByRole(AriaRole.Button, new() { Name = "Delete my examples" }).ClickAsync());
        (await page.Page.Locator(".examples").CountAsync()).ShouldBe(0);
    }

    private static async Task HideAsync(OpenedPage page)
    {
        await OpenPanelAsync(page);
        await page.Page.Locator(".examples").GetByRole(AriaRole.Button, new() { Name = "Hidden words" }).ClickAsync();
        var dialog = page.Page.GetByRole(AriaRole.Dialog);
        var lake = dialog.GetByRole(AriaRole.Switch, new() { Name = "Lindau" });
        await lake.WaitForAsync();
        (await dialog.Locator("mark", new() { HasText = "0751 4433221" }).CountAsync()).ShouldBe(1);
        (await page.TooWideAsync()).ShouldBeEmpty();
        await page.PictureAsync("4-hidden");

        await page.WaitForReplyAsync(() => lake.UncheckAsync(new() { Force = true }));
        await dialog.Locator(".hidden-item.shown", new() { HasText = "Lindau" }).WaitForAsync();
        (await lake.EvaluateAsync<bool>("one => document.activeElement === one")).ShouldBeTrue("the focus stays where it was");
        await dialog.GetByText("Hide more words").ClickAsync();
        await dialog.GetByLabel("Hide these words too").FillAsync("the bike rack");
        await dialog.GetByLabel("They are").SelectOptionAsync("a number or code");
        await page.WaitForReplyAsync(() => dialog.GetByRole(AriaRole.Button, new() { Name = "Hide" }).ClickAsync());
        await dialog.GetByRole(AriaRole.Switch, new() { Name = "the bike rack" }).WaitForAsync();
        await page.Page.Keyboard.PressAsync("Escape");
    }

    private static async Task EditAsync(OpenedPage page)
    {
        await OpenPanelAsync(page);
        await page.Page.Locator(".examples").GetByRole(AriaRole.Button, new() { Name = "Look through" }).ClickAsync();
        var dialog = page.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Edit example 1", Exact = true }).ClickAsync();
        await dialog.GetByLabel("What came back").FillAsync("She nodded.");
        await page.PictureAsync("4-edit");
        await page.WaitForReplyAsync(() => dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync());
        await dialog.GetByText("She nodded.").WaitForAsync();
        await page.WaitForReplyAsync(() => dialog.GetByRole(AriaRole.Button, new() { Name = "Drop example 2", Exact = true }).ClickAsync());
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Drop example 50", Exact = true }).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        (await page.TooWideAsync()).ShouldBeEmpty();
        await page.PictureAsync("4-examples");
        await page.Page.Keyboard.PressAsync("Escape");
    }

    private static async Task CopyPromptAsync(OpenedPage page)
    {
        await page.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.ClickForReplyAsync(page.Answers.GetByRole(AriaRole.Button, new() { Name = "Give me the prompt" }));
        await page.Replies.Last.GetByRole(AriaRole.Button, new() { Name = "Copy" }).ClickAsync();
        await page.Replies.Last.GetByText("Copied").WaitForAsync();
        (await page.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()")).ShouldContain("asked a question");
        await page.PictureAsync("7-prompt");
    }

    private static async Task ReadReportAsync(OpenedPage page)
    {
        await OpenPanelAsync(page);
        var faults = new List<string>();
        var report = await page.Page.Context.RunAndWaitForPageAsync(() => page.Page.Locator(".examples").GetByRole(AriaRole.Link, new() { Name = "Report" }).ClickAsync());
        report.Console += (_, message) => faults.Add(message.Text);
        await report.WaitForLoadStateAsync();
        await report.ReloadAsync();

        (await report.Locator("h1").CountAsync()).ShouldBe(1);
        (await report.Locator("blockquote").CountAsync()).ShouldBeGreaterThan(0);
        (await report.Locator("main").EvaluateAsync<string>("main => getComputedStyle(main).backgroundColor")).ShouldBe("rgb(255, 253, 249)", "its style is let through");
        (await report.ContentAsync()).ShouldNotContain("Mira");
        await OpenedPage.PictureAsync(report, "8-report", whole: true);
        faults.ShouldBeEmpty();
        await report.CloseAsync();
    }

    private static async Task OpenPanelAsync(OpenedPage page)
    {
        var toggle = page.Page.Locator("#panel-toggle");
        if (await toggle.IsVisibleAsync() && await toggle.GetAttributeAsync("aria-expanded") == "false") await toggle.ClickAsync();
    }
}
