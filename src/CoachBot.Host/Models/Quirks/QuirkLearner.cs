using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CoachBot.Host.Models.Wire;

namespace CoachBot.Host.Models.Quirks;

/// <summary>Learns from a 400 or 422 which parameter of the request a server does not know.</summary>
internal static class QuirkLearner
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // Says that something is unknown, and not that its value, size or length is wrong.
    private static readonly Regex Unknown = Pattern(
        @"support|unrecogni[sz]ed|unknown|unexpected|not permitted|extra (inputs?|fields?)|not allowed|not available|not implemented|tool choice requires|invalid parameter");

    private static readonly Regex OnlyWrong = Pattern(@"invalid schema|too (large|long|many)|context (length|window)|maximum value|minimum value|at (least|most)");

    // Without tools Peri's model can do least, so they are looked for last.
    private static readonly (string Name, Regex Mention)[] Known =
    [
        (Parameters.JsonSchema, Pattern(@"json_schema|response_format")),
        .. Parameters.Optional.Concat([Parameters.MaxCompletionTokens, Parameters.MaxTokens]).Select(name => (name, Pattern($@"(?<![\w.]){name}(?!\w)"))),
        (Parameters.Tools, Pattern(@"(?<![\w.])tools?(?![\w\[.])|function.calling")),
    ];

    /// <returns>The quirks with one parameter more, or null if the error says nothing of the kind about a parameter that was sent.</returns>
    public static EndpointQuirks? Learn(ErrorReply error, JsonObject body, EndpointQuirks quirks)
    {
        if (error.Status is not (400 or 422) || !SaysUnknown(error)) return null;
        var named = Known.Where(parameter => Sent(body, parameter.Name)).ToList();
        var culprit = named.FirstOrDefault(parameter => Names(error.Parameter, parameter.Name)).Name
            ?? named.FirstOrDefault(parameter => parameter.Mention.IsMatch(error.Message)).Name;
        return culprit is null ? null : quirks.Lacking(Consequence(culprit, body));
    }

    private static bool SaysUnknown(ErrorReply error) =>
        error.Code is "unsupported_parameter" or "unknown_parameter" or "unsupported_value" || (Unknown.IsMatch(error.Message) && !OnlyWrong.IsMatch(error.Message));

    private static bool Names(string parameter, string name) => name == Parameters.JsonSchema
        ? parameter.StartsWith(Parameters.ResponseFormat, StringComparison.Ordinal)
        : parameter == name;

    private static bool Sent(JsonObject body, string name) => body.ContainsKey(name == Parameters.JsonSchema ? Parameters.ResponseFormat : name);

    // First the schema is done without, then the format as a whole.
    private static string Consequence(string culprit, JsonObject body) =>
        culprit == Parameters.JsonSchema && (string?)body[Parameters.ResponseFormat]?["type"] != Parameters.JsonSchema ? Parameters.ResponseFormat : culprit;

    private static Regex Pattern(string pattern) => new(pattern, Options, TimeSpan.FromSeconds(1));
}
