using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CoachBot.Imports.Episodes;
using CoachBot.Imports.Tables;
using CoachBot.Input;
using CoachBot.Probes;

namespace CoachBot.Imports.Intake;

/// <summary>What a file that somebody handed in holds, of a size that a conversation can keep; nothing of it is taken over yet.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Table), "table")]
[JsonDerivedType(typeof(Examples), "examples")]
[JsonDerivedType(typeof(Chat), "chat")]
[JsonDerivedType(typeof(Unusable), "unusable")]
public abstract record FileOffer
{
    public const int MostProblems = 20;

    /// <summary>Of a file's examples or rows so much text is kept in all; a chat's windows stay far below it.</summary>
    public const int MostCharacters = 2_000_000;

    private FileOffer()
    {
    }

    /// <summary>The file's own name, without its folder and without characters that no name has.</summary>
    public required string Name { get; init; }

    public IntakeCounts Lines { get; init; } = IntakeCounts.None;

    /// <summary>The first ones met, by line; the texts never quote the file.</summary>
    public ImmutableArray<InputProblem> Problems { get; init; } = [];

    /// <summary>How many further problems there were.</summary>
    public int MoreProblems { get; init; }

    /// <summary>What was read otherwise than it stands there, as sentences; of a table this is known with its mapping.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>A table of examples, whose columns a person may confirm or correct.</summary>
    /// <param name="Header">The columns' names; empty where the first row seems to be data already.</param>
    /// <param name="Rows">Data rows, at most <see cref="MostRows"/>; a short row lacks its last cells.</param>
    /// <param name="Guess">What the columns seem to be; it may not be usable.</param>
    public sealed record Table(ImmutableArray<string> Header, ImmutableArray<ImmutableArray<string>> Rows, ColumnMapping Guess) : FileOffer
    {
        public const int MostRows = 2_000;
        public const int MostCellCharacters = 4_000;

        /// <summary>The line of the file on which each row begins, from 1.</summary>
        public ImmutableArray<int> RowLines { get; init; } = [];

        /// <summary>Each row's number among the data rows of the file, from 1: rows that could not be read are counted, too.</summary>
        public ImmutableArray<int> RowNumbers { get; init; } = [];

        /// <summary>Reads the rows as examples: dates, endings and people as the whole of their column suggests.</summary>
        public TableExamples ToExamples(ColumnMapping mapping) => TableExamples.Of(this, mapping);
    }

    /// <summary>Examples whose parts were named in the file: JSON, JSON lines, plain text.</summary>
    public sealed record Examples(ImmutableArray<ProbeExample> Items) : FileOffer
    {
        public const int Most = 2_000;

        /// <summary>Each example's number among the objects or blocks of the file, from 1: those that could not be read are counted, too.</summary>
        public ImmutableArray<int> RowNumbers { get; init; } = [];
    }

    /// <summary>A chat, of which the most telling windows are kept.</summary>
    /// <param name="Authors">The most talkative first, at most <see cref="MostAuthors"/>.</param>
    /// <param name="From">The first message's wall time, where times are written.</param>
    /// <param name="Windows">In the order of time where the export has one, the oldest first; at most <see cref="MostWindows"/>.</param>
    public sealed record Chat(ImmutableArray<ChatAuthor> Authors, DateTime? From, DateTime? To, ImmutableArray<ChatWindow> Windows) : FileOffer
    {
        public const int MostAuthors = 30;
        public const int MostWindows = 150;
    }

    /// <summary>Nothing can be made of it; the problems say why.</summary>
    public sealed record Unusable : FileOffer;
}

/// <param name="Messages">How many they wrote.</param>
public sealed record ChatAuthor(string Name, int Messages);
