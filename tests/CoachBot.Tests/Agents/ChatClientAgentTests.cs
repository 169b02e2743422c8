using CoachBot.Agents;
using Microsoft.Extensions.AI;

namespace CoachBot.Tests.Agents;

public class ChatClientAgentTests : PeriAgentContract
{
    protected override IPeriAgent On(IChatClient client) => new ChatClientAgent(client);
}
