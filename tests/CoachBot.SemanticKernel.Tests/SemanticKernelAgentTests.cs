using CoachBot.Agents;
using CoachBot.Tests.Agents;
using Microsoft.Extensions.AI;

namespace CoachBot.SemanticKernel.Tests;

public class SemanticKernelAgentTests : PeriAgentContract
{
    protected override IPeriAgent On(IChatClient client) => new SemanticKernelAgent(client);

    /// <summary>The kernel's arguments know no case: without care two such names would break the turn.</summary>
    [Fact]
    public async Task Arguments_that_differ_in_case_only_are_answered()
    {
        var model = new ScriptedModel().Calls(("note", """{"what":"one","What":"two"}""")).Says("Done.");

        await RunAsync(model, AIFunctionFactory.Create((string what) => what, "note", "Notes."));

        model.Requests.Last().SelectMany(message => message.Contents).OfType<FunctionResultContent>().Single().Result!.ToString()!.ShouldContain("JSON");
    }

    [Fact]
    public async Task A_tool_that_breaks_is_a_fault_and_not_for_the_model_to_hear_of()
    {
        var model = new ScriptedModel().Calls(("note", "{}")).Says("Done.");

        await Should.ThrowAsync<IOException>(() => RunAsync(model, AIFunctionFactory.Create(string () => throw new IOException("The disk is full."), "note", "Notes.")));

        model.Requests.Count.ShouldBe(1);
    }

    private async Task RunAsync(ScriptedModel model, AIFunction tool)
    {
        var task = new AgentTask("You are Peri.", [new ChatMessage(ChatRole.User, "200 mails")], [tool], AgentLimits.Default, "conversation-1");
        await foreach (var _ in On(model).RunAsync(task, CancellationToken.None))
        {
        }
    }
}
