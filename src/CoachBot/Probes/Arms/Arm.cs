namespace CoachBot.Probes.Arms;

/// <summary>A way of answering a situation that was held out.</summary>
public enum Arm
{
    /// <summary>A model that is told the task and the situation.</summary>
    Plain,

    /// <summary>The same, and the patterns that were found in the other examples.</summary>
    Patterns,

    /// <summary>The same, and those other examples that ended well and are most like the situation.</summary>
    Nearest,

    /// <summary>What the person did or wrote themselves.</summary>
    Yours,
}

/// <summary>Two arms that are held against each other.</summary>
public sealed record ArmPair(Arm First, Arm Second)
{
    /// <summary>What is compared unless somebody says otherwise: each model arm with the person's own, then with each other.</summary>
    public static System.Collections.Immutable.ImmutableArray<ArmPair> All { get; } =
    [
        new(Arm.Patterns, Arm.Yours), new(Arm.Nearest, Arm.Yours), new(Arm.Patterns, Arm.Plain), new(Arm.Nearest, Arm.Plain), new(Arm.Plain, Arm.Yours), new(Arm.Patterns, Arm.Nearest),
    ];
}
