using CoachBot.Host.Storage;
using CoachBot.Input;

namespace CoachBot.Host.Channels.WebPage;

/// <summary>The one place that answers when something broke. What a person wrote appears neither in the answer nor in the log.</summary>
public sealed partial class HttpApology(RequestDelegate next, ILogger<HttpApology> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            if (!context.Response.HasStarted) context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (BadHttpRequestException fault) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = fault.StatusCode;
            await Problems.ForStatusAsync(context);
        }
        catch (Exception fault) when (!context.Response.HasStarted || EventStream.HasBegun(context.Response))
        {
            Log(fault);
            await AnswerAsync(context, fault);
        }
    }

    private static Task AnswerAsync(HttpContext context, Exception fault)
    {
        var (status, says) = Answer(fault);
        return context.Response.HasStarted
            ? new EventStream(context.Response).SendAsync("problem", Problems.List("server", says), context.RequestAborted)
            : Problems.WriteAsync(context, status, "server", says);
    }

    private static (int Status, string Says) Answer(Exception fault) => fault switch
    {
        StorageUnavailableException => (
            StatusCodes.Status503ServiceUnavailable,
            "Sorry: what Peri remembers cannot be reached just now, and nothing of this was saved. Whoever runs this server finds the cause in its log."),
        UnusableFileException => (
            StatusCodes.Status503ServiceUnavailable,
            "Sorry: a file that Peri speaks from cannot be read. Whoever runs this server finds the cause in its log."),
        TimeoutException => (
            StatusCodes.Status503ServiceUnavailable, "This conversation is busy with other messages. Nothing of this was saved; please send it again."),
        _ => (StatusCodes.Status500InternalServerError, "Sorry: something broke on Peri's side. Nothing was half-saved; please try again."),
    };

    private void Log(Exception fault)
    {
        // These two are written by us about files; any other message may quote what a person wrote.
        if (fault is StorageUnavailableException or UnusableFileException) LogUnavailable(fault.Message);
        else LogBroken(fault.GetType().FullName, fault.StackTrace);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Says}")]
    private partial void LogUnavailable(string says);

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed with {Type}{Trace}")]
    private partial void LogBroken(string? type, string? trace);
}
