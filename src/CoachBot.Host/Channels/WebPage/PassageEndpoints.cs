using CoachBot.Host.Composition;
using CoachBot.Input;

namespace CoachBot.Host.Channels.WebPage;

/// <summary>Opening a cited passage.</summary>
public static class PassageEndpoints
{
    public static void MapPassages(this IEndpointRouteBuilder api) => api.MapGet("/passages/{document}/{section}", Read);

    private static IResult Read(string document, string section, KnowledgeBase knowledge)
    {
        if (knowledge.Find($"{document}#{section}") is not { } chunk)
            return Problems.Result(StatusCodes.Status404NotFound, new InputProblem("passage", "There is no such passage; the guidance may have changed since it was cited."));
        var source = knowledge.DocumentOf(chunk);
        return Results.Json(
            new PassageView(chunk.Title, chunk.Section, SafeMarkdown.ToHtml(chunk.Text), chunk.Text, source.Sources, source.AsOf), CoachJson.Wire);
    }
}

/// <param name="Html">The passage drawn, without scripts, styles or foreign images.</param>
/// <param name="Text">The same as Markdown.</param>
/// <param name="AsOf">The day on which its facts were checked.</param>
public sealed record PassageView(string Title, string Section, string Html, string Text, IReadOnlyList<string> Sources, DateOnly AsOf);
