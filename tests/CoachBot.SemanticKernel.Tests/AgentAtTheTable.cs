using CoachBot.Agents;
using CoachBot.SemanticKernel;
using Microsoft.Extensions.AI;

#pragma warning disable IDE0130 // The linked tests look for it there.
namespace CoachBot.Tests.Agents;

/// <summary>Seats Semantic Kernel's agent where the default agent's tests seat theirs.</summary>
internal static class AgentAtTheTable
{
    public static IPeriAgent Over(IChatClient client) => new SemanticKernelAgent(client);
}
