using Microsoft.Playwright;

namespace CoachBot.Host.Tests.Support;

/// <summary>The built-in page in a real browser. What it logs as an error and what it asks of other servers is kept as a fault.</summary>
public sealed class OpenedPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _faults = [];

    private OpenedPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Faults => _faults;

    public static async Task<OpenedPage> OpenAsync(IBrowser browser, Uri address, int width, int height)
    {
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            HasTouch = width < 600,
            ReducedMotion = ReducedMotion.Reduce,
        });
        // The first message that needs the router waits until that is trained; a busy machine takes its time.
        context.SetDefaultTimeout(90_000);
        var opened = new OpenedPage(context, await context.NewPageAsync());
        opened.Watch(address);
        await opened.Page.GotoAsync(address.ToString());
        await opened.Replies.First.WaitForAsync();
        return opened;
    }

    /// <summary>Peri's messages, oldest first.</summary>
    public ILocator Replies => Page.Locator(".message.peri");

    /// <summary>The answers that can be picked now.</summary>
    public ILocator Answers => Page.Locator(".message > fieldset:not(:disabled)");

    public ILocator Verdict => Page.Locator(".verdict");

    public Task SayAsync(string text) => WaitForReplyAsync(async () =>
    {
        await Page.GetByLabel("Your message to Peri").FillAsync(text);
        await Page.Keyboard.PressAsync("Enter");
    });

    public Task ClickForReplyAsync(ILocator button) => WaitForReplyAsync(() => button.ClickAsync());

    /// <summary>Does something that Peri answers, and waits for the answer and for the controls to be free again.</summary>
    public async Task WaitForReplyAsync(Func<Task> act)
    {
        var before = await Replies.CountAsync();
        await act();
        await Replies.Nth(before).WaitForAsync();
        await QuietAsync();
    }

    /// <summary>Waits until Peri has finished.</summary>
    public Task QuietAsync() => Page.GetByText("Peri is typing", new() { Exact = true }).First.WaitForAsync(new() { State = WaitForSelectorState.Hidden });

    /// <summary>Hands a file in with the paper clip, and waits for what Peri says to it.</summary>
    public Task HandInAsync(string path) => WaitForReplyAsync(() => Page.Locator("#file").SetInputFilesAsync(path));

    /// <summary>What is wider than the window, in its first characters.</summary>
    public Task<string[]> TooWideAsync() => Page.EvaluateAsync<string[]>(
        "() => [...document.querySelectorAll('#app *, #dialog[open] *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 80))");

    public Task PictureAsync(string name) => PictureAsync(Page, name);

    /// <summary>Takes pictures for people to look at, light and dark, where <c>PAGE_PICTURES</c> names a folder.</summary>
    public static async Task PictureAsync(IPage page, string name, bool whole = false)
    {
        if (Environment.GetEnvironmentVariable("PAGE_PICTURES") is not { Length: > 0 } folder) return;
        foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{page.ViewportSize!.Width}-{scheme}.png".ToLowerInvariant()), FullPage = whole });
        }
    }

    public async Task ReloadAsync()
    {
        await Page.ReloadAsync();
        await Replies.First.WaitForAsync();
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private void Watch(Uri address)
    {
        Page.Console += (_, message) => _faults.AddRange(message.Type == "error" ? [$"console: {message.Text}"] : []);
        Page.PageError += (_, error) => _faults.Add($"script: {error}");
        Page.Request += (_, request) =>
        {
            if (!address.IsBaseOf(new Uri(request.Url)) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) _faults.Add($"request elsewhere: {request.Url}");
        };
    }
}
