using System.Collections.Immutable;
using System.Globalization;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Input;
using CoachBot.Understanding;

namespace CoachBot.Agents;

/// <summary>
/// Whether the person said what a model proposes to note. A model's word is none: every fact stands on words of this message, a number
/// on words that hold it, and what would loosen the care for other people is noted only as the answer to Peri's own question.
/// </summary>
internal static class Evidence
{
    /// <param name="message">The person's message of this turn.</param>
    /// <param name="read">What the code read from it by itself: that needs no other evidence.</param>
    public static IEnumerable<InputProblem> Faults(Command command, string message, Conversation before, FitFacts read) => command switch
    {
        IStatesFacts stated => Faults(stated, message, before, read),
        Command.ForgetFact forget => Faults(forget, message, before, read),
        Command.TellExample told => Faults(told, message),
        Command.CannotSay when before.Slot is null => [new InputProblem("cannot_say", "No question is open.")],
        _ => [],
    };

    private static IEnumerable<InputProblem> Faults(IStatesFacts stated, string message, Conversation before, FitFacts read)
    {
        if (stated.Facts.Known.IsEmpty) yield return new InputProblem("facts", "Name at least one fact.");
        foreach (var (name, value) in stated.Facts.Known.Where(fact => fact.Value != read[fact.Key]))
        {
            var words = stated.Words?.GetValueOrDefault(name);
            if (name == "concern") yield return new InputProblem("concern", "This is not for tools; the safety gate has read the message.");
            else if (!IsIn(words, message)) yield return new InputProblem($"words.{name}", "Copy the person's own words of this message that say it. If they did not say it, leave it out; it will be asked.");
            else if (!Holds(words!, name, value)) yield return new InputProblem($"words.{name}", "These words do not hold this number.");
            else if (stated is Command.RecordFacts && before.Slot != name && Loosens(name, value, read[name] ?? before.Facts[name]))
                yield return new InputProblem($"facts.{name}", "This is only noted as the answer to the question that asks it. Leave it out; it will be asked if it matters.");
        }
    }

    private static IEnumerable<InputProblem> Faults(Command.TellExample told, string message)
    {
        (string Name, string? Words)[] parts = [("situation", told.Situation), ("action", told.Action), ("response", told.Response)];
        if (Array.TrueForAll(parts, part => part.Words is null)) yield return new InputProblem("tell_example", "Name at least one part.");
        foreach (var (name, _) in parts.Where(part => part.Words is not null && !IsIn(part.Words, message)))
            yield return new InputProblem(name, "Copy the person's own words of this message, in one piece. If they did not tell this part, leave it out; it will be asked.");
    }

    private static IEnumerable<InputProblem> Faults(Command.ForgetFact forget, string message, Conversation before, FitFacts read)
    {
        if (FactCatalogue.Find(forget.Name) is null) yield return new InputProblem("name", "There is no such fact.");
        else if (Protects(forget.Name)) yield return new InputProblem("name", "This one is taken back by the person alone, in the panel or by starting over.");
        else if (!read.IsKnown(forget.Name) && !before.Facts.IsKnown(forget.Name)) yield return new InputProblem("name", "This fact is not known anyway.");
        else if (!IsIn(forget.Words, message)) yield return new InputProblem("words", "Copy the person's own words of this message that take it back, or that were misread.");
    }

    /// <summary>Whether noting the value would lower the care for other people, by itself or against what is known.</summary>
    private static bool Loosens(string name, FactValue value, FactValue? known) => (name, value) switch
    {
        ("others_consent", FactValue.Choice { Label: "yes" or "not_needed" }) => true,
        ("others_consent", FactValue.Choice { Label: not "no" }) => known is FactValue.Choice { Label: "no" },
        ("sensitivity", FactValue.Choice(var label)) => Care(label) < Care((known as FactValue.Choice)?.Label ?? "personal"),
        ("upload_ok", FactValue.Flag { Value: true }) => true,
        _ => false,
    };

    private static int Care(string sensitivity) => sensitivity switch { "none" => 0, "personal" => 1, _ => 2 };

    private static bool Protects(string name) => name is "others_consent" or "sensitivity" or "upload_ok" or "concern";

    /// <summary>Case, marks and white space do not count; half words do not stand for words.</summary>
    private static bool IsIn(string? words, string message) => words is not null && Plain(words) is { Length: > 2 } quote && Plain(message).Contains(quote, StringComparison.Ordinal);

    private static string Plain(string text) => $" {string.Join(' ', Tokenizer.Read(text).Select(token => token.Text).Where(word => word.Any(char.IsLetterOrDigit)))} ";

    private static bool Holds(string words, string name, FactValue value) => value switch
    {
        FactValue.Count runs when name == "runs_per_month" => Holds(words, runs.Value) || RunRate.Read(Words(words)).Any(rate => Math.Abs(Math.Round(rate.PerMonth) - runs.Value) < 0.5),
        FactValue.Count count => Holds(words, count.Value),
        FactValue.Amount amount => Holds(words, amount.Low) && Holds(words, amount.High),
        _ => true,
    };

    private static bool Holds(string words, double number) =>
        words.Contains(number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        || NumberReader.Read(Words(words)).Any(mention => Same(mention.Low, number) || Same(mention.High, number) || Same(mention.Value, number));

    private static bool Same(double one, double other) => Math.Abs(one - other) < 1e-9;

    private static string[] Words(string text) => [.. Tokenizer.Read(text).Select(token => token.Text)];
}
