namespace CoachBot.Knowledge;

/// <summary>An index outside this process cannot be used just now. The message, for whoever runs the program, says why and holds nothing that a person wrote.</summary>
public class KnowledgeIndexUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
