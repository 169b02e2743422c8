using System.Collections.Immutable;
using CoachBot.Coaching;
using CoachBot.Replies;

namespace CoachBot.Conversations;

/// <summary>A turn in the making: the state so far and the parts of the reply.</summary>
internal sealed class Draft(Conversation state, Gathered gathered)
{
    private readonly ImmutableArray<ReplyPart>.Builder _parts = ImmutableArray.CreateBuilder<ReplyPart>();

    private readonly ImmutableArray<int>.Builder _retellable = ImmutableArray.CreateBuilder<int>();

    private readonly ImmutableArray<int>.Builder _kept = ImmutableArray.CreateBuilder<int>();

    /// <inheritdoc cref="TurnResult.Kept"/>
    public ImmutableArray<int> Kept => _kept.ToImmutable();

    /// <summary>Which parts a model may say in its own words.</summary>
    public ImmutableArray<int> Retellable => _retellable.ToImmutable();

    public Conversation State { get; set; } = state;

    public Gathered Gathered { get; } = gathered;

    /// <summary>The verdict that this reply gives, of the facts told or of a what-if.</summary>
    public FitDecision? Given { get; set; }

    /// <summary>True once the check has come to its verdict in this turn.</summary>
    public bool Decided { get; set; }

    /// <summary>True once the reply holds anything.</summary>
    public bool HasSpoken => _parts.Count > 0;

    /// <summary>True when the open question is to be put again after an aside.</summary>
    public bool AskAgain { get; set; }

    /// <summary>True when the turn ends here: no question follows.</summary>
    public bool Closed { get; set; }

    public bool Forget { get; set; }

    /// <inheritdoc cref="TurnResult.Asked"/>
    public string? Asked { get; set; }

    /// <summary>True when this reply asks whether to delete everything; the question stands for one turn only.</summary>
    public bool AsksToForget { get; set; }

    /// <summary>Says something that stands as it is written, whoever words the rest.</summary>
    public void Say(string text, string? tone = null) => _parts.Add(new ReplyPart.Text(text, tone));

    /// <summary>Says something that a model may say in its own words: nothing is decided, asked or promised by it.</summary>
    public void Chat(string text)
    {
        _retellable.Add(_parts.Count);
        Say(text);
    }

    /// <summary>Says something that stands as it is written, and beside which a model may speak.</summary>
    public void Note(string text)
    {
        _kept.Add(_parts.Count);
        Chat(text);
    }

    public void Add(ReplyPart part) => _parts.Add(part);

    public void Add(IEnumerable<ReplyPart> parts) => _parts.AddRange(parts);

    public Reply ToReply() => new(
        _parts.ToImmutable(),
        State.Flow,
        State.Slot,
        Gathered.Stopped ? Labels.Of(Verdict.GetHumanHelp) : Given is null ? null : Labels.Of(Given.Verdict));
}
