using Microsoft.Playwright;

namespace CoachBot.Host.Tests.Support;

/// <summary>The built-in page in a real browser. What it logs as an error and what it asks of other servers is kept as a fault.</summary>
public sealed class OpenedPage : IAsyncDisposable
{
    private static readonly string[] Quietly =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync",
    ];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly List<string> _faults = [];

    private OpenedPage(IPlaywright playwright, IBrowser browser, IPage page)
    {
        _playwright = playwright;
        _browser = browser;
        Page = page;
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Opens the page as a new person and waits for Peri's opening words.</summary>
    /// <param name="prepare">Runs before the page is loaded, such as to stand between it and the host.</param>
    public static async Task<OpenedPage> OpenAsync(RunningHost host, int width = 1280, int height = 800, Func<IPage, Task>? prepare = null)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = ChromiumFactAttribute.ExecutablePath, Args = Quietly });
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            HasTouch = width < 600,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var opened = new OpenedPage(playwright, browser, await context.NewPageAsync());
        opened.Watch(host.Address);
        if (prepare is not null) await prepare(opened.Page);
        await opened.Page.GotoAsync(host.Address.ToString());
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
        await Page.GetByText("Peri is typing", new() { Exact = true }).First.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    public async Task ReloadAsync()
    {
        await Page.ReloadAsync();
        await Replies.First.WaitForAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

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
