using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace CoachBot.Evaluations.Models;

/// <summary>
/// Replays a model's replies from a folder with one file a request, named by <see cref="RequestKey"/>, so that an evaluation gives the same
/// figures again without a network. With a model behind it, a request that has no file is asked there and its whole reply kept.
/// </summary>
/// <param name="inner">Null for none: then a request without a file is a fault.</param>
internal sealed class RecordedChatClient(string folder, IChatClient? inner = null) : DelegatingChatClient(inner ?? Nobody.Instance)
{
    /// <exception cref="MissingRecordingException">There is no file and no model.</exception>
    /// <exception cref="InvalidDataException">The file is no recorded reply.</exception>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var sent = messages.ToList();
        var path = PathOf(sent, options);
        if (File.Exists(path)) return (await RecordedReply.ReadAsync(path, cancellationToken)).Updates.ToChatResponse();
        var response = await base.GetResponseAsync(sent, options, cancellationToken);
        await new RecordedReply(RequestKey.Canonical(sent, options), response.ToChatResponseUpdates()).WriteAsync(path, cancellationToken);
        return response;
    }

    /// <inheritdoc cref="GetResponseAsync"/>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var sent = messages.ToList();
        var path = PathOf(sent, options);
        if (File.Exists(path))
        {
            foreach (var update in (await RecordedReply.ReadAsync(path, cancellationToken)).Updates) yield return update;
            yield break;
        }

        // Before the caller may add to the messages that it handed over.
        var request = RequestKey.Canonical(sent, options);
        var updates = new List<ChatResponseUpdate>();
        await foreach (var update in base.GetStreamingResponseAsync(sent, options, cancellationToken))
        {
            updates.Add(update);
            yield return update;
        }

        await new RecordedReply(request, updates).WriteAsync(path, cancellationToken);
    }

    private string PathOf(List<ChatMessage> messages, ChatOptions? options)
    {
        var key = RequestKey.Of(messages, options);
        var path = Path.Combine(folder, $"{key}.json");
        return InnerClient is not Nobody || File.Exists(path) ? path : throw new MissingRecordingException(key, folder);
    }

    /// <summary>In the place of a model where there is none. It is never asked.</summary>
    private sealed class Nobody : IChatClient
    {
        public static Nobody Instance { get; } = new();

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new InvalidOperationException("There is no model.");

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new InvalidOperationException("There is no model.");

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
