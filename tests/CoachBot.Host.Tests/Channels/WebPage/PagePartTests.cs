using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoachBot.Conversations;
using CoachBot.Host.Tests.Support;
using CoachBot.Knowledge;
using CoachBot.Replies;
using Microsoft.Playwright;

namespace CoachBot.Host.Tests.Channels.WebPage;

/// <summary>How the page draws each kind of reply part.</summary>
[Collection(PageTestsShareAHost.Name)]
public sealed class PagePartTests(PageFixture pages)
{
    [ChromiumFact]
    public async Task The_page_has_a_renderer_for_every_kind_of_part()
    {
        await using var page = await pages.OpenAsync();
        var kinds = typeof(ReplyPart).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(part => (string)part.TypeDiscriminator!);

        var drawn = await page.Page.EvaluateAsync<string[]>("async () => (await import('/js/parts/index.js')).kinds");

        kinds.Except(drawn, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [ChromiumFact]
    public async Task Forms_charts_progress_and_approvals_are_drawn_and_answered()
    {
        await using var page = await pages.OpenAsync();
        await AnswerWithAsync(page, new ReplyPart.Progress("Fit check", 2, 6), new ReplyPart.Form("Figures", [new FormField("upfront_usd", "Money at the start", "A range will do")]),
            new ReplyPart.Chart("Right answers", "%", [new ChartBar("Tuned", 78, 65, 88), new ChartBar("Prompt", 61)]),
            new ReplyPart.Approval("Send 120 examples?", "Nothing has left yet.", [new FactLine("To", "a provider")], "t-1"));
        await page.SayAsync("next");
        var reply = page.Replies.Nth(1);

        (await reply.GetByRole(AriaRole.Progressbar).GetAttributeAsync("value")).ShouldBe("2");
        (await reply.Locator(".chart-part").InnerTextAsync()).ShouldContain("(65 to 88)");
        (await reply.GetByRole(AriaRole.Button, new() { Name = "Yes, I allow this" }).IsEnabledAsync()).ShouldBeTrue();
        await reply.GetByLabel("Money at the start").FillAsync("800 to 1200");
        await page.WaitForReplyAsync(() => reply.GetByLabel("Money at the start").PressAsync("Enter"));

        (await page.Page.Locator(".message.person .words").Last.TextContentAsync()).ShouldBe("Money at the start: 800 to 1200");
        (await reply.GetByRole(AriaRole.Button, new() { Name = "Yes, I allow this" }).IsEnabledAsync()).ShouldBeFalse("its reply is not the newest any more");
        page.Faults.ShouldBeEmpty();
    }

    [ChromiumFact]
    public async Task Numbers_and_sites_are_links_in_a_safety_notice_and_nowhere_else()
    {
        await using var page = await pages.OpenAsync();
        const string says = "Call 999 or 0808 2000 247, at any hour (checked on 2026-05-01). You can text HOME to 741741. See thehotline.org. 120 people did in 1999.";
        await AnswerWithAsync(page, new ReplyPart.Text(says, "help"), new ReplyPart.Text(says));
        await page.SayAsync("next");

        (await LinksAsync(page.Replies.Last.Locator(".notice.help a"))).ShouldBe(["tel:999", "tel:08082000247", "sms:741741", "https://thehotline.org"]);
        (await LinksAsync(page.Replies.Last.Locator(".prose a"))).ShouldBeEmpty();
    }

    [ChromiumFact]
    public async Task Light_markdown_is_drawn_and_markup_stays_text()
    {
        await using var page = await pages.OpenAsync();
        await AnswerWithAsync(
            page,
            new ReplyPart.Text("**Bold** and *leaning*, 2 * 3 * 4, a_b_c, `code` [1] [7]\n\n1. one\n2. two\n\n- <b>raw</b>\n- [x](javascript:alert(1))"),
            new ReplyPart.Sources([new Citation("What it is", "In short", "a quote", 1, "what-it-is#in-short")]));
        await page.SayAsync("next");
        var prose = page.Replies.Last.Locator(".prose");

        (await prose.Locator("strong").InnerTextAsync()).ShouldBe("Bold");
        (await prose.Locator("em").AllInnerTextsAsync()).ShouldBe(["leaning"]);
        (await prose.Locator("p").First.InnerTextAsync()).ShouldBe("Bold and leaning, 2 * 3 * 4, a_b_c, code 1 [7]");
        (await prose.Locator("ol li").AllInnerTextsAsync()).ShouldBe(["one", "two"]);
        (await prose.Locator("ul li").AllInnerTextsAsync()).ShouldBe(["<b>raw</b>", "[x](javascript:alert(1))"]);
        (await prose.Locator("a, b").CountAsync()).ShouldBe(0);
        page.Faults.ShouldBeEmpty();
    }

    /// <summary>Stands in for the host's answer, for parts that no dialogue makes in a test's time.</summary>
    private static Task AnswerWithAsync(OpenedPage page, params ReplyPart[] parts)
    {
        var number = 1;
        return page.Page.RouteAsync("**/turns", async route =>
        {
            using var asked = JsonDocument.Parse(route.Request.PostData!);
            var turn = new TakenTurn(
                asked.RootElement.GetProperty("turnId").GetString()!, ++number, asked.RootElement.GetProperty("text").GetString()!,
                new Reply([.. parts], null, null, null), DateTimeOffset.UnixEpoch);
            await route.FulfillAsync(new()
            {
                ContentType = "application/json",
                Body = JsonSerializer.Serialize(new { turn, panel = new { facts = Array.Empty<object>(), verdict = (object?)null, concern = (string?)null } }, ConversationJson.Options),
            });
        });
    }

    private static async Task<IReadOnlyList<string?>> LinksAsync(ILocator links) =>
        [.. await Task.WhenAll((await links.AllAsync()).Select(link => link.GetAttributeAsync("href")))];
}
