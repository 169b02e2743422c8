namespace CoachBot.Probes.Collecting;

/// <summary>What an example is told in, in this order.</summary>
public enum ExamplePart
{
    Situation,
    Action,
    Response,
    Outcome,
}
