using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace CoachBot.Host.Models.Metering;

/// <summary>
/// Counts tokens, cost and time of every call, keeps spending below its ceilings, and puts what it counted into the usage of the reply,
/// so that a caller who adds up usages has the turn's. See <see cref="ModelCallProperties"/>.
/// </summary>
public sealed class MeteredChatClient(IChatClient inner, ModelSettings settings, SpendLedger ledger, TimeProvider time, ILogger<MeteredChatClient> log)
    : DelegatingChatClient(inner)
{
    /// <exception cref="ModelCeilingException">The call could go beyond a ceiling.</exception>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var all = messages.ToList();
        using var call = await BeginAsync(all, options, cancellationToken);
        try
        {
            var response = await call.WatchAsync(() => base.GetResponseAsync(all, options, cancellationToken));
            call.Take(response.Messages.SelectMany(message => message.Contents));
            response.Usage = call.Complete(response.Usage);
            return response;
        }
        finally
        {
            await SettleAsync(call);
        }
    }

    /// <inheritdoc cref="GetResponseAsync"/>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var all = messages.ToList();
        using var call = await BeginAsync(all, options, cancellationToken);
        try
        {
            await using var updates = base.GetStreamingResponseAsync(all, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
            while (await call.WatchAsync(() => updates.MoveNextAsync().AsTask()))
            {
                call.TakePiece(updates.Current.Contents);
                // The usage follows by itself, completed.
                foreach (var usage in updates.Current.Contents.OfType<UsageContent>().ToList()) updates.Current.Contents.Remove(usage);
                yield return updates.Current;
            }

            yield return new ChatResponseUpdate(ChatRole.Assistant, [new UsageContent(call.Complete(counted: null))]);
        }
        finally
        {
            await SettleAsync(call);
        }
    }

    private async Task<MeteredCall> BeginAsync(List<ChatMessage> messages, ChatOptions? options, CancellationToken cancellation)
    {
        var conversation = options?.AdditionalProperties?.GetValueOrDefault(ModelCallProperties.Conversation) as string ?? "";
        var input = RequestTokens.Of(messages, options);
        var most = Spend.Of(input, options?.MaxOutputTokens ?? settings.MostAnswerTokens, settings.Prices);
        var reservation = await ledger.ReserveAsync(conversation, most, cancellation);
        return new MeteredCall(settings.Endpoint.Name, settings.Prices, input, reservation, time);
    }

    private async Task SettleAsync(MeteredCall call)
    {
        call.End();
        await ledger.SettleAsync(call.Reservation, call.Spend);
        log.LogInformation(
            "Model {Model}: {Outcome}, {Input} tokens in, {Output} out{Estimated}, {Usd} USD, {Milliseconds} ms, first words after {First} ms",
            settings.Endpoint.Name,
            call.Fault ?? "ok",
            call.Spend.InputTokens,
            call.Spend.OutputTokens,
            call.IsEstimated ? " (estimated)" : "",
            call.Spend.Usd,
            (long)call.Elapsed.TotalMilliseconds,
            (long?)call.FirstToken?.TotalMilliseconds);
    }
}
