using System.Net;

namespace CoachBot.Host.Models;

/// <summary>Where a model is served and what it is called there.</summary>
/// <param name="BaseUrl">Ends with a slash; <c>chat/completions</c> and <c>embeddings</c> lie below it.</param>
/// <param name="Key">Null for a server that asks for none.</param>
public sealed record ModelEndpoint(ModelPreset Preset, Uri BaseUrl, string Name, SecretKey? Key)
{
    /// <summary>
    /// Whether messages stay on this machine, so that nobody's consent is needed. Only a loopback address counts,
    /// and not for the models that a local Ollama passes on to its cloud.
    /// </summary>
    public bool IsLocal => IsLoopback(BaseUrl) && !Name.EndsWith("-cloud", StringComparison.OrdinalIgnoreCase) && !Name.EndsWith(":cloud", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is remembered about an endpoint is remembered under this.</summary>
    public string Id => $"{BaseUrl} {Name}";

    private static bool IsLoopback(Uri url) => url.IsLoopback || (IPAddress.TryParse(url.IdnHost, out var address) && IPAddress.IsLoopback(address));
}
