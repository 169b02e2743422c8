namespace CoachBot.Host.Storage;

/// <param name="DataDirectory">A full path. Created when something is first remembered.</param>
/// <param name="BusySeconds">How long a write waits for another process that holds the database.</param>
public sealed record StorageSettings(string DataDirectory, int BusySeconds)
{
    public string DatabasePath => Path.Combine(DataDirectory, "coachbot.db");

    /// <summary>Where the keys lie that seal what people write and protect the identity cookies; a full path.</summary>
    public string KeysDirectory
    {
        get => field ?? Path.Combine(DataDirectory, "keys");
        init;
    }

    /// <summary>Where files that were handed in lie while they are read.</summary>
    public string UploadsDirectory => Path.Combine(DataDirectory, "uploads");
}
