using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using CoachBot.Coaching;

namespace CoachBot.Conversations;

/// <summary>
/// What a turn asks the dialogue to do. Interpreters (offline rules, a model's tool calls, a face's buttons) only propose these;
/// <c>DialogueEngine</c> decides. The list is closed. A command with a <see cref="DescriptionAttribute"/> is a tool of the model, without
/// more code; the others are for the person's own words and hands alone.
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
[JsonDerivedType(typeof(UseModel), "use_model")]
[JsonDerivedType(typeof(NotUnderstood), "not_understood")]
public abstract partial record Command
{
    private Command()
    {
    }

    /// <summary>Begin (or go on with) the fit check.</summary>
    [Description("Begin the fit check when the person wants to know whether fine-tuning fits and none is running.")]
    public sealed record StartCheck : Command;

    /// <summary>Facts that the person stated.</summary>
    /// <param name="Facts">The values; a fact known before is corrected.</param>
    /// <param name="Words">The words that each was read from, by fact name; may lack some.</param>
    [Description("Note facts that the person states in this message, or correct earlier ones. Only what is said, nothing guessed.")]
    public sealed record RecordFacts(
        [property: Description("The facts by name.")] FitFacts Facts,
        [property: Description("For every fact, by the same name: the person's own words that say it, copied from this message.")]
        ImmutableSortedDictionary<string, string> Words) : Command, IStatesFacts;

    /// <summary>Take a fact back: it is unknown again.</summary>
    /// <param name="Words">The person's words that take it back; only a model has to quote them.</param>
    [Description("Take back a fact that the person withdraws in this message, or that was misread from it.")]
    public sealed record ForgetFact(
        [property: Description("The fact's name.")] string Name,
        [property: Description("The person's own words that take it back or were misread, copied from this message.")] string? Words = null) : Command;

    /// <summary>"I don't know" to the question asked: it stays unknown and is not asked again.</summary>
    [Description("The person says that they cannot answer the open question.")]
    public sealed record CannotSay : Command;

    [Description("Look up what the guidance says. The answer comes as quoted passages; what they do not say is not known.")]
    public sealed record AskGuidance([property: Description("The question, in one sentence, in English.")] string Question) : Command;

    /// <summary>Give the verdict from what is known so far.</summary>
    [Description("Check the fit now, when the person asks for the verdict before every question is answered.")]
    public sealed record DecideNow : Command;

    [Description("The person asks why the open question is asked, or what the verdict rests on.")]
    public sealed record WhyAsk : Command;

    public sealed record Skip : Command;

    public sealed record Back : Command;

    public sealed record StartOver : Command;

    [Description("The person asks what is known about their situation so far.")]
    public sealed record Summarise : Command;

    public sealed record Help : Command;

    [Description("The person asks what would change the verdict.")]
    public sealed record WhatWouldChange : Command;

    /// <summary>Recompute with other facts without keeping them.</summary>
    /// <param name="Words">As in <see cref="RecordFacts"/>; null where nobody had to quote.</param>
    [Description("The person supposes something (\"what if I had 300 examples?\"): tell the verdict for it without noting it.")]
    public sealed record WhatIf(
        [property: Description("The supposed facts by name.")] FitFacts Facts,
        [property: Description("For every fact, by the same name: the person's own words that suppose it, copied from this message.")]
        ImmutableSortedDictionary<string, string>? Words = null) : Command, IStatesFacts;

    /// <param name="About">The person's words, when they named a kind of path.</param>
    [Description("Recommend a journey: the steps that fit the person and the verdict.")]
    public sealed record RecommendJourney([property: Description("What kind of path, if the person named one.")] string? About = null) : Command;

    public sealed record Resume : Command;

    /// <param name="Kind"><c>greet</c>, <c>thanks</c>, <c>goodbye</c>, <c>who_are_you</c>, <c>how_are_you</c>, <c>praise</c>, <c>annoyed</c>.</param>
    public sealed record SmallTalk(string Kind) : Command;

    [Description("Name people to talk to: the person wants a human, or their trouble is not one for a model.")]
    public sealed record GetHumanHelp : Command;

    /// <param name="Confirmed">False asks first.</param>
    public sealed record ForgetMe(bool Confirmed) : Command;

    /// <summary>"No" to the question whether to delete everything.</summary>
    public sealed record KeepMe : Command;

    public sealed record ExportMyData : Command;

    /// <summary>The person lets a language model elsewhere read what they write, or does not.</summary>
    public sealed record UseModel(bool Agreed) : Command;

    /// <summary>Nothing usable was read.</summary>
    /// <param name="OffSubject">True when the words are surely about something else.</param>
    public sealed record NotUnderstood(bool OffSubject) : Command;
}

/// <summary>A command that holds facts and, where a model proposed it, the person's words for each.</summary>
public interface IStatesFacts
{
    FitFacts Facts { get; }

    ImmutableSortedDictionary<string, string>? Words { get; }
}
