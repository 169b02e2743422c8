using System.Collections.Immutable;
using CoachBot.Imports.Intake;
using CoachBot.Imports.Tables;
using CoachBot.Probes.Collecting;
using CoachBot.Understanding;
using CoachBot.Words;

namespace CoachBot.Conversations.Probing;

/// <summary>What the columns of a table are called when they are confirmed, and how a person corrects them ("mood: how it ended").</summary>
internal sealed class ColumnWords(PeriScript script)
{
    private static readonly ImmutableArray<(ColumnRole Role, Phrase Label)> Roles =
    [
        (ColumnRole.Situation, Says.PartSituation), (ColumnRole.Action, Says.PartAction), (ColumnRole.Response, Says.PartResponse), (ColumnRole.Outcome, Says.PartOutcome),
        (ColumnRole.When, Says.RoleWhen), (ColumnRole.People, Says.RolePeople), (ColumnRole.Rounds, Says.RoleRounds), (ColumnRole.Minutes, Says.RoleMinutes), (ColumnRole.Unused, Says.RoleUnused),
    ];

    public ImmutableArray<string> Labels => [.. Roles.Select(role => script.Wording[role.Label])];

    /// <summary>A column that examples have no part for is not used.</summary>
    public string Label(ColumnRole role) => script.Wording[Roles.Where(known => known.Role == role).Select(known => known.Label).FirstOrDefault(Says.RoleUnused)];

    /// <summary>What the columns are called; by their number where the file does not say.</summary>
    public ImmutableArray<string> Names(FileOffer.Table table) => [.. table.Guess.Roles.Select((_, at) =>
        at < table.Header.Length && table.Header[at].Length > 0
            ? table.Header[at]
            : script.Wording.Say(Says.ColumnsNumber, ("number", (at + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))))];

    public bool IsYes(string text) => Utterance.Fold(text) is "yes" or "y" or "ok" or "okay" or "right" or "correct" or "yes that's right" or "that's right" || Utterance.Fold(text) == Utterance.Fold(script.Wording[Says.ColumnsYes]);

    /// <returns>The guess, corrected as the lines say; null where no line names a column and what it is.</returns>
    public ColumnMapping? Read(string text, FileOffer.Table table)
    {
        var roles = table.Guess.Roles.ToArray();
        var said = new HashSet<int>();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            // Names of columns hold colons too: what the column is stands behind the last one.
            var colon = line.LastIndexOf(':');
            if (colon < 0 || Role(line[(colon + 1)..]) is not { } role) continue;
            var name = Utterance.Fold(line[..colon]);
            var at = Names(table).Index().Where(column => Utterance.Fold(column.Item) == name && !said.Contains(column.Index)).Select(column => column.Index).FirstOrDefault(-1);
            if (at < 0) continue;
            said.Add(at);
            roles[at] = role;
        }

        if (said.Count == 0) return null;
        // What a person gives a column takes it from the one that was guessed.
        for (var at = 0; at < roles.Length; at++)
            if (roles[at] != ColumnRole.Unused && !said.Contains(at) && said.Any(other => roles[other] == roles[at])) roles[at] = ColumnRole.Unused;
        return table.Guess with { Roles = [.. roles] };
    }

    private ColumnRole? Role(string text)
    {
        var plain = Utterance.Fold(text);
        foreach (var (role, label) in Roles)
            if (plain == Utterance.Fold(script.Wording[label])) return role;
        return script.Probe.Answers.Part(text) switch
        {
            ExamplePart.Situation => ColumnRole.Situation,
            ExamplePart.Action => ColumnRole.Action,
            ExamplePart.Response => ColumnRole.Response,
            ExamplePart.Outcome => ColumnRole.Outcome,
            _ => plain switch
            {
                "when" or "date" or "time" => ColumnRole.When,
                "people" or "who" or "person" => ColumnRole.People,
                "nothing" or "unused" or "ignore" or "not used" or "leave out" => ColumnRole.Unused,
                _ => null,
            },
        };
    }
}
