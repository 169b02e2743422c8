using System.CommandLine;

namespace CoachBot.Host.Commands;

/// <summary><c>knowledge list</c> and <c>knowledge search TEXT</c>: what Peri may cite, and what she would find.</summary>
public static class KnowledgeCommand
{
    public static Command Create() => new("knowledge", "Look into what Peri knows.");
}
