using CoachBot.Host.Channels.WebPage.Probing;
using CoachBot.Host.Channels.WebPage.Uploads;
using CoachBot.Host.Composition;

namespace CoachBot.Host.Channels.WebPage;

/// <summary>The built-in page: its files, its JSON interface under <c>/api</c>, and who may use it.</summary>
public static class PageChannel
{
    public static IServiceCollection AddWebPage(this IServiceCollection services, CoachSettings settings) => services
        .AddSingleton<PersonCookie>()
        .AddSingleton<PageTurns>()
        .AddSingleton<UploadIntake>()
        .AddTurnLimit(settings.TurnsPerMinute);

    public static void UseWebPage(this WebApplication app, CoachSettings settings)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<HttpApology>();
        app.UseStatusCodePages(context => Problems.ForStatusAsync(context.HttpContext));
        app.UsePageFiles(settings.PageDirectory);
        app.UseRouting();
        app.UseMiddleware<SameOriginOnly>();
        app.UseRateLimiter();
        app.MapHealth();
        var api = app.MapGroup("/api");
        api.MapConversations();
        api.MapTurns();
        api.MapUploads();
        api.MapProbe();
        api.MapPassages();
        api.MapPerson();
    }
}
