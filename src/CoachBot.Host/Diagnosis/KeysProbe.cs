using CoachBot.Host.Storage;
using CoachBot.Host.Storage.Sealing;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CoachBot.Host.Diagnosis;

/// <summary>Whether every key that something is sealed with is there, and whether others may read them. Opens nothing.</summary>
public static class KeysProbe
{
    private const string Name = "keys";

    public static async Task<Finding> ExamineAsync(IServiceProvider services, StorageSettings storage, CancellationToken cancellation)
    {
        if (File.Exists(storage.KeysDirectory)) return Finding.Fail(Name, $"{storage.KeysDirectory} is a file; name a folder: Storage__KeysDirectory=PATH.");
        var missing = await MissingAsync(services, storage, cancellation);
        if (missing.Count > 0) return Finding.Fail(Name, KeyFaults.Lost(storage, missing[0]).Message);
        if (!Directory.Exists(storage.KeysDirectory)) return Finding.Ok(Name, $"{storage.KeysDirectory} will be made when something is first remembered.");
        if (!FolderProbe.IsWritable(storage.KeysDirectory))
            return Finding.Fail(Name, $"This user may not write to {storage.KeysDirectory}, where a new key is due every 90 days; name another folder: Storage__KeysDirectory=PATH.");
        return MayBeReadByOthers(storage.KeysDirectory)
            ? Finding.Warn(Name, $"Other users of this machine may look into {storage.KeysDirectory}; whoever has a key can read what it seals: chmod 700.")
            : Finding.Ok(Name, $"{storage.KeysDirectory}: everything that is remembered opens with them. Back them up, apart from the database.");
    }

    private static async Task<IReadOnlyList<string>> MissingAsync(IServiceProvider services, StorageSettings storage, CancellationToken cancellation)
    {
        if (!File.Exists(storage.DatabasePath)) return [];
        try
        {
            var keys = services.GetRequiredService<KeyRing>();
            var used = await services.GetRequiredService<Database>().ReadAsync(KeysInUse, cancellation);
            return [.. used.Where(key => !keys.Has(key)).Select(keys.PathOf)];
        }
        catch (StorageUnavailableException)
        {
            // The finding about the database says it.
            return [];
        }
    }

    // The id stands behind the version mark and the payload's own magic number.
    private static List<Guid> KeysInUse(SqliteConnection connection) =>
    [
        .. connection.Query<byte[]>("""
            SELECT substr(state, 1, 21) FROM conversations WHERE typeof(state) = 'blob' GROUP BY 1
            UNION SELECT substr(taken, 1, 21) FROM turns WHERE typeof(taken) = 'blob' GROUP BY 1
            UNION SELECT substr(answer, 1, 21) FROM batch_answers WHERE typeof(answer) = 'blob' GROUP BY 1
            """).Select(start => Seal.KeyOf(start)),
    ];

    private static bool MayBeReadByOthers(string folder) =>
        !OperatingSystem.IsWindows() && (File.GetUnixFileMode(folder) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)) != UnixFileMode.None;
}
