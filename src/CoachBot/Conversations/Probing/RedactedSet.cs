using System.Collections.Immutable;
using CoachBot.Privacy;
using CoachBot.Probes;
using CoachBot.Probes.Collecting;

namespace CoachBot.Conversations.Probing;

/// <summary>The examples as everything beyond the collecting sees them: with placeholders.</summary>
public sealed class RedactedSet(PeriScript script)
{
    /// <summary>How many texts of the review belong to one example.</summary>
    public const int TextsEach = 3;

    public RedactionReview Review(ProbeSet set) =>
        RedactionReview.Of(script.Probe.Anonymiser.Value, [.. set.Examples.SelectMany(TextsOf)], set.Privacy);

    /// <summary>The same examples with placeholders; people are left out.</summary>
    public ImmutableArray<ProbeExample> Of(ProbeSet set)
    {
        var texts = Review(set).Texts;
        return [.. set.Examples.Select((example, at) => example with
        {
            Situation = texts[at * TextsEach].Text,
            Action = texts[(at * TextsEach) + 1].Text,
            Response = texts[(at * TextsEach) + 2].Text,
            People = [],
        })];
    }

    /// <summary>Puts the redacted texts in the place of the originals, of what waits as well, and drops what could tell them.</summary>
    public ProbeSet Replace(ProbeSet set)
    {
        var all = Of(set with { Examples = set.Examples.AddRange(set.Waiting) });
        return set with { Examples = all[..set.Examples.Length], Waiting = all[set.Examples.Length..], Privacy = PrivacyChoices.None };
    }

    public static IEnumerable<string> TextsOf(ProbeExample example) => [example.Situation, example.Action, example.Response];
}
