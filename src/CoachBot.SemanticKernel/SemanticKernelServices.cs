using CoachBot.Agents;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;

namespace CoachBot.SemanticKernel;

/// <summary>Registers Semantic Kernel's agent.</summary>
public static class SemanticKernelServices
{
    /// <summary>Peri's agent over the registered <see cref="IChatClient"/>, with every filter of Semantic Kernel that is registered, in that order.</summary>
    public static IServiceCollection AddSemanticKernelAgent(this IServiceCollection services) => services.AddSingleton<IPeriAgent>(provider => new SemanticKernelAgent(
        provider.GetRequiredService<IChatClient>(), provider.GetServices<IFunctionInvocationFilter>(), provider.GetServices<IAutoFunctionInvocationFilter>()));
}
