namespace CoachBot.Host.Storage.Sealing;

/// <summary>What can be wrong with the keys, as sentences that name the folder and the mend.</summary>
public static class KeyFaults
{
    private const string Setting = "Storage__KeysDirectory=PATH";

    public static StorageUnavailableException Lost(StorageSettings storage, string keyPath) => new(
        $"What was written is sealed with a key that is not in {storage.KeysDirectory}: {Path.GetFileName(keyPath)} is missing. Nothing was changed. "
        + $"Put that folder back from a backup, or name the one that holds the key ({Setting}). "
        + "If the key is gone for good, so is what it sealed: forget that person (chat users with the verb forget --user ID) to go on without it.");

    public static StorageUnavailableException Broken(StorageSettings storage, Exception? inner = null) => new(
        $"Something in {storage.DatabasePath} does not open: it was damaged or moved from where it was written, or its key in {storage.KeysDirectory} was damaged. "
        + "Nothing was changed. Put a backup of both in their place, or forget that person (chat users with the verb forget --user ID) to go on without it.", inner);

    public static StorageUnavailableException Newer(StorageSettings storage) => new(
        $"Something in {storage.DatabasePath} was sealed by a newer CoachBot. Run the one that wrote it.");

    public static StorageUnavailableException Unusable(StorageSettings storage, Exception fault) => new(
        $"The keys that seal what people write lie in {storage.KeysDirectory}, and that folder or a file in it cannot be read or written ({fault.GetType().Name}). "
        + $"Make it a folder that this user may write to, put it back from a backup, or name another one: {Setting}.", fault);
}
