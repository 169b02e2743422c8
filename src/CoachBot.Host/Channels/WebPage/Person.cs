namespace CoachBot.Host.Channels.WebPage;

/// <summary>Whose request this is; null ids are browsers that have not begun. Bound from the cookie, never from the body.</summary>
public sealed record Person(string? Id)
{
    public static ValueTask<Person> BindAsync(HttpContext context) =>
        ValueTask.FromResult(new Person(context.RequestServices.GetRequiredService<PersonCookie>().Read(context.Request)));

    /// <summary>Whether this conversation's id was given to this person.</summary>
    public bool Owns(string conversationId) => Id is not null && ConversationIds.WasIssuedTo(Id, conversationId);
}
