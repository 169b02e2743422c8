using Microsoft.Extensions.FileProviders;

namespace CoachBot.Host.Channels.WebPage;

/// <summary>The page itself, from the folder beside the built program.</summary>
public static class PageFiles
{
    public static void UsePageFiles(this WebApplication app, string folder)
    {
        if (!Directory.Exists(folder)) return;
        var files = new PhysicalFileProvider(folder);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files });
    }
}
