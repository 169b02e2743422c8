namespace CoachBot.Agents;

/// <summary>Why a model gave no usable answer.</summary>
public enum ModelFault
{
    /// <summary>No connection, or it broke.</summary>
    Unreachable,

    /// <summary>401 or 403: the key is wrong or may not do this.</summary>
    Unauthorised,

    /// <summary>404: there is no such model or address.</summary>
    NotFound,

    /// <summary>429 beyond the patience of the turn.</summary>
    RateLimited,

    /// <summary>Too slow: no answer, no first word, or a pause between words.</summary>
    TooSlow,

    /// <summary>The provider's content filter stopped it.</summary>
    Refused,

    /// <summary>An answer that is none: no choices, half a stream, JSON that is not, more bytes than allowed.</summary>
    Broken,

    /// <summary>A ceiling on spending was reached.</summary>
    CeilingReached,
}

/// <summary>The model gave no usable answer. The message is for operators: it holds no key and nothing that a person wrote.</summary>
public class ModelUnavailableException(ModelFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    public ModelFault Fault { get; } = fault;
}
