using System.Collections.Immutable;
using System.Globalization;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Conversations.Probing;
using CoachBot.Language;
using CoachBot.Understanding;

namespace CoachBot.Agents;

/// <summary>
/// Reads messages without a model. In this order: the question whether to delete everything; phrases that mean one thing;
/// the answer to the open question; then sentence by sentence, questions to their places and statements to facts.
/// </summary>
public sealed class OfflineInterpreter(
    Interview interview, PhraseBook phrases, ProbeReader probe, Lazy<IntentRouter> router, AnswerReader answers, SituationReader situations, WhatIfReader whatIfs) : IInterpreter
{
    /// <summary>Below this the router's choice among the dialogue's intents is not trusted.</summary>
    private const double LeastScore = 0.5;

    private const string FileMark = "@file ";

    private const double SureProbability = 0.6;

    private const double SureEnoughToReplace = 0.7;

    /// <summary>Longer sentences tell a situation; they are not calls for "skip" or "help".</summary>
    private const int MostWordsOfACall = 12;

    public ValueTask<ImmutableArray<Command>> InterpretAsync(string text, Conversation conversation, CancellationToken cancellation) =>
        ValueTask.FromResult(Read(text, conversation));

    /// <summary>Learns now what the first routed message would wait for.</summary>
    public void Warm() => _ = router.Value;

    private ImmutableArray<Command> Read(string said, Conversation conversation)
    {
        var text = Offer(said, conversation) ?? said;
        if (text.StartsWith(FileMark, StringComparison.OrdinalIgnoreCase)) return [new Command.OfferFile(text[FileMark.Length..].Trim())];
        var intent = phrases.Find(text);
        if (conversation.AsksToForget && intent is "answer_yes" or "answer_no") return [intent == "answer_yes" ? new Command.ForgetMe(Confirmed: true) : new Command.KeepMe()];
        if (probe.Phrase(text, conversation) is { } asked) return [asked];
        if (intent is not null && Intents.ToCommand(intent, text) is { } phrase && !(ProbeSlots.IsTold(conversation.Slot) && phrase is Command.SmallTalk)) return [phrase];
        if (ProbeSlots.Is(conversation.Slot) && !ProbeSlots.IsTold(conversation.Slot) && intent is "answer_unsure") return [new Command.CannotSay()];
        if (ProbeSlots.Is(conversation.Slot)) return [ProbeReader.IsAside(text, conversation.Slot!) ? Ask(text, conversation) : new Command.AnswerProbe(text)];
        // A yes, a no or a "don't know" says nothing where nothing was asked.
        if (conversation.Slot is null && intent is "answer_yes" or "answer_no" or "answer_unsure") return [new Command.NotUnderstood(OffSubject: false)];
        var slot = interview.Find(conversation.Slot);
        var answer = slot is null ? null : answers.Read(text, slot, conversation.Facts);
        if (answer is not { Plain: true } && Call(text, conversation) is { } call) return [call];
        if (answer is not null && Answer(text, answer, conversation) is { IsEmpty: false } answered) return answered;
        if (Correction.Read(text, conversation) is { } corrected) return [corrected];
        var commands = Sentences(text, conversation);
        return commands.IsEmpty ? [Route(text)] : commands;
    }

    /// <summary>A number typed after offers is the offer that it stands before.</summary>
    private static string? Offer(string text, Conversation conversation) =>
        int.TryParse(Utterance.Fold(text), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= conversation.Offered.Length
            ? conversation.Offered[number - 1]
            : null;

    /// <summary>A short message that surely wants something of the dialogue itself: a person to talk to, an export, the verdict.</summary>
    private Command? Call(string text, Conversation conversation)
    {
        if (Utterance.Words(text) > MostWordsOfACall || WhatIfReader.IsWhatIf(text)) return null;
        var routed = router.Value.Route(text);
        var sure = routed.Score >= LeastScore && routed.Ranked[0].Probability >= SureProbability;
        return sure && Intents.IsAboutTheDialogue(routed.Intent, conversation) ? Intents.ToCommand(routed.Intent, text) : null;
    }

    /// <summary>The open question's answer, and whatever else the message asks.</summary>
    private ImmutableArray<Command> Answer(string text, AnswerReading reading, Conversation conversation)
    {
        var sentences = Utterance.Sentences(text);
        var asides = sentences.Where(Utterance.IsQuestion).ToList();
        // "200?" is an answer said with a doubt; any other question by itself is an aside.
        if (asides.Count == sentences.Count && asides.Count > 0 && !reading.Plain) return [];
        var questions = asides.Count == sentences.Count ? [] : asides.Select(aside => Ask(aside, conversation));
        if (reading.CannotSay) return [new Command.CannotSay(), .. questions];
        return reading.Facts.Known.IsEmpty ? [] : [new Command.RecordFacts(reading.Facts, reading.Words), .. questions];
    }

    private ImmutableArray<Command> Sentences(string text, Conversation conversation)
    {
        var sentences = Utterance.Sentences(text);
        var supposed = sentences.Where(WhatIfReader.IsWhatIf).ToList();
        var asked = sentences.Where(Utterance.IsQuestion).Except(supposed, StringComparer.Ordinal).ToList();
        var told = Tell(string.Join(' ', sentences.Except(supposed, StringComparer.Ordinal)), conversation.Facts);
        // A question that stands alone holds its own facts rarely, and "how many examples do I need?" none at all.
        var commands = told is not null && (asked.Count < sentences.Count || told.Facts.Known.Count > 1) ? [told] : ImmutableArray<Command>.Empty;
        return [.. commands, .. supposed.Select(Suppose), .. asked.Select(question => Ask(question, conversation)).Distinct()];
    }

    private Command.RecordFacts? Tell(string text, FitFacts known)
    {
        var readings = situations.Read(text)
            .Where(reading => !Understanding.Privacy.Reassures(reading) || !Understanding.Privacy.IsAboutTwo(known.Audience, known.Needs))
            .Where(reading => IsNews(reading, known, text))
            .ToList();
        // A task by itself is any sentence's gist; it tells nothing that a check could use.
        return readings.TrueForAll(reading => reading.Fact == "task") ? null : new Command.RecordFacts(
            Proposals.Beside(readings.Aggregate(FitFacts.None, (facts, reading) => facts.With(reading.Fact, reading.Value)), known, text),
            readings.ToImmutableSortedDictionary(reading => reading.Fact, reading => reading.Words, StringComparer.Ordinal));
    }

    /// <summary>What was told before is not replaced by a guess in passing: by a correction, or by words that surely say it.</summary>
    private static bool IsNews(FactReading reading, FitFacts known, string text) =>
        reading.Value is FactValue.Choices || known[reading.Fact] is not { } before || before == reading.Value
        || reading.Sureness >= SureEnoughToReplace || AnswerReader.IsCorrection(text);

    private Command.WhatIf Suppose(string sentence) => new(whatIfs.Read(sentence));

    private Command Ask(string question, Conversation conversation)
    {
        if (phrases.Find(question) is { } known && Intents.ToCommand(known, question) is { } phrase) return phrase;
        var routed = router.Value.Route(question);
        var trusted = routed.Score >= LeastScore && Utterance.Words(question) <= MostWordsOfACall;
        return trusted && Intents.IsAboutTheDialogue(routed.Intent, conversation) && Intents.ToCommand(routed.Intent, question) is { } command
            ? command
            : new Command.AskGuidance(question);
    }

    /// <summary>A message without facts and without a question.</summary>
    private Command Route(string text)
    {
        var routed = router.Value.Route(text);
        if (Utterance.Words(text) > MostWordsOfACall || routed.Score < LeastScore) return new Command.NotUnderstood(OffSubject: routed.Intent == "out_of_scope");
        return Intents.ToCommand(routed.Intent, text) ?? new Command.NotUnderstood(OffSubject: routed.Intent == "out_of_scope");
    }
}
