using System.Collections.Immutable;
using System.Globalization;
using CoachBot.Coaching;

namespace CoachBot.Understanding;

/// <summary>Reads which of the offered choices a message takes: "2", "1 and 3", "b)", "the second one", or words of a label.</summary>
public static class ChoiceReader
{
    /// <summary>A longer message is read as free words instead: it may mention a choice to deny it.</summary>
    private const int MostWordsOfAMention = 6;

    private static readonly ImmutableArray<string> Denials = ["not", "no", "never", "don't", "isn't", "aren't", "hardly", "nothing", "but", "without"];

    private static readonly ImmutableArray<string> Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];

    private static readonly ImmutableHashSet<string> Around = ImmutableHashSet.Create(
        StringComparer.Ordinal, "and", "or", "the", "one", "option", "number", "no", "answer", "choice", "i", "pick", "take", "choose", "both", "also", "plus", "&", "#", "last");

    public static ImmutableArray<InterviewChoice> Read(string text, InterviewSlot slot)
    {
        if (slot.Choices.IsEmpty) return [];
        var numbers = Numbers(text, slot.Choices.Length);
        if (numbers.IsEmpty) return Labelled(Utterance.Fold(text), slot);
        return slot.Several || numbers.Length == 1 ? [.. numbers.Select(number => slot.Choices[number])] : [];
    }

    /// <summary>Only a message that is nothing but choices is read so: "2" is one, "2 years" is not.</summary>
    private static ImmutableArray<int> Numbers(string text, int choices)
    {
        var taken = ImmutableArray.CreateBuilder<int>();
        foreach (var word in Utterance.Fold(text).Split([' ', ',', ';', '+', '/', '.', ')', '('], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Number(word, choices) is { } number) taken.Add(number);
            else if (!Around.Contains(word)) return [];
        }

        return [.. taken.Distinct()];
    }

    private static int? Number(string word, int choices)
    {
        if (int.TryParse(word.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number >= 1 && number <= choices ? number - 1 : null;
        if (word.Length == 1 && word[0] is >= 'a' and <= 'z' && word is not "i" && word[0] - 'a' < choices) return word[0] - 'a';
        var ordinal = Ordinals.IndexOf(word);
        return word == "last" ? choices - 1 : ordinal >= 0 && ordinal < choices ? ordinal : null;
    }

    private static ImmutableArray<InterviewChoice> Labelled(string text, InterviewSlot slot)
    {
        // A button sends its whole label; several are joined by semicolons.
        var parts = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var named = parts.Select(part => slot.Choices.FirstOrDefault(choice => Utterance.Fold(choice.Label) == part)).ToList();
        if (named.Count > 0 && !named.Contains(null)) return [.. named.OfType<InterviewChoice>()];
        var opened = slot.Choices.Where(choice => Head(choice.Label) == text).ToImmutableArray();
        return opened.Length == 1 ? opened : Mentioned(text, slot);
    }

    /// <summary>"Style and format" to a question that offers both; a single choice must be the only one that is mentioned.</summary>
    private static ImmutableArray<InterviewChoice> Mentioned(string text, InterviewSlot slot)
    {
        if (Utterance.Words(text) > MostWordsOfAMention) return [];
        var mentioned = slot.Choices.Where(choice => choice.Also.Any(word => IsIn(word, text))).ToImmutableArray();
        // "Not good" mentions "good" too; only the words that are listed with their "not" can be trusted then.
        if (Denials.Any(word => IsIn(word, text))) mentioned = [.. mentioned.Where(choice => choice.Also.Any(words => IsIn(words, text) && Denials.Any(word => IsIn(word, words))))];
        return slot.Several || mentioned.Length == 1 ? mentioned : [];
    }

    private static bool IsIn(string word, string text)
    {
        var at = text.IndexOf(word, StringComparison.Ordinal);
        var end = at + word.Length;
        return at >= 0 && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
    }

    /// <summary>"Regularly" of "Regularly: every week or more".</summary>
    private static string Head(string label) => Utterance.Fold(label.Split([':', ',', '('], 2)[0]);
}
