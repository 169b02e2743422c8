using System.Text;
using CoachBot.Conversations;
using CoachBot.Conversations.Probing;
using CoachBot.Input;
using CoachBot.Probes.Collecting;
using CoachBot.Probes.Pages;

namespace CoachBot.Host.Channels.WebPage.Probing;

/// <summary>A conversation's examples, its probe's report, and both to take along.</summary>
public static class ProbeEndpoints
{
    private const string Yes = "1";

    /// <summary>The report needs its own style block and nothing else; it is opened in a tab of its own, where it can do nothing to the page.</summary>
    private static readonly string ReportPolicy =
        $"default-src 'none'; style-src '{ProbePage.StyleDigest}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

    public static void MapProbe(this IEndpointRouteBuilder api)
    {
        var probe = api.MapGroup("/conversations/{id}/probe").RequireRateLimiting(TurnLimit.Policy);
        probe.MapGet("", ReadAsync);
        probe.MapGet("/report", ReportAsync);
        probe.MapGet("/examples.csv", CsvAsync);
        probe.MapGet("/examples.jsonl", JsonLinesAsync);
    }

    private static async Task<IResult> ReadAsync(string id, Person person, IConversationStore store, Peri peri, CancellationToken cancellation)
    {
        var (conversation, refusal) = await FindAsync(id, person, store, cancellation);
        return conversation?.Probe is { } set ? Results.Json(ProbeSetView.Of(set, peri.Script), CoachJson.Wire) : refusal!;
    }

    private static async Task<IResult> ReportAsync(
        string id, string? download, Person person, IConversationStore store, Peri peri, HttpResponse response, CancellationToken cancellation)
    {
        var (conversation, refusal) = await FindAsync(id, person, store, cancellation);
        if (conversation?.Probe is not { } set) return refusal!;
        if (set.Examples.IsEmpty) return NoProbe();
        if (conversation.Safety.StopsCoaching)
            return Problems.Result(StatusCodes.Status409Conflict, new InputProblem("probe", "Your safety comes first in this conversation; the probe rests."));
        var study = ProbeStudy.Of(set, peri.Script);
        response.Headers.ContentSecurityPolicy = ReportPolicy;
        if (download == Yes) SaveAs(response, "pattern-probe.html");
        return Results.Text(ProbePage.Render(study.Report, study.Examples, peri.Script.Probe.Words), "text/html", Encoding.UTF8);
    }

    private static async Task<IResult> CsvAsync(
        string id, string? originals, Person person, IConversationStore store, Peri peri, HttpResponse response, CancellationToken cancellation)
    {
        var (set, refusal) = await ExamplesAsync(id, person, store, cancellation);
        if (set is null) return refusal!;
        SaveAs(response, NameOf(originals, "csv"));
        return Results.Bytes(ExampleFile.Csv(ExampleFile.Rows(set, peri.Script, originals == Yes)), "text/csv; charset=utf-8");
    }

    private static async Task<IResult> JsonLinesAsync(
        string id, string? originals, Person person, IConversationStore store, Peri peri, HttpResponse response, CancellationToken cancellation)
    {
        var (set, refusal) = await ExamplesAsync(id, person, store, cancellation);
        if (set is null) return refusal!;
        SaveAs(response, NameOf(originals, "jsonl"));
        return Results.Bytes(ExampleFile.JsonLines(ExampleFile.Rows(set, peri.Script, originals == Yes)), "application/jsonl; charset=utf-8");
    }

    private static async Task<(ProbeSet? Set, IResult? Refusal)> ExamplesAsync(string id, Person person, IConversationStore store, CancellationToken cancellation)
    {
        var (conversation, refusal) = await FindAsync(id, person, store, cancellation);
        return conversation?.Probe is { Examples.IsEmpty: false } set ? (set, null) : (null, refusal ?? NoProbe());
    }

    private static async Task<(Conversation? Conversation, IResult? Refusal)> FindAsync(string id, Person person, IConversationStore store, CancellationToken cancellation)
    {
        if (!person.Owns(id)) return (null, Problems.UnknownConversation());
        var conversation = await store.FindAsync(person.Id!, id, cancellation);
        return conversation?.Probe is null ? (null, NoProbe()) : (conversation, null);
    }

    private static IResult NoProbe() =>
        Problems.Result(StatusCodes.Status404NotFound, new InputProblem("probe", "There are no examples in this conversation yet; say \"start the probe\" in it, or hand in a file."));

    private static string NameOf(string? originals, string kind) => originals == Yes ? $"examples-original.{kind}" : $"examples-redacted.{kind}";

    private static void SaveAs(HttpResponse response, string name) => response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
}
