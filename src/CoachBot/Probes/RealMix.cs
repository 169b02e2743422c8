using System.Collections.Immutable;

namespace CoachBot.Probes;

/// <summary>What a person says about real life: "about 7 of 10 quarrels end badly", "a third of the messages are about refunds".</summary>
public sealed record RealMix(ImmutableArray<ExpectedShare> Shares);

/// <summary>A share, 0 to 1, that a class has in real life.</summary>
public abstract record ExpectedShare(double Share)
{
    /// <summary>Examples that end like this, among those of known outcome.</summary>
    public sealed record Ending(Outcome Outcome, double Share) : ExpectedShare(Share);

    /// <summary>Examples whose situation or action has the word in any of its forms.</summary>
    public sealed record Telling(string Word, double Share) : ExpectedShare(Share);
}
