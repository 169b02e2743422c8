using CoachBot.Conversations;

namespace CoachBot.Agents;

/// <summary>What the intents of <c>prompts/understanding/intents.yaml</c> ask of the dialogue.</summary>
internal static class Intents
{
    /// <returns>Null where the words themselves must be read: answers, facts, what-ifs.</returns>
    public static Command? ToCommand(string intent, string text) => intent switch
    {
        "start_check" => new Command.StartCheck(),
        "ask_question" => new Command.AskGuidance(text),
        "skip" => new Command.Skip(),
        "back" => new Command.Back(),
        "start_over" => new Command.StartOver(),
        "summary" => new Command.Summarise(),
        "help" => new Command.Help(),
        "why_ask" => new Command.WhyAsk(),
        "what_would_change" => new Command.WhatWouldChange(),
        "recommend_journey" => new Command.RecommendJourney(null),
        "forget_me" => new Command.ForgetMe(Confirmed: false),
        "export_data" => new Command.ExportMyData(),
        "model_yes" => new Command.UseModel(Agreed: true),
        "model_no" => new Command.UseModel(Agreed: false),
        "resume" => new Command.Resume(),
        "decide_now" => new Command.DecideNow(),
        "human_help" => new Command.GetHumanHelp(),
        "greet" or "thanks" or "goodbye" or "who_are_you" or "praise" or "annoyed" => new Command.SmallTalk(intent),
        "small_talk" => new Command.SmallTalk("how_are_you"),
        "out_of_scope" => new Command.NotUnderstood(OffSubject: true),
        _ => null,
    };

    /// <summary>Questions that are put to the dialogue and not to the guidance.</summary>
    public static bool IsAboutTheDialogue(string intent, Conversation conversation) => intent switch
    {
        "why_ask" => conversation.Slot is not null || conversation.Decision is not null,
        "what_would_change" => conversation.Decision is not null || conversation.Flow is not null,
        "start_check" or "summary" or "help" or "recommend_journey" or "forget_me" or "export_data" or "resume" or "decide_now"
            or "human_help" or "who_are_you" or "annoyed" or "goodbye" or "thanks" or "greet" or "small_talk" or "start_over" or "back" or "skip" => true,
        _ => false,
    };
}
