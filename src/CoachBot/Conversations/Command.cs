using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CoachBot.Coaching;

namespace CoachBot.Conversations;

/// <summary>
/// What a turn asks the dialogue to do. Interpreters (offline rules, a model's tool calls, a face's buttons) only propose these;
/// <c>DialogueEngine</c> decides. The list is closed.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(StartCheck), "start_check")]
[JsonDerivedType(typeof(RecordFacts), "record_facts")]
[JsonDerivedType(typeof(ForgetFact), "forget_fact")]
[JsonDerivedType(typeof(CannotSay), "cannot_say")]
[JsonDerivedType(typeof(AskGuidance), "ask_guidance")]
[JsonDerivedType(typeof(DecideNow), "decide_now")]
[JsonDerivedType(typeof(WhyAsk), "why_ask")]
[JsonDerivedType(typeof(Skip), "skip")]
[JsonDerivedType(typeof(Back), "back")]
[JsonDerivedType(typeof(StartOver), "start_over")]
[JsonDerivedType(typeof(Summarise), "summarise")]
[JsonDerivedType(typeof(Help), "help")]
[JsonDerivedType(typeof(WhatWouldChange), "what_would_change")]
[JsonDerivedType(typeof(WhatIf), "what_if")]
[JsonDerivedType(typeof(RecommendJourney), "recommend_journey")]
[JsonDerivedType(typeof(Resume), "resume")]
[JsonDerivedType(typeof(SmallTalk), "small_talk")]
[JsonDerivedType(typeof(GetHumanHelp), "get_human_help")]
[JsonDerivedType(typeof(ForgetMe), "forget_me")]
[JsonDerivedType(typeof(KeepMe), "keep_me")]
[JsonDerivedType(typeof(ExportMyData), "export_my_data")]
[JsonDerivedType(typeof(OfferFile), "offer_file")]
[JsonDerivedType(typeof(NotUnderstood), "not_understood")]
public abstract record Command
{
    private Command()
    {
    }

    /// <summary>Begin (or go on with) the fit check.</summary>
    public sealed record StartCheck : Command;

    /// <summary>Facts that the person stated.</summary>
    /// <param name="Facts">The values; a fact known before is corrected.</param>
    /// <param name="Words">The words that each was read from, by fact name; may lack some.</param>
    public sealed record RecordFacts(FitFacts Facts, ImmutableSortedDictionary<string, string> Words) : Command;

    /// <summary>Take a fact back: it is unknown again.</summary>
    public sealed record ForgetFact(string Name) : Command;

    /// <summary>"I don't know" to the question asked: it stays unknown and is not asked again.</summary>
    public sealed record CannotSay : Command;

    public sealed record AskGuidance(string Question) : Command;

    /// <summary>Give the verdict from what is known so far.</summary>
    public sealed record DecideNow : Command;

    public sealed record WhyAsk : Command;

    public sealed record Skip : Command;

    public sealed record Back : Command;

    public sealed record StartOver : Command;

    public sealed record Summarise : Command;

    public sealed record Help : Command;

    public sealed record WhatWouldChange : Command;

    /// <summary>Recompute with other facts without keeping them.</summary>
    public sealed record WhatIf(FitFacts Facts) : Command;

    /// <param name="About">The person's words, when they named a kind of path.</param>
    public sealed record RecommendJourney(string? About) : Command;

    public sealed record Resume : Command;

    /// <param name="Kind"><c>greet</c>, <c>thanks</c>, <c>goodbye</c>, <c>who_are_you</c>, <c>how_are_you</c>, <c>praise</c>, <c>annoyed</c>.</param>
    public sealed record SmallTalk(string Kind) : Command;

    public sealed record GetHumanHelp : Command;

    /// <param name="Confirmed">False asks first.</param>
    public sealed record ForgetMe(bool Confirmed) : Command;

    /// <summary>"No" to the question whether to delete everything.</summary>
    public sealed record KeepMe : Command;

    public sealed record ExportMyData : Command;

    /// <summary>A file of examples is offered, as <c>@file PATH</c> or as an upload.</summary>
    public sealed record OfferFile(string Name) : Command;

    /// <summary>Nothing usable was read.</summary>
    /// <param name="OffSubject">True when the words are surely about something else.</param>
    public sealed record NotUnderstood(bool OffSubject) : Command;
}
