using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CoachBot.Input;
using CoachBot.Words;
using HandlebarsDotNet;

namespace CoachBot.Prompts;

/// <summary>
/// Reads a prompt file: Semantic Kernel's prompt schema with a Handlebars template. Its reader stops at unknown keys, takes one set of
/// execution settings for an agent and may send every setting to the provider, so the version stands at the description's end.
/// </summary>
internal static partial class PromptFile
{
    private const double HottestTemperature = 2;

    private static readonly IHandlebars Handlebars = HandlebarsDotNet.Handlebars.Create(new HandlebarsConfiguration { ThrowOnUnresolvedBindingExpression = true });

    private sealed class Shape
    {
        public string Name { get; set; } = "";

        public string Description { get; set; } = "";

        public string TemplateFormat { get; set; } = "";

        public string Template { get; set; } = "";

        public List<Variable> InputVariables { get; set; } = [];

        public Dictionary<string, Dictionary<string, string>> ExecutionSettings { get; set; } = [];
    }

    private sealed class Variable
    {
        public string Name { get; set; } = "";

        public string Description { get; set; } = "";

        public bool IsRequired { get; set; } = true;

        public string Default { get; set; } = "";

        public bool AllowDangerouslySetContent { get; set; }
    }

    /// <exception cref="UnusableFileException">The file is missing or has faults.</exception>
    public static Prompt Load(string path, PromptUse use)
    {
        var shape = WordFile.Read<Shape>(path);
        var settings = shape.ExecutionSettings.GetValueOrDefault("default") ?? [];
        var temperature = Number(settings.GetValueOrDefault("temperature"), HottestTemperature);
        var tokens = Number(settings.GetValueOrDefault("max_tokens"), int.MaxValue);
        var version = Version(shape.Description);
        var faults = Check(shape, use).Concat(Settings(shape.ExecutionSettings, temperature, tokens)).ToList();
        if (version is null) faults.Add("description ends in the version: 'Version 1.'");
        if (faults.Count > 0) throw new UnusableFileException(path, faults);
        return new Prompt(Handlebars.Compile(shape.Template))
        {
            Name = shape.Name,
            Description = shape.Description.Trim(),
            Version = version!.Value,
            Temperature = temperature!.Value,
            MostAnswerTokens = (int)tokens!.Value,
            Variables = [.. shape.InputVariables.Select(Read)],
            FixedText = PromptTags.Remove(shape.Template),
        };
    }

    private static PromptVariable Read(Variable variable) =>
        new(variable.Name, variable.Description.Trim(), variable.IsRequired, variable.Default, variable.AllowDangerouslySetContent);

    private static IEnumerable<string> Check(Shape shape, PromptUse use)
    {
        if (shape.Name != use.Name) yield return $"name is the file's name, {use.Name}";
        if (shape.TemplateFormat != "handlebars") yield return "template_format is handlebars";
        if (shape.Template.Trim().Length == 0) yield return "template is empty";
        var declared = shape.InputVariables.Select(variable => variable.Name).ToImmutableSortedSet(StringComparer.Ordinal);
        var used = PromptTags.Variables(shape.Template).ToImmutableSortedSet(StringComparer.Ordinal);
        if (declared.Count < shape.InputVariables.Count) yield return "input_variables names one twice";
        foreach (var name in use.Inputs.Except(declared, StringComparer.Ordinal)) yield return $"input_variables lacks {name}, which the program gives";
        foreach (var name in declared.Except(use.Inputs, StringComparer.Ordinal)) yield return $"input_variables has {name}, which the program does not give: it gives {string.Join(", ", use.Inputs)}";
        foreach (var name in used.Except(declared)) yield return $"the template uses {name}, which input_variables does not declare";
        foreach (var name in declared.Except(used)) yield return $"the template does not use {name}";
        foreach (var variable in shape.InputVariables.Where(variable => variable.Description.Trim().Length == 0)) yield return $"{variable.Name} needs a description";
        foreach (var fault in PromptTags.Faults(shape.Template)) yield return fault;
    }

    private static IEnumerable<string> Settings(Dictionary<string, Dictionary<string, string>> settings, double? temperature, double? tokens)
    {
        if (settings.Keys.Any(service => service != "default")) yield return "execution_settings has the one entry default";
        if (temperature is null) yield return "execution_settings.default.temperature is a number from 0 to 2";
        if (tokens is null or < 1 || !double.IsInteger(tokens.Value)) yield return "execution_settings.default.max_tokens is a whole number above 0";
        foreach (var key in settings.GetValueOrDefault("default")?.Keys.Except(["temperature", "max_tokens"], StringComparer.Ordinal) ?? [])
            yield return $"execution_settings.default.{key} is unknown: there are temperature and max_tokens";
    }

    private static double? Number(string? text, double most) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value <= most ? value : null;

    private static int? Version(string description) =>
        VersionAtEnd().Match(description.TrimEnd()) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"(?:^|\s)Version (\d{1,6})\.$", RegexOptions.CultureInvariant)]
    private static partial Regex VersionAtEnd();
}
