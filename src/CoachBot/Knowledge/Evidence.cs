namespace CoachBot.Knowledge;

/// <summary>What tells whether the guidance answers a question, each from about 0 to 1.</summary>
/// <param name="Heading">Likeness to the likest heading.</param>
/// <param name="Meaning">Likeness to the likest passage.</param>
/// <param name="Elsewhere">Likeness to the likest question of another subject.</param>
/// <param name="Coverage">Share of the question's weight in words that the best passages have.</param>
/// <param name="Foreign">Share of the words that no passage has.</param>
/// <param name="Strangers">1 if two words are such, 0.5 if one is.</param>
/// <param name="Subject">1 if a word of this subject alone is used.</param>
/// <param name="Tuning">1 if a word for what the guidance is about is used that other crafts use as well.</param>
/// <param name="Shared">1 if two words that it shares with others are used, 0.5 if one is.</param>
/// <param name="Unknowable">1 if it asks for something that no guidance can know.</param>
public sealed record Evidence(
    double Heading, double Meaning, double Elsewhere, double Coverage, double Foreign, double Strangers, double Subject, double Tuning, double Shared, double Unknowable)
{
    /// <summary>The features in the order of <see cref="SilenceGate.Weights"/>.</summary>
    public IReadOnlyList<double> Features =>
    [
        Heading, Meaning, Elsewhere, Coverage, Foreign, Strangers, Subject, Tuning, Shared, Unknowable,
    ];
}
