using System.Collections.Immutable;

namespace CoachBot.Privacy;

/// <summary>What a person looks over before a set of texts is used: the texts as they would be used, each redaction in its surroundings, and what is left.</summary>
/// <param name="Texts">In the order in which they were given.</param>
/// <param name="Items">One for each placeholder, in the order of the first mention, those that the person undid among them.</param>
/// <param name="Risk">The relinking attempt on the texts as they would be used.</param>
public sealed record RedactionReview(ImmutableArray<AnonymisedText> Texts, ImmutableArray<RedactionItem> Items, RelinkingAttempt Risk)
{
    /// <summary>Pure: the same texts and choices give the same review, and undoing one redaction renumbers no other.</summary>
    public static RedactionReview Of(Anonymiser anonymiser, IReadOnlyList<string> texts, PrivacyChoices choices)
    {
        var hidden = anonymiser.AnonymiseAll(texts, anonymiser.NewMap(), choices);
        var items = hidden.SelectMany((text, at) => Mention.AllOf(text, texts[at], at))
            .GroupBy(mention => mention.Redaction.Placeholder, StringComparer.Ordinal)
            .Select(group => RedactionItem.Of([.. group], choices));
        return new RedactionReview(hidden, [.. items], anonymiser.Relink(hidden.Select(text => text.Text)));
    }
}
