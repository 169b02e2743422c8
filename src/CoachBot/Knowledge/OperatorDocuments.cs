namespace CoachBot.Knowledge;

/// <summary>Tells an operator's own documents from the shipped guidance, wherever a passage turns up, by their ids.</summary>
public static class OperatorDocuments
{
    /// <summary>How the id of every operator's document begins; no shipped file's name does.</summary>
    public const string Prefix = "own-";

    /// <param name="document">A document's id, or a passage's, which begins with it.</param>
    public static bool Owns(string document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.StartsWith(Prefix, StringComparison.Ordinal);
    }
}
