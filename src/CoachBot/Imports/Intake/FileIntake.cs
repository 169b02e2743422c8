using CoachBot.Imports.Tables;

namespace CoachBot.Imports.Intake;

/// <summary>Looks through a file that somebody handed in, of any size and in bounded memory, and keeps what a conversation needs of it.</summary>
public static class FileIntake
{
    /// <summary>Bad content is never thrown: it becomes problems, or an offer that is unusable.</summary>
    /// <exception cref="IOException">The file itself could not be read.</exception>
    public static FileOffer Read(ImportSource source, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        source = source with { Name = FileNames.Clean(source.Name) };
        var plan = FilePlan.Of(source, asTable: false);
        if (plan.Table is { } sample && TablePlan.Guess(sample.Rows) is { IsChat: false } guess)
            return new TableIntake(source, plan.Nature, sample, guess).Read(cancellation);
        var gathering = new Gathering(source.Name);
        foreach (var item in FileImporter.Read(source, plan, gathering.Tally, mapping: null))
        {
            cancellation.ThrowIfCancellationRequested();
            gathering.Add(item);
        }

        return gathering.ToOffer();
    }
}
