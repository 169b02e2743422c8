using System.Collections.Immutable;

namespace CoachBot.Knowledge.Questions;

/// <summary>A question as search reads it.</summary>
/// <param name="Text">One line, misspelt words mended, without what surrounds the question itself in a long message.</param>
/// <param name="Terms">Stems of the words with content, in order.</param>
/// <param name="Covered">Those among them for which the synonyms know the guidance's words.</param>
/// <param name="Foreign">How much of another subject there is in the words: 1 for each that no passage has or has only by chance, less for one that a single passage has.</param>
/// <param name="Adds">The guidance's words for what is asked; empty if the synonyms know none.</param>
/// <param name="Audience">Who asks, by the labels of the fact <c>audience</c>; null if nobody knows.</param>
/// <param name="SubjectWords">Words found that only this subject uses.</param>
/// <param name="TuningWords">Words found for what the guidance is about that other crafts use as well.</param>
/// <param name="MaybeWords">Words found that it shares with others.</param>
/// <param name="Unknowable">Whether it asks for something that no guidance can know.</param>
/// <param name="Shows">Whether something is to be shown as it is written, such as a line of a file.</param>
public sealed record Question(
    string Text,
    ImmutableArray<string> Terms,
    IReadOnlySet<string> Covered,
    double Foreign,
    string Adds,
    string? Audience,
    int SubjectWords,
    int TuningWords,
    int MaybeWords,
    bool Unknowable,
    bool Shows);
