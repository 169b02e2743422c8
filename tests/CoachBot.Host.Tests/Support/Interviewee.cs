using Microsoft.Playwright;

namespace CoachBot.Host.Tests.Support;

/// <summary>A person who answers what the page asks until there is a verdict: by button where there are buttons, else in words.</summary>
public sealed class Interviewee(OpenedPage page, IReadOnlyList<string> prefers, string inWords)
{
    private const int MostQuestions = 20;

    /// <returns>How many questions were answered.</returns>
    public async Task<int> AnswerUntilVerdictAsync()
    {
        var answered = 0;
        while (await page.Verdict.CountAsync() == 0)
        {
            answered.ShouldBeLessThan(MostQuestions, "the interview does not end");
            await AnswerAsync();
            answered++;
        }

        return answered;
    }

    private async Task AnswerAsync()
    {
        if (await page.Answers.CountAsync() == 0)
        {
            await page.SayAsync(inWords);
            return;
        }

        var several = page.Answers.Locator("input[type=checkbox]");
        if (await several.CountAsync() == 0)
        {
            await page.ClickForReplyAsync(await PreferredAsync(page.Answers.Locator("button")));
            return;
        }

        await (await PreferredAsync(page.Answers.Locator("label"))).ClickAsync();
        await page.ClickForReplyAsync(page.Answers.GetByRole(AriaRole.Button, new() { Name = "Send" }));
    }

    /// <summary>The first answer that holds one of the preferred words, else the first of all.</summary>
    private async Task<ILocator> PreferredAsync(ILocator answers)
    {
        foreach (var words in prefers)
        {
            var fitting = answers.Filter(new() { HasText = words });
            if (await fitting.CountAsync() > 0) return fitting.First;
        }

        return answers.First;
    }
}
