using CoachBot.Conversations;
using CoachBot.Conversations.Probing;
using CoachBot.Probes.Arms;
using CoachBot.Understanding;

namespace CoachBot.Agents;

/// <summary>Reads what a person asks of the pattern probe in a phrase of its own.</summary>
/// <param name="phrases">The phrases of <c>prompts/understanding/probe.yaml</c> and the probe's buttons.</param>
public sealed class ProbeReader(PhraseBook phrases)
{
    /// <summary>Only what makes sense where the conversation stands: "stop" stops a probe, and elsewhere nothing.</summary>
    internal Command? Phrase(string text, Conversation conversation) =>
        Approval(text) ?? (phrases.Find(text) is { } intent ? ToCommand(intent, conversation) : null);

    /// <summary>What the buttons of an approval send: the token says what exactly is allowed.</summary>
    private static Command? Approval(string text)
    {
        var words = text.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != 2 || words[1].Length != ArmsOffer.TokenCharacters || !words[1].All(char.IsAsciiHexDigit)) return null;
        return words[0].ToLowerInvariant() switch
        {
            "approve" => new Command.Approve(words[1].ToLowerInvariant()),
            "decline" => new Command.Decline(),
            _ => null,
        };
    }

    private static Command? ToCommand(string intent, Conversation conversation)
    {
        var running = conversation.Flow == ProbeFlow.Name;
        var begun = conversation.Probe is not null;
        return intent switch
        {
            "why_ask" when running => new Command.WhyAsk(),
            "start_probe" => new Command.StartProbe(),
            "bring_file" => new Command.BringFile(),
            "copy_prompt" when begun => new Command.CopyPrompt(),
            "compare_by_model" when begun => new Command.CompareByModel(),
            "tell_example" when running || begun => new Command.AnotherExample(),
            "run_probe" when begun => new Command.RunProbe(),
            "pause_probe" when running => new Command.PauseProbe(),
            "probe_progress" when begun => new Command.ProbeProgress(),
            "review_hidden" when begun => new Command.ReviewHidden(),
            "label_examples" when begun => new Command.LabelExamples(),
            "drop_examples" when begun => new Command.DropExamples(Confirmed: false),
            "drop_examples_yes" when begun => new Command.DropExamples(Confirmed: true),
            "keep_no_originals" when begun => new Command.KeepNoOriginals(Confirmed: false),
            "keep_no_originals_yes" when begun => new Command.KeepNoOriginals(Confirmed: true),
            "probe_no" when begun => new Command.StartProbe(),
            _ => null,
        };
    }

    /// <summary>A question to Peri in the place of an answer. What was said or came back may well be a question; what happened rarely is one by itself.</summary>
    internal static bool IsAside(string text, string slot) =>
        text.TrimEnd().EndsWith('?') && Utterance.Sentences(text).Count == 1 && (slot == ProbeSlots.Of(Probes.Collecting.ExamplePart.Situation) || !ProbeSlots.IsTold(slot));
}
