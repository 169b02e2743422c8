namespace CoachBot.Agents;

/// <summary>
/// The model gave no usable answer, and asking again at once will not help: what can be retried was retried.
/// The message is for whoever runs the program; it quotes neither the person, nor the model, nor a key.
/// </summary>
public class ModelUnavailableException(ModelFaultKind kind, string message, Exception? inner = null) : Exception(message, inner)
{
    public ModelFaultKind Kind { get; } = kind;

    /// <summary>How long the server asked its callers to wait; null if it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}

/// <summary>Why there is no answer.</summary>
public enum ModelFaultKind
{
    /// <summary>The key is missing, wrong, or not allowed to use this model.</summary>
    Unauthorised,

    /// <summary>The address or the model does not exist.</summary>
    NotFound,

    /// <summary>Too many requests for now.</summary>
    RateLimited,

    /// <summary>The account's money or quota is used up.</summary>
    QuotaExhausted,

    /// <summary>A spending ceiling of this installation is reached.</summary>
    Ceiling,

    /// <summary>No answer, or no further piece of it, in time.</summary>
    Timeout,

    /// <summary>A content filter, or the model itself, declined.</summary>
    Refused,

    /// <summary>The messages are longer than the model can read.</summary>
    TooLong,

    /// <summary>The server does not accept the request for another reason.</summary>
    Rejected,

    /// <summary>What came is no complete reply: half a stream, no choices, not JSON, or far too much.</summary>
    Broken,

    /// <summary>No connection, a connection that broke, or a server that failed.</summary>
    Unreachable,
}
