using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CoachBot.Batches;
using Microsoft.Extensions.AI;

namespace CoachBot.Probes.Arms;

/// <summary>The model that the arms ask, and on what terms.</summary>
/// <param name="Name">The model's name.</param>
/// <param name="Elsewhere">"NAME at HOST" when it is not on this machine, else null.</param>
/// <param name="Price">Null where it is not known.</param>
/// <param name="Patience">How long one turn may wait for answers; the rest comes with the next.</param>
public sealed record ArmsTerms(string Name, string? Elsewhere, TokenPrice? Price, TimeSpan Patience);

/// <summary>What a comparison would send and cost; nothing is sent by it.</summary>
/// <param name="Trial">Without answers yet.</param>
/// <param name="Plan">Null where nothing can be asked.</param>
/// <param name="Token">Names exactly these requests to exactly this model: an approval of other ones is none.</param>
public sealed record ArmsOffer(ArmTrial Trial, BatchPlan? Plan, string Token, ArmsTerms Terms)
{
    /// <summary>Hexadecimal digits.</summary>
    public const int TokenCharacters = 10;

    /// <summary>The requests; null where nothing can be asked.</summary>
    internal BatchJob? Job { get; init; }
}

/// <summary>Has a model answer what was held out. What was answered is kept by a journal, so a broken run is gone on with.</summary>
/// <param name="journals">A person's own journal, by their id.</param>
public sealed class ArmsDesk(IChatClient client, ArmsTerms terms, ArmPrompts prompts, Func<string, IBatchJournal> journals)
{
    /// <summary>What a person chooses between at one sitting: 12 of 15 choices settle a comparison.</summary>
    private const int MostHeldOut = 15;

    /// <summary>Each prompt with the person's own, and whether the patterns add anything; more pairs nobody would read.</summary>
    private static readonly ImmutableArray<ArmPair> Compared = [new(Arm.Patterns, Arm.Yours), new(Arm.Plain, Arm.Yours), new(Arm.Nearest, Arm.Yours), new(Arm.Patterns, Arm.Plain)];

    /// <param name="seed">Decides what is held out, and later who stands left.</param>
    public async Task<ArmsOffer> OfferAsync(string personId, ProbeBrief brief, ulong seed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(brief);
        var plan = ArmPlan.Of(brief, seed, MostHeldOut);
        var job = prompts.Write(brief, plan, terms.Name);
        var trial = new ArmTrial { Plan = plan, Model = terms.Name, Gaps = job.Gaps, Compared = Compared };
        return new ArmsOffer(trial, job.Job is { } batch ? await Runner(personId).PlanAsync(batch, cancellation) : null, Token(job.Job), terms) { Job = job.Job };
    }

    /// <returns>The trial with all answers that are there now.</returns>
    public async Task<ArmTrial> RunAsync(string personId, ArmsOffer offer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(offer);
        if (offer.Job is not { } job) return offer.Trial;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(terms.Patience);
        var report = await Runner(personId).RunAsync(job, terms.Price is null ? null : offer.Plan?.MostUsd, progress: null, patience.Token);
        cancellation.ThrowIfCancellationRequested();
        return offer.Trial with { Answers = ArmAnswer.Of(offer.Trial.Plan, report) };
    }

    private BatchRunner Runner(string personId) => new(client, journals(personId), terms.Price);

    private string Token(BatchJob? job)
    {
        var requests = job is null ? "" : string.Join('\n', job.Items.Select(job.KeyOf));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{terms.Elsewhere}\n{requests}")).AsSpan(0, ArmsOffer.TokenCharacters / 2));
    }
}
