using System.Net;
using System.Net.Sockets;
using CoachBot.Coaching;
using CoachBot.Host.Composition;
using CoachBot.Host.Storage;
using CoachBot.Input;

namespace CoachBot.Host.Diagnosis;

/// <summary>Examines an installation and changes nothing in it; only how a configured model's server differs from others is remembered.</summary>
public static class Doctor
{
    public static async Task<IReadOnlyList<Finding>> ExamineAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var settings = services.GetRequiredService<CoachSettings>();
        var today = DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        return
        [
            Finding.Ok("settings", Path.Combine(settings.ProgramDirectory, SettingsReader.FileName)),
            DataDirectory(settings.Storage),
            await KeysProbe.ExamineAsync(services, settings.Storage, cancellation),
            await DatabaseAsync(services, settings.Storage, cancellation),
            Loaded("words and weights", () => services.GetRequiredService<Peri>(), peri => Words(peri, settings)),
            await QdrantAsync(services, settings, cancellation),
            Loaded("provider facts", () => services.GetRequiredService<FitPolicy>(), policy => ProviderFacts(policy, today)),
            Page(settings),
            .. await ModelProbe.ExamineAsync(services, settings, cancellation),
            .. settings.Urls.Select(Port),
        ];
    }

    private static Finding DataDirectory(StorageSettings storage)
    {
        const string Name = "data directory";
        if (File.Exists(storage.DataDirectory)) return Finding.Fail(Name, $"{storage.DataDirectory} is a file; name a folder: Storage__DataDirectory=PATH.");
        if (!Directory.Exists(storage.DataDirectory)) return Finding.Ok(Name, $"{storage.DataDirectory} will be made when something is first remembered.");
        return FolderProbe.IsWritable(storage.DataDirectory)
            ? Finding.Ok(Name, storage.DataDirectory)
            : Finding.Fail(Name, $"This user may not write to {storage.DataDirectory}; name another folder: Storage__DataDirectory=PATH.");
    }

    private static async Task<Finding> DatabaseAsync(IServiceProvider services, StorageSettings storage, CancellationToken cancellation)
    {
        const string Name = "database";
        if (!File.Exists(storage.DatabasePath)) return Finding.Ok(Name, "There is none yet.");
        try
        {
            var (conversations, turns) = await services.GetRequiredService<Database>().ReadAsync(DatabaseProbe.Examine, cancellation);
            return Finding.Ok(Name, $"{storage.DatabasePath}: {conversations} conversations, {turns} turns, schema version {Migrations.Newest}.");
        }
        catch (StorageUnavailableException fault)
        {
            return Finding.Fail(Name, fault.Message);
        }
    }

    private static Finding Loaded<T>(string name, Func<T> load, Func<T, Finding> examine)
    {
        try
        {
            return examine(load());
        }
        catch (UnusableFileException fault)
        {
            return Finding.Fail(name, fault.Message);
        }
    }

    private static async Task<Finding> QdrantAsync(IServiceProvider services, CoachSettings settings, CancellationToken cancellation)
    {
        try
        {
            var knowledge = services.GetRequiredService<Peri>().Knowledge;
            return await QdrantProbe.ExamineAsync(settings.Qdrant, knowledge.Passages.Chunks, knowledge.Encoder, cancellation);
        }
        catch (UnusableFileException)
        {
            return Finding.Warn("qdrant", "Not looked at: words and weights come first.");
        }
    }

    private static Finding Words(Peri peri, CoachSettings settings) =>
        Finding.Ok("words and weights", $"{settings.PromptsDirectory}: {peri.Knowledge.Passages.Chunks.Count} passages, all files valid.");

    private static Finding ProviderFacts(FitPolicy policy, DateOnly today) => today <= policy.ProviderFactsValidUntil
        ? Finding.Ok("provider facts", $"Taken as current until {policy.ProviderFactsValidUntil:yyyy-MM-dd}.")
        : Finding.Warn("provider facts", $"Stale since {policy.ProviderFactsValidUntil:yyyy-MM-dd}; check them and set a new date in prompts/fit-policy.yaml.");

    private static Finding Page(CoachSettings settings) => File.Exists(Path.Combine(settings.PageDirectory, "index.html"))
        ? Finding.Ok("page", settings.PageDirectory)
        : Finding.Warn("page", $"There is no index.html in {settings.PageDirectory}; build again.");

    private static Finding Port(string url)
    {
        var name = $"address {url}";
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || !IPAddress.TryParse(uri.Host.Replace("localhost", "127.0.0.1", StringComparison.OrdinalIgnoreCase), out var address))
            return Finding.Ok(name, "Not tried: it names no address of this machine.");
        try
        {
            using var listener = new TcpListener(address, uri.Port);
            listener.Start();
            return Finding.Ok(name, "Free.");
        }
        catch (SocketException fault)
        {
            return Finding.Warn(name, fault.SocketErrorCode == SocketError.AddressAlreadyInUse
                ? "Something listens there already; if it is not CoachBot, choose another port: Urls=http://127.0.0.1:5081."
                : "It is not possible to listen there; choose another: Urls=http://127.0.0.1:5080.");
        }
    }
}
