using CoachBot.Agents;
using Microsoft.Extensions.AI;

namespace CoachBot.Batches;

/// <summary>Runs a prompt over a list of examples: so many at once, never twice for the same answer, never beyond what was allowed.</summary>
/// <param name="price">Null where it is not known; then a budget cannot be kept and none may be given.</param>
/// <param name="atOnce">Requests under way at the same time, 1 to 64.</param>
public sealed class BatchRunner(IChatClient client, IBatchJournal journal, TokenPrice? price, int atOnce = 4)
{
    private const int MostAtOnce = 64;

    /// <summary>What the job would take now. Nothing is sent.</summary>
    public async Task<BatchPlan> PlanAsync(BatchJob job, CancellationToken cancellation)
    {
        Check(job);
        var kept = await journal.FindAsync([.. job.Items.Select(job.KeyOf)], cancellation);
        var left = job.Items.Where(item => !kept.ContainsKey(job.KeyOf(item))).DistinctBy(job.KeyOf).ToList();
        var input = left.Sum(item => (long)job.InputTokensOf(item));
        var output = (long)left.Count * job.MostAnswerTokens;
        return new BatchPlan(job.Items.Length, job.Items.Count(item => kept.ContainsKey(job.KeyOf(item))), input, output, price?.Of(input, output));
    }

    /// <param name="mostUsd">What may be spent; null for no limit of its own.</param>
    /// <exception cref="ArgumentException">The job has no items, an id twice, or a budget without a known price.</exception>
    public async Task<BatchReport> RunAsync(BatchJob job, decimal? mostUsd, IProgress<BatchProgress>? progress, CancellationToken cancellation)
    {
        Check(job);
        if (mostUsd is not null && price is null) throw new ArgumentException("A budget needs the model's price: set what a million tokens cost.", nameof(mostUsd));
        var kept = await journal.FindAsync([.. job.Items.Select(job.KeyOf)], cancellation);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var run = new BatchRun(job, price, mostUsd, kept, progress);
        // Two examples that ask the same are asked once.
        var work = Parallel.ForEachAsync(
            job.Items.Where(item => !kept.ContainsKey(job.KeyOf(item))).DistinctBy(job.KeyOf),
            new ParallelOptions { MaxDegreeOfParallelism = Math.Clamp(atOnce, 1, MostAtOnce), CancellationToken = stop.Token },
            (item, token) => AnswerAsync(run, item, stop, token));
        try
        {
            await work;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The run knows why it was stopped.
        }

        return run.Report(cancelled: cancellation.IsCancellationRequested);
    }

    private async ValueTask AnswerAsync(BatchRun run, BatchItem item, CancellationTokenSource stop, CancellationToken cancellation)
    {
        if (!run.Reserve(item))
        {
            await stop.CancelAsync();
            return;
        }

        try
        {
            var answer = await AskAsync(run.Job, item, cancellation);
            // What is paid for is kept, even while the caller leaves.
            await journal.KeepAsync(run.Job.KeyOf(item), answer, CancellationToken.None);
            run.Answered(item, answer);
        }
        catch (ModelUnavailableException fault)
        {
            if (run.Failed(item, fault.Kind)) await stop.CancelAsync();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            run.Dropped(item);
        }
    }

    private async Task<BatchAnswer> AskAsync(BatchJob job, BatchItem item, CancellationToken cancellation)
    {
        List<ChatMessage> messages = [new(ChatRole.User, item.Prompt)];
        if (job.Instructions.Length > 0) messages.Insert(0, new ChatMessage(ChatRole.System, job.Instructions));
        var response = await client.GetResponseAsync(messages, new ChatOptions { ModelId = job.Model, Temperature = job.Temperature, MaxOutputTokens = job.MostAnswerTokens }, cancellation);
        return new BatchAnswer(
            response.Text,
            response.Usage?.InputTokenCount ?? job.InputTokensOf(item),
            response.Usage?.OutputTokenCount ?? TokenEstimate.Of(response.Text));
    }

    private static void Check(BatchJob job)
    {
        if (job.Items.IsDefaultOrEmpty) throw new ArgumentException("The job has no items.", nameof(job));
        if (job.Items.GroupBy(item => item.Id, StringComparer.Ordinal).FirstOrDefault(items => items.Skip(1).Any()) is { } twice)
            throw new ArgumentException($"The id {twice.Key} stands twice in the job; ids name answers.", nameof(job));
    }
}
