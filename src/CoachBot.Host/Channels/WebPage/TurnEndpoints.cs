using System.Globalization;
using CoachBot.Conversations;
using CoachBot.Words;

namespace CoachBot.Host.Channels.WebPage;

/// <summary>Taking a turn. The same turn sent again gets the same answer and happens once.</summary>
public static class TurnEndpoints
{
    public static void MapTurns(this IEndpointRouteBuilder api) =>
        api.MapPost("/conversations/{id}/turns", TakeAsync).RequireRateLimiting(TurnLimit.Policy);

    private static async Task<IResult> TakeAsync(
        string id, Person person, HttpRequest http, Coach coach, IConversationStore store, FactWording words, TimeProvider time,
        CancellationToken cancellation)
    {
        if (!person.Owns(id)) return Problems.UnknownConversation();
        var (json, refusal) = await RequestJson.ReadAsync(http, cancellation);
        if (json is null) return refusal!;
        var (request, problems) = TurnRequest.Read(json.Value);
        if (request is null) return Problems.Result(StatusCodes.Status400BadRequest, problems);
        var input = new TurnInput(person.Id!, id, request.TurnId, "web", request.Text, request.Given, Locale(http), time.GetUtcNow())
        {
            WithoutModel = request.WithoutModel,
        };
        return EventStream.IsWanted(http)
            ? new StreamedTurn(AnswerAsync, time)
            : Results.Json(await AnswerAsync(updates: null, cancellation), CoachJson.Wire);

        async Task<TurnTakenView> AnswerAsync(IProgress<ReplyUpdate>? updates, CancellationToken stop)
        {
            var turn = await coach.TakeTurnAsync(input, stop, updates);
            var conversation = await store.FindAsync(person.Id!, id, stop);
            return new TurnTakenView(TurnView.Of(turn), Panel.Of(conversation, words));
        }
    }

    /// <summary>The language that the browser names first, when it is one that exists.</summary>
    private static string? Locale(HttpRequest http)
    {
        var first = http.GetTypedHeaders().AcceptLanguage.MaxBy(language => language.Quality ?? 1)?.Value.ToString();
        if (first is null or "*" || first.Length > 35) return null;
        try
        {
            return CultureInfo.GetCultureInfo(first, predefinedOnly: true).Name;
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
