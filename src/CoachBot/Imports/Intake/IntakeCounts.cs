namespace CoachBot.Imports.Intake;

/// <summary>What became of every line (of JSON: of every element) of a file; the parts add up to <paramref name="Total"/>.</summary>
/// <param name="Messages">Began a person's message.</param>
/// <param name="Continuations">Further lines of a message, header or row.</param>
/// <param name="System">The chat program's own lines; rulers, headings of a table.</param>
/// <param name="Examples">Became an example, or a row of a table of examples.</param>
/// <param name="Unparsed">Not understood, or beyond what is kept; problems say which.</param>
public sealed record IntakeCounts(int Total, int Messages, int Continuations, int System, int Examples, int Blank, int Unparsed)
{
    public static IntakeCounts None { get; } = new(0, 0, 0, 0, 0, 0, 0);

    public static IntakeCounts Of(LineTally tally) =>
        new(tally.Total, tally.Messages, tally.Continuations, tally.System, tally.Examples, tally.Blank, tally.Unparsed);
}
