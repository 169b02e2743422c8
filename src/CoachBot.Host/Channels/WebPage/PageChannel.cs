using CoachBot.Host.Composition;

namespace CoachBot.Host.Channels.WebPage;

/// <summary>The built-in page: its files, its JSON interface under <c>/api</c>, and who may use it.</summary>
public static class PageChannel
{
    public static IServiceCollection AddWebPage(this IServiceCollection services, CoachSettings settings) => services
        .AddSingleton<PersonCookie>()
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
        api.MapPassages();
        api.MapPerson();
    }
}
