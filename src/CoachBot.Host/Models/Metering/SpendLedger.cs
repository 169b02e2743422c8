using CoachBot.Agents;
using CoachBot.Host.Storage;

namespace CoachBot.Host.Models.Metering;

/// <summary>
/// Keeps spending below its ceilings. The most that a call can take is reserved before it and settled after it,
/// so that calls at the same time cannot go beyond a ceiling together.
/// </summary>
public sealed class SpendLedger(SpendStore store, SpendCeilings ceilings, TimeProvider time, ILogger<SpendLedger> log) : IDisposable
{
    private readonly SemaphoreSlim _reserving = new(1, 1);
    private readonly Lock _lock = new();
    private readonly HashSet<Reservation> _open = [];

    /// <param name="conversation">Empty for a call on nobody's account.</param>
    /// <exception cref="ModelCeilingException">The call could go beyond a ceiling.</exception>
    /// <exception cref="ModelUnavailableException">What was spent cannot be read, so no ceiling can be kept.</exception>
    public async Task<Reservation> ReserveAsync(string conversation, Spend most, CancellationToken cancellation)
    {
        var reservation = new Reservation(conversation, Today, most);
        await _reserving.WaitAsync(cancellation);
        try
        {
            await CheckAsync(reservation, cancellation);
            lock (_lock) _open.Add(reservation);
            return reservation;
        }
        finally
        {
            _reserving.Release();
        }
    }

    /// <summary>Puts what was really taken in the place of the reservation. It is kept even if the caller has given up.</summary>
    public async Task SettleAsync(Reservation reservation, Spend taken)
    {
        try
        {
            if (taken.Tokens > 0) await store.AddAsync(reservation.Conversation, reservation.Day, taken, CancellationToken.None);
            // After the write: a ceiling checked in between counts this call twice rather than not at all.
            lock (_lock) _open.Remove(reservation);
        }
        catch (StorageUnavailableException fault)
        {
            // The reservation stays open, so that within this process the ceiling still holds.
            log.LogWarning("What the model took cannot be remembered: {Reason}", fault.Message);
        }
    }

    public void Dispose() => _reserving.Dispose();

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private async Task CheckAsync(Reservation asked, CancellationToken cancellation)
    {
        if (ceilings is { TokensPerConversation: null, TokensPerDay: null, UsdPerConversation: null, UsdPerDay: null }) return;
        // First the open ones, then the store: the other way round one that is settled in between would be missed.
        var (conversation, day) = Open(asked);
        var (spentByConversation, spentToday) = await SpentAsync(asked, cancellation);
        (conversation, day) = (conversation + spentByConversation + asked.Most, day + spentToday + asked.Most);
        Bound("Model:MostTokensPerDay", day.Tokens, ceilings.TokensPerDay);
        Bound("Model:MostUsdPerDay", day.Usd, ceilings.UsdPerDay);
        if (asked.Conversation.Length == 0) return;
        Bound("Model:MostTokensPerConversation", conversation.Tokens, ceilings.TokensPerConversation);
        Bound("Model:MostUsdPerConversation", conversation.Usd, ceilings.UsdPerConversation);
    }

    private (Spend Conversation, Spend Day) Open(Reservation asked)
    {
        lock (_lock)
        {
            return (Sum(_open.Where(open => open.Conversation == asked.Conversation)), Sum(_open.Where(open => open.Day == asked.Day)));
        }
    }

    private async Task<(Spend Conversation, Spend Day)> SpentAsync(Reservation asked, CancellationToken cancellation)
    {
        try
        {
            return await store.ReadAsync(asked.Conversation, asked.Day, cancellation);
        }
        catch (StorageUnavailableException fault)
        {
            throw new ModelUnavailableException(ModelFaultKind.Ceiling, "The model's call was not made: what was spent so far cannot be read.", fault);
        }
    }

    private static Spend Sum(IEnumerable<Reservation> reservations) => reservations.Aggregate(Spend.None, (sum, open) => sum + open.Most);

    private static void Bound(string setting, decimal? spent, decimal? most)
    {
        if (spent > most) throw new ModelCeilingException(setting);
    }
}

/// <summary>The most that one call can take, put aside for it. Two are never equal.</summary>
public sealed class Reservation(string conversation, DateOnly day, Spend most)
{
    public string Conversation => conversation;

    public DateOnly Day => day;

    public Spend Most => most;
}
