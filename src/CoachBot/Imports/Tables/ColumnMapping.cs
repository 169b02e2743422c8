using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CoachBot.Imports.Tables;

/// <summary>Which column of a table is what; guessed, to be confirmed by the person where one is at hand.</summary>
/// <param name="Roles">One for each column, in order.</param>
/// <param name="HasHeader">Whether the first row names the columns.</param>
public sealed record ColumnMapping(ImmutableArray<ColumnRole> Roles, bool HasHeader)
{
    /// <summary>Whether an example or a message can be made of a row.</summary>
    [JsonIgnore]
    public bool IsUsable => Has(ColumnRole.Situation) || Has(ColumnRole.Action) || IsChat;

    /// <summary>Whether a row is a message: somebody wrote something.</summary>
    [JsonIgnore]
    public bool IsChat => Has(ColumnRole.Author) && Has(ColumnRole.Response) && !Has(ColumnRole.Situation) && !Has(ColumnRole.Action);

    /// <summary>Whether endings are read from how often the work was sent back, as no column tells them.</summary>
    [JsonIgnore]
    public bool EndsByRounds => Has(ColumnRole.Rounds) && !Has(ColumnRole.Outcome);

    public bool Has(ColumnRole role) => Roles.Contains(role);

    /// <summary>Reads the columns' names; of two for one role the first counts.</summary>
    public static ColumnMapping FromHeader(IReadOnlyList<string> header)
    {
        var roles = new ColumnRole[header.Count];
        // A name that can only mean one thing goes before one that may mean two.
        for (var at = 0; at < roles.Length; at++)
            if (ColumnNames.OtherRoleOf(header[at]) == ColumnRole.Unused) Give(roles, at, ColumnNames.RoleOf(header[at]));
        for (var at = 0; at < roles.Length; at++)
            if (roles[at] == ColumnRole.Unused) Give(roles, at, ColumnNames.RoleOf(header[at]));
        for (var at = 0; at < roles.Length; at++)
            if (roles[at] == ColumnRole.Unused) Give(roles, at, ColumnNames.OtherRoleOf(header[at]));
        AnswerIsDeed(roles, header);
        var text = header.Index().Where(column => ColumnNames.IsText(column.Item)).Select(column => column.Index).FirstOrDefault(-1);
        // "text" beside an author is a message; alone it is all that is known of the situation; beside one it is what was written.
        if (text >= 0 && roles[text] == ColumnRole.Unused)
            Give(roles, text, roles.Contains(ColumnRole.Author) ? ColumnRole.Response : roles.Contains(ColumnRole.Situation) ? ColumnRole.Action : ColumnRole.Situation);
        return new ColumnMapping([.. roles], HasHeader: true);
    }

    /// <summary>The same, with columns whose names say by some words in them what they are ("How she reacted"). Only of what surely is a table: prose has such words, too.</summary>
    public ColumnMapping WithWordsIn(IReadOnlyList<string> header)
    {
        var roles = Roles.ToArray();
        for (var at = 0; at < roles.Length; at++)
            if (roles[at] == ColumnRole.Unused && header[at].Length <= LongestName) Give(roles, at, ColumnNames.RoleWithin(header[at]));
        return this with { Roles = [.. roles] };
    }

    private const int LongestName = 40;

    /// <summary>Guesses by what is in the columns, for a table without names: endings, dates, then texts in the order in which a story is told.</summary>
    public static ColumnMapping FromContent(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var roles = new ColumnRole[rows.Max(row => row.Count)];
        for (var at = 0; at < roles.Length; at++) Give(roles, at, ContentGuess.Of([.. rows.Select(row => at < row.Count ? row[at] : "")]));
        ColumnRole[] story = [ColumnRole.Situation, ColumnRole.Action, ColumnRole.Response];
        var told = 0;
        for (var at = 0; at < roles.Length && told < story.Length; at++)
            if (roles[at] == ColumnRole.Unused && rows.Any(row => at < row.Count && row[at].Any(char.IsLetter))) roles[at] = story[told++];
        return new ColumnMapping([.. roles], HasHeader: false);
    }

    /// <summary>The names of columns that nothing is read from.</summary>
    public IEnumerable<string> Unused(IReadOnlyList<string> header) => header.Where((_, at) => at >= Roles.Length || Roles[at] == ColumnRole.Unused);

    /// <summary>The first cell with this role, or an empty text.</summary>
    public string Cell(IReadOnlyList<string> cells, ColumnRole role)
    {
        var at = Roles.IndexOf(role);
        return at >= 0 && at < cells.Count ? cells[at].Trim() : "";
    }

    // "question, response": the response is what was done, and nothing is told of what came back.
    private static void AnswerIsDeed(ColumnRole[] roles, IReadOnlyList<string> header)
    {
        var (situation, response) = (Array.IndexOf(roles, ColumnRole.Situation), Array.IndexOf(roles, ColumnRole.Response));
        if (situation >= 0 && response >= 0 && !roles.Contains(ColumnRole.Action) && ColumnNames.IsAsked(header[situation])) roles[response] = ColumnRole.Action;
    }

    private static void Give(ColumnRole[] roles, int at, ColumnRole role)
    {
        if (role != ColumnRole.Unused && !roles.Contains(role)) roles[at] = role;
    }
}
