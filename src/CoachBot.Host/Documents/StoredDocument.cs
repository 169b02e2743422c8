using CoachBot.Knowledge;

namespace CoachBot.Host.Documents;

/// <summary>An operator's document as it is kept.</summary>
/// <param name="Schema">1; another version of the program may write another.</param>
/// <param name="Document">What is indexed and cited.</param>
/// <param name="File">The name of the file that it came from.</param>
/// <param name="AddedAt">When it was added last.</param>
public sealed record StoredDocument(int Schema, GuidanceDocument Document, string File, DateTimeOffset AddedAt)
{
    public const int Newest = 1;
}
