namespace CoachBot.Knowledge;

/// <summary>Where a quoted sentence stands.</summary>
/// <param name="Document">The document's title.</param>
/// <param name="Section">The heading path inside the document, outermost first, joined by <c> › </c>.</param>
/// <param name="Quote">The words quoted, exactly as they stand in the passage.</param>
/// <param name="Score">How well the passage fits the question, 0 to 1; 1 for a passage that code chose by its id.</param>
/// <param name="Passage">The passage's id, <c>file-name#heading-slug</c>, for opening it.</param>
public sealed record Citation(string Document, string Section, string Quote, double Score, string Passage);
