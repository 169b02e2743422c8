using System.Threading.RateLimiting;
using CoachBot.Host.Composition;
using CoachBot.Imports.Intake;
using CoachBot.Input;
using Microsoft.AspNetCore.Http.Features;

namespace CoachBot.Host.Channels.WebPage.Uploads;

/// <summary>Takes in a file from a request's body and looks what it offers a conversation. Nothing of the file stays.</summary>
public sealed class UploadIntake(CoachSettings settings) : IDisposable
{
    private const int MostInLine = 4;

    // One file at a time of each person; the next one's bytes are not even asked for meanwhile.
    private readonly PartitionedRateLimiter<string> _lines = PartitionedRateLimiter.Create<string, string>(person =>
        RateLimitPartition.GetConcurrencyLimiter(person, _ => new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = MostInLine }));

    // Reading is computing: as many at once as there are cores to compute.
    private readonly SemaphoreSlim _readers = new(Environment.ProcessorCount);

    /// <param name="name">What its owner calls the file.</param>
    /// <returns>What the file offers, or null and the refusal.</returns>
    /// <exception cref="Storage.StorageUnavailableException">There is no place to put it meanwhile.</exception>
    public async Task<(FileOffer? Offer, IResult? Refusal)> ReadAsync(string personId, string name, HttpRequest request, CancellationToken cancellation)
    {
        using var place = await _lines.AcquireAsync(personId, 1, cancellation);
        if (!place.IsAcquired) return (null, Refuse(StatusCodes.Status429TooManyRequests, "Several files of yours wait already. Wait for them, then send this one again."));
        var most = settings.MostUploadBytes;
        if (request.ContentLength > most) return (null, TooLarge(most));
        // The bound is kept here, so that the refusal can say it.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = null;
        await using var file = UploadedFile.Create(settings.Storage);
        if (!await file.ReceiveAsync(request.Body, most, cancellation)) return (null, TooLarge(most));
        await _readers.WaitAsync(cancellation);
        try
        {
            return (await Task.Run(() => FileIntake.Read(file.AsSource(name), cancellation), cancellation), null);
        }
        finally
        {
            _readers.Release();
        }
    }

    public void Dispose()
    {
        _lines.Dispose();
        _readers.Dispose();
    }

    private static IResult TooLarge(long most) => Refuse(
        StatusCodes.Status413PayloadTooLarge,
        $"This file is larger than {ByteCount.InWords(most)}, which is the most that is taken here. Export a shorter time or leave the media out; "
        + "whoever runs this server can raise Page:MostUploadBytes.");

    private static IResult Refuse(int status, string says) => Problems.Result(status, new InputProblem("file", says));
}
