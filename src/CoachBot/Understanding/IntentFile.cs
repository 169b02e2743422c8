using System.Collections.Immutable;
using CoachBot.Input;
using CoachBot.Words;

namespace CoachBot.Understanding;

/// <summary>Lines that people say to the dialogue, by intent. Read from <c>prompts/understanding/intents.yaml</c>.</summary>
public static class IntentFile
{
    /// <summary>Every intent that the dialogue can act on.</summary>
    public static ImmutableSortedSet<string> Intents { get; } =
    [
        "start_check", "ask_question", "answer_yes", "answer_no", "answer_unsure", "skip", "back", "start_over", "summary", "help", "why_ask",
        "correct_fact", "what_would_change", "what_if", "recommend_journey", "greet", "thanks", "goodbye", "who_are_you", "forget_me",
        "export_data", "resume", "small_talk", "out_of_scope", "decide_now", "human_help", "annoyed", "praise", "describe",
    ];

    /// <exception cref="UnusableFileException">The file is missing, or an intent in it is unknown or has no lines.</exception>
    public static IReadOnlyList<(string Text, string Intent)> Load(string path)
    {
        var lines = WordFile.Read<Dictionary<string, List<string>>>(path);
        var faults = lines.Keys.Except(Intents, StringComparer.Ordinal).Select(intent => $"'{intent}' is no intent of the dialogue")
            .Concat(Intents.Except(lines.Keys, StringComparer.Ordinal).Select(intent => $"'{intent}' has no lines"))
            .Concat(lines.Where(intent => intent.Value is null or []).Select(intent => $"'{intent.Key}' has no lines"))
            .ToList();
        return faults.Count > 0
            ? throw new UnusableFileException(path, faults)
            : [.. lines.SelectMany(intent => intent.Value.Select(text => (text, intent.Key)))];
    }
}
