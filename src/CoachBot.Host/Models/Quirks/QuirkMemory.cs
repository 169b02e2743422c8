using System.Collections.Immutable;
using System.Text.Json;
using CoachBot.Host.Storage;

namespace CoachBot.Host.Models.Quirks;

/// <summary>
/// What was found out about endpoints, in a JSON file of the data directory, by base URL and model. A file that cannot be read or written
/// costs a request or two more and nothing else, so it is never an error.
/// </summary>
public sealed class QuirkMemory(StorageSettings storage, ILogger<QuirkMemory> log)
{
    private static readonly ImmutableSortedDictionary<string, EndpointQuirks> Nothing = ImmutableSortedDictionary.Create<string, EndpointQuirks>(StringComparer.Ordinal);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly Lock _lock = new();
    private ImmutableSortedDictionary<string, EndpointQuirks>? _known;

    public string FilePath => Path.Combine(storage.DataDirectory, "model-quirks.json");

    /// <summary>What is known from the preset and what was found out.</summary>
    public EndpointQuirks Of(ModelEndpoint endpoint)
    {
        lock (_lock) return Preset(endpoint).Merged((_known ??= Read()).GetValueOrDefault(endpoint.Id, EndpointQuirks.None));
    }

    /// <summary>Adds what a request taught.</summary>
    public void Learn(ModelEndpoint endpoint, EndpointQuirks quirks) => Change(known => known.SetItem(endpoint.Id, known.GetValueOrDefault(endpoint.Id, EndpointQuirks.None).Merged(quirks)));

    /// <summary>Puts the result of an examination in the place of all that was known.</summary>
    public void Replace(ModelEndpoint endpoint, EndpointQuirks quirks) => Change(known => known.SetItem(endpoint.Id, quirks));

    private static EndpointQuirks Preset(ModelEndpoint endpoint) => EndpointQuirks.None.Lacking(endpoint.Preset.Without);

    private void Change(Func<ImmutableSortedDictionary<string, EndpointQuirks>, ImmutableSortedDictionary<string, EndpointQuirks>> change)
    {
        lock (_lock)
        {
            // Another process may have learnt something meanwhile.
            _known = change((_known ?? Nothing).SetItems(Read()));
            Write(_known);
        }
    }

    private ImmutableSortedDictionary<string, EndpointQuirks> Read()
    {
        try
        {
            if (!File.Exists(FilePath)) return Nothing;
            var read = JsonSerializer.Deserialize<Dictionary<string, EndpointQuirks?>>(File.ReadAllText(FilePath), Json) ?? [];
            return Nothing.AddRange(read.Where(known => known.Value is { Without: not null, FinishReasons: not null })!);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            log.LogWarning("What was found out about models cannot be read from {Path} ({Fault}); it is found out again.", FilePath, fault.GetType().Name);
            return Nothing;
        }
    }

    private void Write(ImmutableSortedDictionary<string, EndpointQuirks> known)
    {
        try
        {
            DataFolder.Make(storage);
            var draft = $"{FilePath}.{Environment.ProcessId}.tmp";
            File.WriteAllText(draft, JsonSerializer.Serialize(known, Json));
            File.Move(draft, FilePath, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            log.LogWarning("What was found out about models cannot be kept in {Path} ({Fault}).", FilePath, fault.GetType().Name);
        }
    }
}
