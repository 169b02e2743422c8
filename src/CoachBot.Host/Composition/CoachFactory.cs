using CoachBot.Agents;
using CoachBot.Conversations;
using CoachBot.Host.Models;
using Microsoft.Extensions.AI;

namespace CoachBot.Host.Composition;

/// <summary>Makes coaches: with the configured language model where there is one.</summary>
/// <param name="client">Null where no model is configured.</param>
public sealed class CoachFactory(Peri peri, CoachSettings settings, TimeProvider time, IChatClient? client = null)
{
    private readonly ModelDesk? _desk = client is null || settings.Model is not { } model
        ? null
        : peri.DeskFor(new ChatClientAgent(client), Terms(model), time);

    public Coach With(IConversationStore store) => peri.CoachWith(store, _desk);

    private static ModelTerms Terms(ModelSettings model) => ModelTerms.OnThisMachine with
    {
        Elsewhere = model.IsLocal ? null : $"{model.Endpoint.Name} at {model.Endpoint.BaseUrl.Host}",
        FirstWords = model.Timeouts.FirstToken < model.Turn ? model.Timeouts.FirstToken : model.Turn,
        Pause = model.Timeouts.Idle,
        Turn = model.Turn,
    };
}
