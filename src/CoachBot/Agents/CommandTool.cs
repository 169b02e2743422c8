using System.Text.Json;
using Microsoft.Extensions.AI;

namespace CoachBot.Agents;

/// <summary>A command of the dialogue as a tool: its arguments are validated into the command, and that is proposed to the turn.</summary>
internal sealed class CommandTool(CommandSchema schema, TurnDesk desk) : AIFunction
{
    public override string Name => schema.Name;

    public override string Description => schema.Description;

    public override JsonElement JsonSchema => schema.Json;

    /// <returns>JSON text: what Peri would say now, or what was wrong with the call.</returns>
    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        var (command, problems) = schema.Read(arguments);
        return command is null ? ToolAnswer.Refused(problems) : await desk.ProposeAsync(command, cancellationToken);
    }
}
