namespace CoachBot.Conversations;

/// <summary>What can be shown of a reply before it is whole. The whole reply always follows and replaces what was shown. The list is closed.</summary>
public abstract record ReplyUpdate
{
    private ReplyUpdate()
    {
    }

    /// <summary>More prose: whole sentences, checked, with the white space between them.</summary>
    public sealed record Words(string Text) : ReplyUpdate;

    /// <summary>What was shown so far is no longer meant.</summary>
    public sealed record TakenBack : ReplyUpdate;
}
