using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CoachBot.Imports.Intake;
using CoachBot.Privacy;
using CoachBot.Probes.Arms;

namespace CoachBot.Probes.Collecting;

/// <summary>The examples of a conversation on their way to a probe: kept with it, and gone with it. Immutable.</summary>
public sealed record ProbeSet
{
    /// <summary>What a probe aims at.</summary>
    public const int Goal = 50;

    /// <summary>More than this is for a file and the verb <c>probe</c>.</summary>
    public const int MostExamples = 500;

    /// <summary>Candidates that wait to be looked through.</summary>
    public const int MostWaiting = 200;

    public static ProbeSet Empty { get; } = new();

    /// <summary>What the person has told or accepted.</summary>
    public ImmutableArray<ProbeExample> Examples { get; init; } = [];

    /// <summary>Candidates from a file, to accept, edit, label or drop.</summary>
    public ImmutableArray<ProbeExample> Waiting { get; init; } = [];

    /// <summary>The example that is being told.</summary>
    public ExampleDraft Telling { get; init; } = ExampleDraft.Empty;

    /// <summary>Whether the person fills in whole examples rather than telling them part by part.</summary>
    public bool TellsByForm { get; init; } = true;

    /// <summary>A file whose columns, or whose "who are you?", are to be confirmed.</summary>
    public FileOffer? Offer { get; init; }

    public PrivacyChoices Privacy { get; init; } = PrivacyChoices.None;

    /// <summary>False: only the redacted texts are kept, because the person asked for it.</summary>
    public bool KeepsOriginals { get; init; } = true;

    /// <summary>How many examples were ever taken in: the next one's id is one more.</summary>
    public int Taken { get; init; }

    /// <summary>What the last probe concluded, and of how many examples; null before the first.</summary>
    public ProbeSummary? Last { get; init; }

    /// <summary>The comparison with a model that was shown and waits for an answer, by its token.</summary>
    public string? AskedArms { get; init; }

    /// <summary>The comparison that the person allowed, by its token.</summary>
    public string? AllowedArms { get; init; }

    /// <summary>What the model answered and the person chose; null before the first.</summary>
    public ArmTrial? Trial { get; init; }

    [JsonIgnore]
    public ProbeBalance Balance => ProbeBalance.Of(Examples);

    /// <summary>Takes in what fits; what is beyond <see cref="MostExamples"/> is left out.</summary>
    public ProbeSet Add(IEnumerable<ProbeExample> examples)
    {
        var added = examples.Take(Math.Max(0, MostExamples - Examples.Length)).Select((example, at) => example with { Id = Id(Taken + at + 1) }).ToList();
        return this with { Examples = Examples.AddRange(added), Taken = Taken + added.Count };
    }

    /// <summary>Puts candidates behind those that wait; the same ones again are not put twice.</summary>
    public ProbeSet Wait(IEnumerable<ProbeExample> candidates)
    {
        var known = Waiting.Concat(Examples).Select(Key).ToHashSet();
        var news = candidates.Where(candidate => known.Add(Key(candidate))).Take(Math.Max(0, MostWaiting - Waiting.Length)).ToList();
        return this with { Waiting = Waiting.AddRange(news.Select((candidate, at) => candidate with { Id = Id(Taken + at + 1) })), Taken = Taken + news.Count };
    }

    private static string Id(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"e{number}");

    private static (string, string, string) Key(ProbeExample example) => (example.Situation, example.Action, example.Response);
}

/// <summary>What a probe came to.</summary>
public sealed record ProbeSummary(ProbeResult Result, int Examples);
