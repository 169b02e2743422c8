namespace CoachBot.Host.Channels.WebPage;

/// <summary>
/// Changes are asked for by our own page or by a program, never by another site's page. Browsers say where a request comes from:
/// https://www.w3.org/TR/fetch-metadata/ and https://www.rfc-editor.org/rfc/rfc6454; programs send neither header.
/// </summary>
public sealed class SameOriginOnly(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) => IsSafe(context.Request) || IsOurs(context.Request)
        ? next(context)
        : Problems.WriteAsync(context, StatusCodes.Status403Forbidden, "Origin", "Only this server's own page may ask for changes.");

    private static bool IsSafe(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);

    private static bool IsOurs(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0 && site is not ("same-origin" or "none")) return false;
        var origin = request.Headers.Origin.ToString();
        // The scheme is not compared: a proxy in front may have taken the encryption off.
        return origin.Length == 0
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from)
                && string.Equals(from.Authority, WithoutDefaultPort(request.Host, from), StringComparison.OrdinalIgnoreCase));
    }

    private static string WithoutDefaultPort(HostString host, Uri origin) =>
        host.Port is { } port && port == new UriBuilder(origin.Scheme, "host").Uri.Port ? host.Host : host.Value ?? "";
}
