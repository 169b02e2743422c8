using Microsoft.Playwright;

namespace CoachBot.Host.Tests.Support;

/// <summary>One host and one browser for all tests of the page, because both take a moment to start. Each opened page is a person of its own.</summary>
public sealed class PageFixture : IAsyncLifetime
{
    private static readonly string[] Quietly =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync",
    ];

    private RunningHost? _host;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Opens the page as a new person and waits for Peri's opening words.</summary>
    public async Task<OpenedPage> OpenAsync(int width = 1280, int height = 800)
    {
        // Not before the first page is opened: where there is no Chromium, nothing is.
        _host ??= await RunningHost.StartAsync();
        return await OpenAsync(_host, width, height);
    }

    /// <summary>Likewise at a host of the test's own.</summary>
    public async Task<OpenedPage> OpenAsync(RunningHost host, int width = 1280, int height = 800)
    {
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = ChromiumFactAttribute.ExecutablePath, Args = Quietly });
        return await OpenedPage.OpenAsync(_browser, host.Address, width, height);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_host is not null) await _host.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class PageTestsShareAHost : ICollectionFixture<PageFixture>
{
    public const string Name = "page";
}
