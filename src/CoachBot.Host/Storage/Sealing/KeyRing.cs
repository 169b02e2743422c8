using System.Diagnostics;
using System.Security.Cryptography;
using System.Xml;
using Microsoft.AspNetCore.DataProtection;

namespace CoachBot.Host.Storage.Sealing;

/// <summary>
/// The keys in <see cref="StorageSettings.KeysDirectory"/>, read (and the first one made) when one is first needed.
/// Every process that works on the same folder uses the same keys.
/// </summary>
public sealed class KeyRing(StorageSettings storage) : IDataProtectionProvider
{
    private const string ApplicationName = "CoachBot";

    private readonly Lock _lock = new();
    private IDataProtectionProvider? _read;

    /// <exception cref="StorageUnavailableException">The folder or a key in it cannot be read or made.</exception>
    public IDataProtector CreateProtector(string purpose) => Current().CreateProtector(purpose);

    /// <summary>Forgets what was read of the folder: the next use reads it anew.</summary>
    public void ReadAnew()
    {
        lock (_lock) _read = null;
    }

    public bool Has(Guid key) => File.Exists(PathOf(key));

    // As Data Protection's own file repository names them.
    public string PathOf(Guid key) => Path.Combine(storage.KeysDirectory, $"key-{key:D}.xml");

    private IDataProtectionProvider Current()
    {
        lock (_lock) return _read ??= Read();
    }

    private IDataProtectionProvider Read()
    {
        MakeDataFolder();
        try
        {
            DataFolder.Make(storage.KeysDirectory);
            // Of two processes that start at once on an empty folder, the second waits here and then finds the first one's key.
            // Without this each would make its own and go on with it for a day before it looked for others.
            using var alone = Alone();
            var provider = DataProtectionProvider.Create(new DirectoryInfo(storage.KeysDirectory), builder => builder.SetApplicationName(ApplicationName));
            provider.CreateProtector("first use").Protect([]);
            return provider;
        }
        catch (Exception fault) when (fault is CryptographicException or XmlException || StorageFaults.IsStorageFault(fault))
        {
            throw KeyFaults.Unusable(storage, fault);
        }
    }

    private void MakeDataFolder()
    {
        try
        {
            DataFolder.Make(storage);
        }
        catch (Exception fault) when (StorageFaults.IsStorageFault(fault))
        {
            throw StorageFaults.Explain(fault, storage);
        }
    }

    private FileStream Alone()
    {
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(storage.KeysDirectory, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(storage.BusySeconds))
            {
                Thread.Sleep(TimeSpan.FromMilliseconds(20));
            }
        }
    }
}
