using System.Collections.Immutable;
using CoachBot.Conversations.Probing;
using CoachBot.Knowledge;
using CoachBot.Replies;

namespace CoachBot.Conversations;

/// <summary>What was fetched for a turn before the dialogue decides: the engine itself waits for nothing.</summary>
public sealed record Gathered
{
    public static Gathered Nothing { get; } = new();

    /// <summary>Answers by the question of their <see cref="Command.AskGuidance"/>.</summary>
    public ImmutableDictionary<string, Answer> Answers { get; init; } = ImmutableDictionary<string, Answer>.Empty;

    /// <summary>What safety has to say in this turn, first of all; empty when nothing.</summary>
    public ImmutableArray<ReplyPart> Notice { get; init; } = [];

    /// <summary>True while a disclosure of danger stops check, probe, tuning and journeys.</summary>
    public bool Stopped { get; init; }

    /// <summary>True when a model proposed some of the commands: what is noted then is told in code's own words, for the person to check.</summary>
    public bool Proposed { get; init; }

    /// <summary>True when the message was too long to be read to its end.</summary>
    public bool Clipped { get; init; }

    /// <summary>What reminds of a disclosure in later turns.</summary>
    public string Reminder { get; init; } = "";

    /// <summary>People to talk to, for whoever asks.</summary>
    public string PeopleToTalkTo { get; init; } = "";

    /// <summary>The model and its host, as "NAME at HOST", where one is configured that is not on this machine; else null.</summary>
    public string? ModelElsewhere { get; init; }

    /// <summary>Whether a model is configured that could answer held-out examples.</summary>
    public bool HasModel { get; init; }

    /// <summary>What was fetched for a comparison with a model; null where none was asked for.</summary>
    public ArmsGathered? Arms { get; init; }

    /// <summary>True when lines of the file that was offered plainly tell of danger.</summary>
    public bool FileWorries { get; init; }

    /// <summary>Everything kept about the person, as JSON, when the turn asks for it.</summary>
    public string? Export { get; init; }
}

/// <summary>What a turn came to.</summary>
/// <param name="Forget">True when everything of the person is to be deleted instead of saved.</param>
/// <param name="Retellable">Positions of the reply's parts that a model may say in its own words: nothing is decided, asked or promised by them.</param>
public sealed record TurnResult(Conversation Conversation, Reply Reply, bool Forget, ImmutableArray<int> Retellable)
{
    /// <summary>Those of the retellable parts that stay, after the model's words: what was noted is always told by code, for the person to check.</summary>
    public ImmutableArray<int> Kept { get; init; } = [];

    /// <summary>What is kept in the place of the person's words, where they asked that those are not kept; else null.</summary>
    public string? Asked { get; init; }
}
