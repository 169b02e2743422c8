using System.Collections.Immutable;
using CoachBot.Probes.Collecting;

namespace CoachBot.Conversations.Probing;

/// <summary>What a probe asks, as the slot's name.</summary>
public static class ProbeSlots
{
    public const string Columns = "probe_columns";
    public const string Author = "probe_author";
    public const string Sort = "probe_sort";
    public const string Hidden = "probe_hidden";
    public const string Blind = "probe_choice";
    public const string GoodEnough = "probe_good_enough";

    private static readonly ImmutableArray<string> Parts = ["example_situation", "example_action", "example_response", "example_outcome"];

    public static string Of(ExamplePart part) => Parts[(int)part];

    /// <returns>Null when the slot asks something else.</returns>
    public static ExamplePart? PartOf(string? slot) => slot is not null && Parts.IndexOf(slot) is >= 0 and var at ? (ExamplePart)at : null;

    public static bool Is(string? slot) => PartOf(slot) is not null || slot is Columns or Author or Sort or Hidden or Blind or GoodEnough;

    /// <summary>Whether what is shown there comes from files or is shown unredacted: no model that is elsewhere may read along.</summary>
    public static bool ShowsOriginals(string? slot) => slot is Columns or Author or Sort or Hidden;

    /// <summary>Whether any words at all are an answer: a part of a story.</summary>
    public static bool IsTold(string? slot) => PartOf(slot) is ExamplePart.Situation or ExamplePart.Action or ExamplePart.Response;
}
