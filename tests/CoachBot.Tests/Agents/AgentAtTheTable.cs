using CoachBot.Agents;
using Microsoft.Extensions.AI;

namespace CoachBot.Tests.Agents;

/// <summary>The agent that <see cref="Table"/> seats. Each project with an agent of its own has this class anew, and runs the same turns.</summary>
internal static class AgentAtTheTable
{
    public static IPeriAgent Over(IChatClient client) => new ChatClientAgent(client);
}
