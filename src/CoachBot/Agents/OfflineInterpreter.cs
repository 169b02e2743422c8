using System.Collections.Immutable;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Language;
using CoachBot.Understanding;

namespace CoachBot.Agents;

/// <summary>
/// Reads messages without a model. In this order: the question whether to delete everything; phrases that mean one thing;
/// the answer to the open question; then sentence by sentence, questions to their places and statements to facts.
/// </summary>
public sealed class OfflineInterpreter(
    Interview interview, PhraseBook phrases, Lazy<IntentRouter> router, AnswerReader answers, SituationReader situations, WhatIfReader whatIfs) : IInterpreter
{
    /// <summary>Below this the router's choice among the dialogue's intents is not trusted.</summary>
    private const double LeastScore = 0.5;

    /// <summary>Longer sentences tell a situation; they are not calls for "skip" or "help".</summary>
    private const int MostWordsOfACall = 12;

    public ValueTask<ImmutableArray<Command>> InterpretAsync(string text, Conversation conversation, CancellationToken cancellation) =>
        ValueTask.FromResult(Read(text, conversation));

    private ImmutableArray<Command> Read(string text, Conversation conversation)
    {
        var intent = phrases.Find(text);
        if (conversation.AsksToForget && intent is "answer_yes" or "answer_no") return [intent == "answer_yes" ? new Command.ForgetMe(Confirmed: true) : new Command.KeepMe()];
        if (intent is not null && Intents.ToCommand(intent, text) is { } call) return [call];
        if (Answer(text, conversation) is { IsEmpty: false } answered) return answered;
        var commands = Sentences(text, conversation);
        return commands.IsEmpty ? [Route(text, conversation)] : commands;
    }

    /// <summary>The open question's answer, and whatever else the message asks.</summary>
    private ImmutableArray<Command> Answer(string text, Conversation conversation)
    {
        if (interview.Find(conversation.Slot) is not { } slot) return [];
        var sentences = Utterance.Sentences(text);
        var asides = sentences.Where(Utterance.IsQuestion).ToList();
        var reading = answers.Read(text, slot, conversation.Facts);
        // "200?" is an answer said with a doubt; any other question by itself is an aside.
        if (asides.Count == sentences.Count && asides.Count > 0 && !reading.Plain) return [];
        if (reading.CannotSay) return [new Command.CannotSay(), .. asides.Select(aside => Ask(aside, conversation))];
        if (reading.Facts.Known.IsEmpty) return [];
        var questions = asides.Count == sentences.Count ? [] : asides.Select(aside => Ask(aside, conversation));
        return [new Command.RecordFacts(reading.Facts, reading.Words), .. questions];
    }

    private ImmutableArray<Command> Sentences(string text, Conversation conversation)
    {
        var sentences = Utterance.Sentences(text);
        var supposed = sentences.Where(WhatIfReader.IsWhatIf).ToList();
        var asked = sentences.Where(Utterance.IsQuestion).Except(supposed, StringComparer.Ordinal).ToList();
        var told = Tell(string.Join(' ', sentences.Except(supposed, StringComparer.Ordinal)));
        // A question that stands alone holds its own facts rarely, and "how many examples do I need?" none at all.
        var commands = told is not null && (asked.Count < sentences.Count || told.Facts.Known.Count > 1) ? [told] : ImmutableArray<Command>.Empty;
        return [.. commands, .. supposed.Select(Suppose), .. asked.Select(question => Ask(question, conversation)).Distinct()];
    }

    private Command.RecordFacts? Tell(string text)
    {
        var readings = situations.Read(text);
        return readings.Count == 0 ? null : new Command.RecordFacts(
            readings.Aggregate(FitFacts.None, (facts, reading) => facts.With(reading.Fact, reading.Value)),
            readings.ToImmutableSortedDictionary(reading => reading.Fact, reading => reading.Words, StringComparer.Ordinal));
    }

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
    private Command Route(string text, Conversation conversation)
    {
        var routed = router.Value.Route(text);
        if (Utterance.Words(text) > MostWordsOfACall || routed.Score < LeastScore) return new Command.NotUnderstood(OffSubject: routed.Intent == "out_of_scope");
        return Intents.ToCommand(routed.Intent, text) ?? new Command.NotUnderstood(OffSubject: routed.Intent == "out_of_scope");
    }
}
