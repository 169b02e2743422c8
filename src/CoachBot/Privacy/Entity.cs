using System.Runtime.InteropServices;

namespace CoachBot.Privacy;

/// <summary>A place in a text that holds something personal.</summary>
/// <param name="Start">The first UTF-16 unit.</param>
/// <param name="End">The unit after the last.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Entity(EntityType Type, int Start, int End)
{
    public bool Overlaps(Entity other) => Start < other.End && other.Start < End;
}
