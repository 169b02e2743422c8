using System.Net;
using System.Text.RegularExpressions;

namespace CoachBot.Prompts;

/// <summary>
/// The few Handlebars tags that a prompt may use: <c>{{{name}}}</c>, <c>{{#if name}}</c>, <c>{{else}}</c>, <c>{{/if}}</c>. Escaping tags with two
/// braces, loops and helpers come out differently in Semantic Kernel, which encodes its inputs, takes strings only and brings helpers of its own.
/// </summary>
internal static partial class PromptTags
{
    public static IEnumerable<string> Variables(string template) =>
        Tags().Matches(template).Select(tag => tag.Groups["name"]).Where(name => name.Success).Select(name => name.Value).Distinct(StringComparer.Ordinal);

    /// <summary>The template's own words.</summary>
    public static string Remove(string template) => Tags().Replace(template, "").Trim();

    public static IEnumerable<string> Faults(string template)
    {
        var rest = Remove(template);
        if (rest.Contains("{{", StringComparison.Ordinal) || rest.Contains("}}", StringComparison.Ordinal))
            yield return "the template has a tag other than {{{name}}}, {{#if name}}, {{else}} and {{/if}}";
        if (WebUtility.HtmlDecode(rest) != rest) yield return "the template holds character entities, such as &amp;: write the characters themselves";
        if (!Nests(template)) yield return "an {{#if}} of the template is not closed by {{/if}}, or the other way round";
    }

    private static bool Nests(string template)
    {
        var depth = 0;
        foreach (var tag in Tags().Matches(template).Select(match => match.Value))
        {
            if (tag.StartsWith("{{#", StringComparison.Ordinal)) depth++;
            else if (tag.StartsWith("{{/", StringComparison.Ordinal)) depth--;
            else if (tag == "{{else}}" && depth == 0) return false;
            if (depth < 0) return false;
        }

        return depth == 0;
    }

    [GeneratedRegex(@"\{\{\{(?<name>[a-z][a-z0-9_]*)\}\}\}|\{\{#if (?<name>[a-z][a-z0-9_]*)\}\}|\{\{else\}\}|\{\{/if\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}
