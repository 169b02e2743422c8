using System.Globalization;
using System.Text.RegularExpressions;
using CoachBot.Input;
using CoachBot.Knowledge.Qdrant;

namespace CoachBot.Host.VectorStores;

/// <summary>Reads and validates <c>Qdrant:*</c>; without <c>Qdrant:Url</c> passages are searched in this process alone.</summary>
public static partial class QdrantSettingsReader
{
    private const string DefaultName = "coachbot";
    private const int DefaultTimeout = 2000;

    /// <returns>Null where Qdrant is not configured, or not well; then the faults have been added.</returns>
    public static QdrantSettings? Read(IConfiguration configuration, List<InputProblem> problems)
    {
        if (configuration["Qdrant:Url"] is not { Length: > 0 } url)
        {
            if (configuration.GetSection("Qdrant").GetChildren().Any(setting => !string.IsNullOrEmpty(setting.Value)))
                problems.Add(new InputProblem("Qdrant:Url", "Other settings of Qdrant are given, but not where it is; name it, such as http://127.0.0.1:6333, or take the others away."));
            return null;
        }

        var before = problems.Count;
        var transport = Transport(configuration, problems);
        var settings = new QdrantSettings(
            Address(url, transport, problems),
            Key(configuration, problems),
            Name(configuration, "Qdrant:Collection", problems),
            Name(configuration, "Qdrant:Tenant", problems),
            TimeSpan.FromMilliseconds(Timeout(configuration, problems)))
        {
            Transport = transport,
        };
        return problems.Count == before ? settings : null;
    }

    private static QdrantTransport Transport(IConfiguration configuration, List<InputProblem> problems)
    {
        const string Setting = "Qdrant:Transport";
        switch (configuration[Setting]?.ToLowerInvariant())
        {
            case null or "" or "rest":
                break;
            case "grpc" when QdrantServers.HasGrpc:
                return QdrantTransport.Grpc;
            case "grpc":
                problems.Add(new InputProblem(Setting, "This program was built without Qdrant's gRPC client; build it with -p:OfficialSdks=true, or say rest and give the REST address."));
                break;
            default:
                problems.Add(new InputProblem(Setting, $"'{configuration[Setting]}' is neither rest nor grpc."));
                break;
        }

        return QdrantTransport.Rest;
    }

    private static Uri Address(string url, QdrantTransport transport, List<InputProblem> problems)
    {
        if (Uri.TryCreate(url.TrimEnd('/') + "/", UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            && uri.UserInfo.Length == 0 && uri.Query.Length == 0 && uri.Fragment.Length == 0)
        {
            if (transport == QdrantTransport.Grpc && uri.AbsolutePath != "/")
                problems.Add(new InputProblem("Qdrant:Url", "A gRPC address has no path; one looks like https://qdrant.example:6334."));
            return uri;
        }

        problems.Add(new InputProblem("Qdrant:Url", "This is no address of a Qdrant server; one looks like https://qdrant.example:6333, without a name, password or query in it."));
        return new Uri("http://localhost/");
    }

    /// <summary>The key itself never stands in a settings file: the setting names the environment variable that holds it.</summary>
    private static string? Key(IConfiguration configuration, List<InputProblem> problems)
    {
        if (configuration["Qdrant:KeyVariable"] is not { Length: > 0 } variable) return null;
        var key = configuration[variable];
        if (string.IsNullOrWhiteSpace(key))
            problems.Add(new InputProblem("Qdrant:KeyVariable", "The environment variable that is named here is not set; put the API key into it, or take the setting away if Qdrant asks for none."));
        else if (key.Any(letter => letter is <= ' ' or > '~'))
            problems.Add(new InputProblem("Qdrant:KeyVariable", "The key in the environment variable that is named here has white space or other characters that no header can carry."));
        else
            return key;
        return null;
    }

    private static string Name(IConfiguration configuration, string setting, List<InputProblem> problems)
    {
        var name = configuration[setting] is { Length: > 0 } given ? given : DefaultName;
        if (!Names().IsMatch(name)) problems.Add(new InputProblem(setting, $"'{name}' must be 1 to 64 letters, digits, hyphens and underscores."));
        return name;
    }

    private static int Timeout(IConfiguration configuration, List<InputProblem> problems)
    {
        const string Setting = "Qdrant:TimeoutMilliseconds";
        const int Least = 50, Most = 60_000;
        if (configuration[Setting] is not { Length: > 0 } text) return DefaultTimeout;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= Least and <= Most) return number;
        problems.Add(new InputProblem(Setting, $"'{text}' is not a whole number from {Least} to {Most}."));
        return DefaultTimeout;
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
