namespace CoachBot.Imports;

/// <summary>A message of a chat export.</summary>
/// <param name="Line">Where it begins in its file, from 1; of one-line JSON the line is always 1.</param>
/// <param name="At">The wall time as written; UTC where the export only holds epoch seconds (Slack). Null when it was not written.</param>
/// <param name="Author">As written, without direction marks; null: the program said it, not a person.</param>
/// <param name="Text">Lines are separated by a line feed.</param>
public sealed record ImportedMessage(int Line, DateTime? At, string? Author, string Text)
{
    public MessageKind Kind { get; init; }
}

/// <summary>Whose words a message holds.</summary>
public enum MessageKind
{
    /// <summary>A person's words.</summary>
    Said,

    /// <summary>Stands for a picture, voice note or file that the export names or leaves out.</summary>
    Media,

    /// <summary>The chat program's words: somebody joined, calls are encrypted.</summary>
    System,
}
