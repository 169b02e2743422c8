using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CoachBot.Input;

namespace CoachBot.Coaching;

/// <summary>A fact's name (snake_case) and the values it may take.</summary>
public sealed record FactDefinition(string Name, FactKind Kind)
{
    /// <summary>Reads a JSON value. Exactly one of the two results is null.</summary>
    public (FactValue? Value, InputProblem? Problem) Read(JsonElement json)
    {
        FactValue? value = Kind switch
        {
            FactKind.OneOf kind => Label(json, kind.Labels) is { } label ? new FactValue.Choice(label) : null,
            FactKind.SomeOf kind => ReadSet(json, kind.Labels),
            FactKind.YesNo => json.ValueKind is JsonValueKind.True or JsonValueKind.False ? new FactValue.Flag(json.GetBoolean()) : null,
            FactKind.WholeNumber kind => ReadCount(json, kind.Most),
            FactKind.NumberOrRange kind => ReadAmount(json, kind.Most),
            FactKind.FreeText kind => json.ValueKind == JsonValueKind.String && json.GetString()!.Length <= kind.MostCharacters
                ? new FactValue.Words(json.GetString()!)
                : null,
            _ => throw new InvalidOperationException($"The fact kind {Kind.GetType().Name} has no reader."),
        };
        return value is null ? (null, new InputProblem($"facts.{Name}", $"{Expects()}, but this is {Shown(json)}.")) : (value, null);
    }

    /// <summary>What a usable value is, as the beginning of a sentence.</summary>
    public string Expects() => Kind switch
    {
        FactKind.OneOf kind => $"{Name} is one of {string.Join(", ", kind.Labels)}",
        FactKind.SomeOf kind => $"{Name} is a list of some of {string.Join(", ", kind.Labels)}",
        FactKind.YesNo => $"{Name} is true or false",
        FactKind.WholeNumber kind => string.Create(CultureInfo.InvariantCulture, $"{Name} is a whole number from 0 to {kind.Most:N0}"),
        FactKind.NumberOrRange kind => string.Create(
            CultureInfo.InvariantCulture, $"{Name} is a number ({kind.Unit}) from 0 to {kind.Most:N0}, or a range [low, high]"),
        FactKind.FreeText kind => string.Create(CultureInfo.InvariantCulture, $"{Name} is a text of at most {kind.MostCharacters:N0} characters"),
        _ => throw new InvalidOperationException($"The fact kind {Kind.GetType().Name} has no description."),
    };

    private static string? Label(JsonElement json, ImmutableArray<string> labels) =>
        json.ValueKind == JsonValueKind.String && labels.Contains(json.GetString()!, StringComparer.Ordinal) ? json.GetString() : null;

    private static FactValue.Choices? ReadSet(JsonElement json, ImmutableArray<string> labels)
    {
        if (json.ValueKind != JsonValueKind.Array) return null;
        var found = json.EnumerateArray().Select(item => Label(item, labels)).ToList();
        return found.Contains(null) ? null : new FactValue.Choices([.. found.OfType<string>()]);
    }

    private static FactValue.Count? ReadCount(JsonElement json, int most) =>
        // 120.0 is a whole number too: other programs write it so.
        ReadNumber(json, most) is { } number && Math.Floor(number) == number ? new FactValue.Count((int)number) : null;

    private static FactValue.Amount? ReadAmount(JsonElement json, double most)
    {
        if (json.ValueKind != JsonValueKind.Array) return ReadNumber(json, most) is { } number ? new FactValue.Amount(number, number) : null;
        var ends = json.EnumerateArray().Select(end => ReadNumber(end, most)).ToList();
        return ends is [{ } low, { } high] && low <= high ? new FactValue.Amount(low, high) : null;
    }

    private static double? ReadNumber(JsonElement json, double most) =>
        json.ValueKind == JsonValueKind.Number && json.TryGetDouble(out var number) && number >= 0 && number <= most ? number : null;

    private static string Shown(JsonElement json)
    {
        var raw = json.GetRawText();
        return raw.Length <= 60 ? raw : raw[..57] + "...";
    }
}
