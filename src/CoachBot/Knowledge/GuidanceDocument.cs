namespace CoachBot.Knowledge;

/// <summary>One file of what Peri knows and may cite.</summary>
/// <param name="Id">The file's name without its ending; the first half of every passage's id.</param>
/// <param name="Audience">Whom it is written for, by the labels of the fact <c>audience</c>; everybody if empty.</param>
/// <param name="Sources">Where its facts come from, as sentences.</param>
/// <param name="AsOf">The day on which its facts were checked.</param>
/// <param name="Body">The Markdown after the front matter.</param>
public sealed record GuidanceDocument(
    string Id,
    string Title,
    IReadOnlyList<string> Audience,
    IReadOnlyList<string> Topics,
    IReadOnlyList<string> Sources,
    DateOnly AsOf,
    string Body);
