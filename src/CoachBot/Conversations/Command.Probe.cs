using System.ComponentModel;
using System.Text.Json.Serialization;
using CoachBot.Imports.Intake;
using CoachBot.Imports.Tables;
using CoachBot.Privacy;
using CoachBot.Probes;

namespace CoachBot.Conversations;

/// <summary>What a turn asks of the pattern probe.</summary>
[JsonDerivedType(typeof(StartProbe), "start_probe")]
[JsonDerivedType(typeof(TellExample), "tell_example")]
[JsonDerivedType(typeof(AnswerProbe), "answer_probe")]
[JsonDerivedType(typeof(AnotherExample), "another_example")]
[JsonDerivedType(typeof(ProbeProgress), "probe_progress")]
[JsonDerivedType(typeof(RunProbe), "run_probe")]
[JsonDerivedType(typeof(PauseProbe), "pause_probe")]
[JsonDerivedType(typeof(CopyPrompt), "copy_prompt")]
[JsonDerivedType(typeof(CompareByModel), "compare_by_model")]
[JsonDerivedType(typeof(Approve), "approve")]
[JsonDerivedType(typeof(Decline), "decline")]
[JsonDerivedType(typeof(BringFile), "bring_file")]
[JsonDerivedType(typeof(OfferFile), "offer_file")]
[JsonDerivedType(typeof(MapColumns), "map_columns")]
[JsonDerivedType(typeof(LabelExamples), "label_examples")]
[JsonDerivedType(typeof(EditExample), "edit_example")]
[JsonDerivedType(typeof(DropExample), "drop_example")]
[JsonDerivedType(typeof(DropExamples), "drop_examples")]
[JsonDerivedType(typeof(ReviewHidden), "review_hidden")]
[JsonDerivedType(typeof(ShowWord), "show_word")]
[JsonDerivedType(typeof(HideWord), "hide_word")]
[JsonDerivedType(typeof(KeepNoOriginals), "keep_no_originals")]
public abstract partial record Command
{
    /// <summary>Begin, or go on with, collecting examples.</summary>
    [Description("Begin or go on with the pattern probe, when the person wants to collect or look at real examples of one recurring thing.")]
    public sealed record StartProbe : Command;

    /// <summary>Parts of one example that the person tells; what is missing is asked, and how it ended always.</summary>
    [Description("Note a real example that the person tells in this message. Copy their own words for each part, add nothing; leave out what they did not tell, it will be asked.")]
    public sealed record TellExample(
        [property: Description("What happened, or the brief, or the input: copied from this message.")] string? Situation = null,
        [property: Description("What the person did, said or delivered: copied from this message.")] string? Action = null,
        [property: Description("What came back: copied from this message.")] string? Response = null) : Command;

    /// <summary>The words that answer the open question of the probe; the flow reads them in its light.</summary>
    public sealed record AnswerProbe(string Text) : Command;

    /// <summary>Tell one more.</summary>
    public sealed record AnotherExample : Command;

    [Description("The person asks how many examples there are or how far the probe is.")]
    public sealed record ProbeProgress : Command;

    /// <summary>Look for patterns in what is there.</summary>
    [Description("Look for patterns in the collected examples, when the person asks for that.")]
    public sealed record RunProbe : Command;

    [Description("The person wants to stop collecting examples for now. Everything stays for later.")]
    public sealed record PauseProbe : Command;

    [Description("The person asks for the prompt with their patterns and examples, to try it by hand with any chat model.")]
    public sealed record CopyPrompt : Command;

    /// <summary>Have the configured model answer held-out examples, to be chosen from blindly.</summary>
    public sealed record CompareByModel : Command;

    /// <summary>The person allows exactly what was shown under this token.</summary>
    public sealed record Approve(string Token) : Command;

    public sealed record Decline : Command;

    /// <summary>How does one bring a file?</summary>
    public sealed record BringFile : Command;

    /// <summary>A file of examples is offered, as <c>@file PATH</c> or as an upload.</summary>
    /// <param name="Offer">What is in it, as far as the face could read it; null where it cannot take files so.</param>
    public sealed record OfferFile(string Name, FileOffer? Offer = null) : Command;

    /// <summary>The columns of the offered table, as a form sends them.</summary>
    public sealed record MapColumns(ColumnMapping Mapping) : Command;

    /// <summary>Go through the examples that do not say how they ended.</summary>
    public sealed record LabelExamples : Command;

    /// <summary>Change an example or a candidate; null leaves a part as it is.</summary>
    public sealed record EditExample(string Id, string? Situation = null, string? Action = null, string? Response = null, Outcome? Ending = null) : Command;

    /// <summary>Drop one example or candidate.</summary>
    public sealed record DropExample(string Id) : Command;

    /// <summary>Drop all of them.</summary>
    /// <param name="Confirmed">False asks first.</param>
    public sealed record DropExamples(bool Confirmed) : Command;

    /// <summary>See what the anonymiser hides.</summary>
    public sealed record ReviewHidden : Command;

    /// <summary>Undo a redaction: these words stay readable.</summary>
    public sealed record ShowWord(string Text) : Command;

    /// <summary>Hide these words too.</summary>
    public sealed record HideWord(string Text, EntityType Type = EntityType.Person) : Command;

    /// <summary>Keep only the redacted texts from now on.</summary>
    /// <param name="Confirmed">False asks first.</param>
    public sealed record KeepNoOriginals(bool Confirmed) : Command;
}
