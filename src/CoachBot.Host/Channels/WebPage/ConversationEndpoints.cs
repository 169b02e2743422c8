using System.Globalization;
using CoachBot.Conversations;
using CoachBot.Host.Composition;
using CoachBot.Input;
using CoachBot.Words;

namespace CoachBot.Host.Channels.WebPage;

/// <summary>Beginning a conversation, finding one's own, and reading one back.</summary>
public static class ConversationEndpoints
{
    private const int TurnsAtOnce = 50;

    public static void MapConversations(this IEndpointRouteBuilder api)
    {
        api.MapGet("/session", SessionAsync);
        api.MapPost("/conversations", Begin).RequireRateLimiting(TurnLimit.Policy);
        api.MapGet("/conversations/{id}", ReadAsync);
    }

    private static async Task<IResult> SessionAsync(Person person, IConversationStore store, CoachSettings settings, CancellationToken cancellation)
    {
        var conversations = person.Id is null ? [] : await store.ListAsync(person.Id, cancellation);
        return Answer(new SessionView(
            [.. conversations.Select(conversation => new ConversationLine(conversation.Id, conversation.UpdatedAt))],
            conversations.Count > 0 ? conversations[0].Id : null,
            settings.MostUploadBytes));
    }

    // The only place where a browser is given an identity: a request that another site starts never gets here.
    private static IResult Begin(HttpContext context, PersonCookie cookie)
    {
        var id = ConversationIds.Issue(cookie.Keep(context));
        return Results.Json(new { id }, CoachJson.Wire, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> ReadAsync(
        string id, string? before, Person person, IConversationStore store, FactWording words, CancellationToken cancellation)
    {
        if (!person.Owns(id)) return Problems.UnknownConversation();
        var number = int.MaxValue;
        if (before is not null && !int.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out number))
            return Problems.Result(StatusCodes.Status400BadRequest, new InputProblem("before", "before is the number of a turn."));
        var conversation = await store.FindAsync(person.Id!, id, cancellation);
        var turns = await store.HistoryAsync(person.Id!, id, number, TurnsAtOnce, cancellation);
        return Answer(new ConversationView(id, conversation?.Version ?? 0, [.. turns.Select(TurnView.Of)], Panel.Of(conversation, words)));
    }

    private static IResult Answer<T>(T view) => Results.Json(view, CoachJson.Wire);
}
