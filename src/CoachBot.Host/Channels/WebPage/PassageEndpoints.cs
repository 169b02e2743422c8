using CoachBot.Input;
using CoachBot.Knowledge;

namespace CoachBot.Host.Channels.WebPage;

/// <summary>Opening a cited passage.</summary>
public static class PassageEndpoints
{
    public static void MapPassages(this IEndpointRouteBuilder api) => api.MapGet("/passages/{document}/{section}", Read);

    private static IResult Read(string document, string section, Peri peri) =>
        peri.Knowledge.Passages.Find($"{document}#{section}") is { } passage
            ? Results.Json(PassageView.Of(passage), CoachJson.Wire)
            : Problems.Result(StatusCodes.Status404NotFound, new InputProblem("passage", "There is no such passage; the guidance may have changed since it was cited."));
}

/// <param name="Html">The passage drawn, without scripts, styles or foreign images.</param>
/// <param name="Text">The same as Markdown.</param>
/// <param name="AsOf">The day on which its facts were checked.</param>
public sealed record PassageView(string Title, string Section, string Html, string Text, IReadOnlyList<string> Sources, DateOnly AsOf)
{
    public static PassageView Of(Passage passage) => new(
        passage.Title, string.Join(" › ", passage.SectionPath), SafeMarkdown.ToHtml(passage.Text), passage.Text, passage.Sources, passage.AsOf);
}
