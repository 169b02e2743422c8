using CoachBot.Host.Channels.WebPage;
using Microsoft.Extensions.Logging.Console;

namespace CoachBot.Host.Composition;

/// <summary>The web server: the page, its interface and the probes.</summary>
public static class WebHost
{
    /// <param name="more">Adds services, or replaces them: the last one counts.</param>
    public static WebApplication Build(CoachSettings settings, IConfiguration configuration, Action<IServiceCollection>? more = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = settings.ProgramDirectory });
        builder.Configuration.AddConfiguration(configuration);
        builder.WebHost.UseKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestJson.MostBytes;
        }).UseKestrelHttpsConfiguration().UseUrls([.. settings.Urls]);
        AddLogging(builder.Logging, configuration);
        builder.Services.AddRoutingCore().AddCoach(settings).AddWebPage(settings);
        more?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseWebPage(settings);
        return app;
    }

    private static void AddLogging(ILoggingBuilder logging, IConfiguration configuration)
    {
        logging.AddConfiguration(configuration.GetSection("Logging")).AddSimpleConsole(console => console.SingleLine = true);
        // Standard output belongs to the verb's result.
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        // The verb itself says where it listens, or why it cannot.
        logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
    }
}
