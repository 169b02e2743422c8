namespace CoachBot.Conversations;

/// <summary>Whether the person lets their words go to a language model that is not on this machine.</summary>
public enum ModelConsent
{
    /// <summary>Not asked yet: it counts as no.</summary>
    Unasked,

    /// <summary>Asked and not answered: it counts as no.</summary>
    Asked,

    Agreed,

    Refused,
}
