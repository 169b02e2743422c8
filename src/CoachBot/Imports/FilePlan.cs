using CoachBot.Imports.Chats;
using CoachBot.Imports.Reading;
using CoachBot.Imports.Tables;

namespace CoachBot.Imports;

/// <summary>How one file is to be read; a text is looked through for it.</summary>
/// <param name="Chat">The layout of a chat that was exported as text.</param>
/// <param name="Table">The first rows of a table.</param>
internal sealed record FilePlan(FileNature Nature, ChatLayout? Chat, TableSample? Table)
{
    /// <param name="asTable">A person said what the columns are, so it is no chat.</param>
    public static FilePlan Of(ImportSource source, bool asTable)
    {
        var nature = FileNature.Of(source.Open);
        if (nature.Kind != FileKind.Text) return new FilePlan(nature, null, null);
        return !asTable && ChatLayoutVote.Of(source, nature) is { } layout ? new FilePlan(nature, layout, null) : new FilePlan(nature, null, TableSample.Of(source, nature));
    }
}
