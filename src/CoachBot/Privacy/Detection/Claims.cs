using System.Collections;
using System.Collections.Immutable;

namespace CoachBot.Privacy.Detection;

/// <summary>Who came first: each part of a text belongs to one entity at most.</summary>
internal sealed class Claims(int length)
{
    private readonly BitArray _taken = new(length);
    private readonly List<Entity> _entities = [];

    /// <returns>Whether the place was free and is the entity's now.</returns>
    public bool TryTake(Entity entity)
    {
        if (!IsFree(entity.Start, entity.End)) return false;
        Keep(entity.Start, entity.End);
        _entities.Add(entity);
        return true;
    }

    /// <summary>No entity may lie here.</summary>
    public void Keep(int start, int end)
    {
        for (var at = start; at < end; at++) _taken[at] = true;
    }

    public bool IsFree(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (_taken[at]) return false;
        }

        return true;
    }

    public bool IsFree(Token token) => IsFree(token.Start, token.End);

    /// <summary>In the order of the text.</summary>
    public ImmutableArray<Entity> Taken() => [.. _entities.OrderBy(entity => entity.Start)];
}
