using CoachBot.Host.Tests.Support;
using Microsoft.Playwright;

namespace CoachBot.Host.Tests.Channels.WebPage.Uploads;

/// <summary>Handing files in on the page, and what goes wrong with it.</summary>
[Collection(PageTestsShareAHost.Name)]
public sealed class UploadPageTests(PageFixture pages)
{
    private const string Drop = """
        ([name, text]) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([text], name, { type: "text/csv" }));
          for (const kind of ["dragenter", "dragover", "drop"])
            document.querySelector("#log").dispatchEvent(new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true }));
        }
        """;

    [ChromiumFact]
    public async Task A_file_dropped_anywhere_is_handed_in_and_named_in_the_conversation()
    {
        await using var page = await pages.OpenAsync();

        await page.WaitForReplyAsync(() => page.Page.EvaluateAsync(Drop, new[] { "three.csv", "situation,action,outcome\na,b,worked\nc,d,failed\ne,f,mixed\n" }));

        (await page.Page.Locator(".message.person .words.file").InnerTextAsync()).ShouldBe("three.csv");
        (await page.Replies.Last.InnerTextAsync()).ShouldContain("3 rows");
        (await page.Page.Locator("#drop").IsVisibleAsync()).ShouldBeFalse();
        await page.ReloadAsync();
        (await page.Page.Locator(".message.person .words.file").InnerTextAsync()).ShouldBe("three.csv");
        page.Faults.ShouldBeEmpty();
    }

    [ChromiumFact]
    public async Task A_file_on_its_way_shows_how_far_it_is_and_can_be_cancelled()
    {
        await using var page = await pages.OpenAsync(width: 390, height: 844);
        var arrived = new TaskCompletionSource();
        await page.Page.RouteAsync("**/files?*", _ => arrived.TrySetResult());

        await page.Page.Locator("#file").SetInputFilesAsync(Quarrels.CsvPath);
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(30));
        (await page.Page.Locator("#upload-words").InnerTextAsync()).ShouldContain("quarrels.csv");
        (await page.Page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).IsDisabledAsync()).ShouldBeTrue();
        await page.PictureAsync("9-uploading");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();

        await page.Page.Locator("#upload").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        (await page.Page.Locator(".message.person").CountAsync()).ShouldBe(0);
        (await page.Page.Locator("#attach").IsEnabledAsync()).ShouldBeTrue();
    }

    [ChromiumFact]
    public async Task A_file_that_is_too_large_is_not_sent_and_the_limit_is_said()
    {
        await using var host = await RunningHost.StartAsync(("Page:MostUploadBytes", "2097152"));
        await using var page = await pages.OpenAsync(host);
        using var folder = new TemporaryFolder();

        await page.Page.Locator("#file").SetInputFilesAsync(folder.Write("big.csv", new string('x', 2_097_153)));

        (await page.Page.Locator(".unsent-note").InnerTextAsync()).ShouldContain("larger than 2 MB");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Leave it out" }).ClickAsync();
        (await page.Page.Locator(".message.person, .unsent-note").CountAsync()).ShouldBe(0);
        page.Faults.ShouldBeEmpty();
    }

    [ChromiumFact]
    public async Task A_file_whose_answer_was_lost_is_sent_again_and_taken_once()
    {
        await using var page = await pages.OpenAsync();
        var lost = 0;
        await page.Page.RouteAsync("**/files?*", async route =>
        {
            if (lost++ > 0)
            {
                await route.ContinueAsync();
                return;
            }

            await route.FetchAsync();
            await route.AbortAsync();
        });

        await page.Page.Locator("#file").SetInputFilesAsync(Quarrels.CsvPath);
        await page.ClickForReplyAsync(page.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" }));
        await page.ReloadAsync();

        (await page.Page.Locator(".message.person").CountAsync()).ShouldBe(1);
    }

    [ChromiumTheory]
    [InlineData(1280, 800)]
    [InlineData(320, 640)]
    public async Task A_table_of_many_columns_with_hostile_names_stays_in_its_place(int width, int height)
    {
        await using var page = await pages.OpenAsync(width, height);
        using var folder = new TemporaryFolder();
        string[] names = ["situation", "action", "outcome", new string('W', 400), "<img src=x onerror=\"document.title='taken'\">", "\u202Eevil\u202C", "a: b: when", "مزاج", .. Enumerable.Range(1, 90).Select(at => $"column number {at}")];
        var rows = Enumerable.Range(1, 5).Select(row => string.Join(',', names.Select((_, at) => at == 2 ? "worked" : $"\"{new string('x', 200)} {row}\"")));
        var csv = $"{string.Join(',', names.Select(name => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))}\n{string.Join('\n', rows)}\n";

        await page.HandInAsync(folder.Write(new string('n', 150) + ".csv", csv));

        (await page.Replies.Last.Locator("select").CountAsync()).ShouldBe(names.Length);
        (await page.TooWideAsync()).ShouldBeEmpty();
        await page.PictureAsync("9-many-columns");
        await page.Replies.Last.Locator("select").Nth(5).SelectOptionAsync("when");
        await page.ClickForReplyAsync(page.Replies.Last.GetByRole(AriaRole.Button, new() { Name = "Send" }));
        (await page.Page.Locator(".meter-words").TextContentAsync()).ShouldNotBeNull().ShouldContain("5\u00A0worked");
        (await page.Page.TitleAsync()).ShouldStartWith("Peri");
        page.Faults.ShouldBeEmpty();
    }
}
