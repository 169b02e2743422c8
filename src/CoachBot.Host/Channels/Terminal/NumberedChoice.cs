using System.Globalization;
using CoachBot.Replies;

namespace CoachBot.Host.Channels.Terminal;

/// <summary>A terminal has no buttons: it numbers the offers, and a number typed in answer is the offer that it stands before.</summary>
public static class NumberedChoice
{
    /// <param name="last">What Peri said last; null at the beginning.</param>
    /// <returns>What the chosen offer sends, or the text as it is. While a question is open its own reading of numbers goes first.</returns>
    public static string Resolve(Reply? last, string text) =>
        last is { Slot: null }
        && last.Parts.OfType<ReplyPart.Choices>().LastOrDefault() is { } offers
        && int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
        && number >= 1 && number <= offers.Options.Length
            ? offers.Options[number - 1].Send
            : text;
}
