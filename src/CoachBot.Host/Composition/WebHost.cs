using CoachBot.Host.Channels.WebPage;
using CoachBot.Host.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
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
        builder.Services.AddDataProtection().SetApplicationName("CoachBot");
        builder.Services.AddOptions<KeyManagementOptions>().Configure<ILoggerFactory>((keys, log) => keys.XmlRepository = KeyFolder(settings.Storage, log));
        more?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseWebPage(settings);
        return app;
    }

    private static FileSystemXmlRepository KeyFolder(StorageSettings storage, ILoggerFactory log)
    {
        try
        {
            DataFolder.Make(storage);
            return new FileSystemXmlRepository(new DirectoryInfo(storage.KeysDirectory), log);
        }
        catch (Exception fault) when (StorageFaults.IsStorageFault(fault))
        {
            throw StorageFaults.Explain(fault, storage);
        }
    }

    private static void AddLogging(ILoggingBuilder logging, IConfiguration configuration)
    {
        logging.AddConfiguration(configuration.GetSection("Logging")).AddSimpleConsole(console => console.SingleLine = true);
        // Standard output belongs to the verb's result.
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        // The verb itself says where it listens, or why it cannot.
        logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        // Keys lie unencrypted in a folder that only this user may read; that is meant so.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }
}
