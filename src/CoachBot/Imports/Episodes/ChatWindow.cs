using System.Collections.Immutable;

namespace CoachBot.Imports.Episodes;

/// <summary>A burst of a chat: messages with no long silence between them, of a size that a person takes in at a glance.</summary>
/// <param name="Messages">What people said and sent, in the order of the export; at most <see cref="MostMessages"/>.</param>
public sealed record ChatWindow(ImmutableArray<ImportedMessage> Messages)
{
    public const int MostMessages = 14;
    public const int MostCharacters = 2_500;

    /// <summary>Of a longer message only the beginning is kept, with an ellipsis.</summary>
    public const int MostOfOneMessage = 1_200;

    /// <summary>The file, or the file inside an archive, that it is from.</summary>
    public string File { get; init; } = "";

    /// <summary>From 1, over the whole export.</summary>
    public int Number { get; init; }
}
