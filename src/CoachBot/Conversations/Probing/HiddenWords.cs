using System.Globalization;
using CoachBot.Privacy;
using CoachBot.Probes.Collecting;
using CoachBot.Replies;
using CoachBot.Understanding;
using CoachBot.Words;

namespace CoachBot.Conversations.Probing;

/// <summary>Shows each redaction in its surroundings; the person undoes some and adds others.</summary>
internal sealed class HiddenWords(PeriScript script)
{
    private const int MostLines = 40;
    private const int MostClues = 6;

    private readonly RedactedSet _redacted = new(script);

    public void Show(Draft draft)
    {
        var set = draft.State.Probe ?? ProbeSet.Empty;
        if (set.Examples.IsEmpty)
        {
            draft.Say(script.Wording[Says.ProbeEmpty]);
            return;
        }

        var review = _redacted.Review(set);
        draft.State = draft.State with { Flow = ProbeFlow.Name, Slot = ProbeSlots.Hidden };
        draft.Say(script.Wording[review.Items.IsEmpty ? Says.HiddenNothing : Says.HiddenShows]);
        if (!review.Items.IsEmpty) draft.Add(new ReplyPart.Facts(script.Wording[Says.HiddenTitle], [.. review.Items.Take(MostLines).Select(Line)]));
        if (review.Items.Length > MostLines) draft.Say(script.Wording.Say(Says.HiddenMore, ("more", Number(review.Items.Length - MostLines))));
        Risk(review, draft);
        draft.Say(script.Wording[set.KeepsOriginals ? Says.HiddenHow : Says.HiddenHowLater]);
        draft.Add(new ReplyPart.Choices([.. script.Offers(Says.HiddenRight)]));
    }

    public void Answer(string text, Draft draft)
    {
        var plain = Utterance.Fold(text);
        if (plain == Utterance.Fold(script.Wording[Says.HiddenRight]) || plain is "ok" or "okay" or "yes" or "fine" or "done" or "looks good")
        {
            draft.State = draft.State with { Slot = null };
            draft.Chat(script.Wording[Says.HiddenClosed]);
            draft.AskAgain = true;
        }
        else if (HidingReader.Read(text) is not { } wish) draft.Say(script.Wording[Says.HiddenHow]);
        else if (wish.Hide) Hide(wish.Text, wish.Type, draft);
        else Keep(wish.Text, draft);
    }

    public void Keep(string text, Draft draft)
    {
        var set = draft.State.Probe ?? ProbeSet.Empty;
        var review = _redacted.Review(set);
        var item = review.Items.FirstOrDefault(item => item.Placeholder.Trim('[', ']').Equals(text.Trim('[', ']', ' '), StringComparison.OrdinalIgnoreCase))
            ?? review.Items.FirstOrDefault(item => item.Forms.Any(form => form.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase)));
        if (item is null)
        {
            draft.Say(script.Wording.Say(Says.HiddenNotThere, ("text", text)));
            return;
        }

        Choose(item.IsAdded ? set.Privacy.Reset(item) : set.Privacy.Keep(item), draft);
        draft.Say(script.Wording.Say(Says.HiddenShown, ("text", item.Forms[0])));
    }

    public void Hide(string text, EntityType type, Draft draft)
    {
        var set = draft.State.Probe ?? ProbeSet.Empty;
        if (!set.Examples.Any(example => RedactedSet.TextsOf(example).Any(told => told.Contains(text.Trim(), StringComparison.OrdinalIgnoreCase))))
        {
            draft.Say(script.Wording.Say(Says.HiddenNotThere, ("text", text)));
            return;
        }

        Choose(set.Privacy.Hide(text, type), draft);
        draft.Say(script.Wording.Say(Says.HiddenHidden, ("text", text)));
    }

    public void KeepNoOriginals(bool confirmed, Draft draft)
    {
        var set = draft.State.Probe ?? ProbeSet.Empty;
        draft.Closed = !confirmed;
        if (!confirmed)
        {
            draft.Say(script.Wording[Says.OriginalsAsk]);
            draft.Add(new ReplyPart.Choices([.. script.Offers(Says.OriginalsYes, Says.OriginalsNo)]));
            return;
        }

        draft.State = draft.State with { Probe = _redacted.Replace(set with { KeepsOriginals = false }) };
        draft.Say(script.Wording[Says.OriginalsGone]);
    }

    private static void Choose(PrivacyChoices choices, Draft draft) => draft.State = draft.State with { Probe = draft.State.Probe! with { Privacy = choices } };

    private FactLine Line(RedactionItem item)
    {
        var context = item.Contexts.IsEmpty ? "" : $" · “{item.Contexts[0].Excerpt}”";
        var places = script.Wording.Say(Says.HiddenPlaces, ("mentions", Number(item.Mentions)));
        var shown = item.IsKept ? $" · {script.Wording[Says.HiddenKept]}" : "";
        return new FactLine(item.Placeholder, $"{string.Join(", ", item.Forms.Take(MostClues))} · {places}{shown}{context}");
    }

    private void Risk(RedactionReview review, Draft draft)
    {
        if (review.Risk.Relinked.IsEmpty) return;
        var clues = review.Risk.Relinked.SelectMany(text => text.Clues).CountBy(clue => clue).OrderByDescending(clue => clue.Value).Select(clue => clue.Key).Take(MostClues);
        draft.Say(script.Wording.Say(
            Says.HiddenRisk, ("found", Number(review.Risk.Relinked.Length)), ("texts", Number(review.Risk.Texts)), ("clues", string.Join(", ", clues))));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
