using CoachBot.Agents;
using CoachBot.Tests.Agents;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;

namespace CoachBot.SemanticKernel.Tests;

/// <summary>Semantic Kernel's filters run around the model's calls; plain function invocation over a chat client would bypass them.</summary>
public class FilterTests
{
    private readonly List<string> _seen = [];

    [Fact]
    public async Task Both_kinds_run_around_every_call_in_their_order()
    {
        await RunAsync(new ScriptedModel().Calls(("note", "{}"), ("note", "{}")).Says("Done."), [new Around(_seen, "function")], [new AroundCall(_seen, "outer"), new AroundCall(_seen, "inner")]);

        string[] once = ["outer peri.note", "inner peri.note", "function peri.note", "note", "function ends", "inner ends", "outer ends"];
        _seen.ShouldBe([.. once, .. once]);
    }

    [Fact]
    public async Task A_filter_can_keep_a_call_from_its_tool_and_answer_it()
    {
        var model = new ScriptedModel().Calls(("note", "{}")).Says("Done.");

        await RunAsync(model, [], [new Refusing()]);

        _seen.ShouldBeEmpty();
        model.Requests.Last().SelectMany(message => message.Contents).OfType<Microsoft.Extensions.AI.FunctionResultContent>().Single().Result.ShouldBe("not now");
    }

    [Theory]
    [InlineData("note", "not JSON")]
    [InlineData("approve", "{}")]
    [InlineData("peri_note", "{}")]
    public async Task A_call_that_is_refused_reaches_no_filter(string tool, string arguments)
    {
        await RunAsync(new ScriptedModel().Calls((tool, arguments)).Says("Done."), [new Around(_seen, "function")], [new AroundCall(_seen, "call")]);

        _seen.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_filter_that_breaks_is_a_fault_and_not_for_the_model_to_hear_of()
    {
        var model = new ScriptedModel().Calls(("note", "{}")).Says("Done.");

        await Should.ThrowAsync<InvalidOperationException>(() => RunAsync(model, [], [new Breaking()]));

        model.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Registered_filters_and_the_registered_model_are_found()
    {
        var model = new ScriptedModel().Calls(("note", "{}")).Says("Done.");
        await using var services = new ServiceCollection()
            .AddSingleton<IChatClient>(model)
            .AddSingleton<IFunctionInvocationFilter>(new Around(_seen, "function"))
            .AddSingleton<IAutoFunctionInvocationFilter>(new AroundCall(_seen, "call"))
            .AddSemanticKernelAgent()
            .BuildServiceProvider();

        await RunAsync(services.GetRequiredService<IPeriAgent>());

        _seen.ShouldBe(["call peri.note", "function peri.note", "note", "function ends", "call ends"]);
    }

    private Task RunAsync(ScriptedModel model, IFunctionInvocationFilter[] functions, IAutoFunctionInvocationFilter[] calls) =>
        RunAsync(new SemanticKernelAgent(model, functions, calls));

    private async Task RunAsync(IPeriAgent agent)
    {
        var tool = AIFunctionFactory.Create(() => _seen.Add("note"), "note", "Notes.");
        var task = new AgentTask("You are Peri.", [new ChatMessage(ChatRole.User, "200 mails")], [tool], AgentLimits.Default, "conversation-1");
        await foreach (var _ in agent.RunAsync(task, CancellationToken.None))
        {
        }
    }

    private sealed class Around(List<string> seen, string name) : IFunctionInvocationFilter
    {
        public async Task OnFunctionInvocationAsync(Microsoft.SemanticKernel.FunctionInvocationContext context, Func<Microsoft.SemanticKernel.FunctionInvocationContext, Task> next)
        {
            seen.Add($"{name} {context.Function.PluginName}.{context.Function.Name}");
            await next(context);
            seen.Add($"{name} ends");
        }
    }

    private sealed class AroundCall(List<string> seen, string name) : IAutoFunctionInvocationFilter
    {
        public async Task OnAutoFunctionInvocationAsync(AutoFunctionInvocationContext context, Func<AutoFunctionInvocationContext, Task> next)
        {
            seen.Add($"{name} {context.Function.PluginName}.{context.Function.Name}");
            await next(context);
            seen.Add($"{name} ends");
        }
    }

    private sealed class Refusing : IAutoFunctionInvocationFilter
    {
        public Task OnAutoFunctionInvocationAsync(AutoFunctionInvocationContext context, Func<AutoFunctionInvocationContext, Task> next)
        {
            context.Result = new FunctionResult(context.Function, "not now");
            return Task.CompletedTask;
        }
    }

    private sealed class Breaking : IAutoFunctionInvocationFilter
    {
        public Task OnAutoFunctionInvocationAsync(AutoFunctionInvocationContext context, Func<AutoFunctionInvocationContext, Task> next) =>
            throw new InvalidOperationException("The audit log is full.");
    }
}
