using CoachBot.Imports.Stamps;

namespace CoachBot.Imports.Chats;

/// <summary>How one text export is laid out.</summary>
/// <param name="Accepted">The shapes of stamp that begin a message here.</param>
internal sealed record ChatLayout(HashSet<StampShape> Accepted, DateOrder Order, AuthorPlace Author)
{
    /// <summary>Whether heads are loose, as in text that was copied from the screen.</summary>
    public LooseHeadKind? Loose { get; init; }

    /// <summary>Whether loose heads bear dates here, so that a line with a mere time is text.</summary>
    public bool DatesOnly { get; init; }

    public bool Accepts(in RawStamp stamp) => Accepted.Contains(stamp.Shape);

    public DateTime? At(in RawStamp stamp) => Order.Read(stamp.Date) is { } day
        ? day.ToDateTime(new TimeOnly(stamp.Time.Hour, stamp.Time.Minute, stamp.Time.Second))
        : null;
}

/// <summary>Where the author of a message stands.</summary>
internal enum AuthorPlace
{
    /// <summary>stamp Author: text (WhatsApp, Signal)</summary>
    BeforeText,

    /// <summary>[stamp] Author, and the text below (Discord, Teams)</summary>
    OnStampLine,

    /// <summary>The stamp, the author below, and the text below that (iMessage)</summary>
    BelowStamp,
}
