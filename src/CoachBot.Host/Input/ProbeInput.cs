using System.Collections.Immutable;
using CoachBot.Imports.Episodes;
using CoachBot.Imports.Intake;
using CoachBot.Input;
using CoachBot.Probes;

namespace CoachBot.Host.Input;

/// <summary>The examples that a file offers where nobody is at hand to confirm columns or accept episodes.</summary>
/// <param name="RowNumbers">Each example's data row, from 1; of a chat the window's place in the choice.</param>
/// <param name="Problems">What could not be read; without examples: why there are none.</param>
/// <param name="Notes">What a person should know of how it was read.</param>
public sealed record ProbeInput(ImmutableArray<ProbeExample> Examples, ImmutableArray<int> RowNumbers, ImmutableArray<InputProblem> Problems, ImmutableArray<string> Notes)
{
    /// <param name="me">Whose deeds are looked at in a chat; null: whoever wrote most.</param>
    public static ProbeInput Of(FileOffer offer, string? me)
    {
        ArgumentNullException.ThrowIfNull(offer);
        var input = offer switch
        {
            FileOffer.Table table => OfTable(table),
            FileOffer.Examples examples => new ProbeInput(examples.Items, examples.RowNumbers, [], examples.Notes),
            FileOffer.Chat chat => OfChat(chat, me),
            _ => new ProbeInput([], [], [], []),
        };
        input = input with { Problems = [.. offer.Problems, .. input.Problems] };
        if (offer.MoreProblems > 0) input = input with { Problems = input.Problems.Add(new InputProblem(offer.Name, $"There are {offer.MoreProblems} further problems.")) };
        return offer is FileOffer.Chat ? input : Judged(input, offer.Name);
    }

    private static ProbeInput OfTable(FileOffer.Table table)
    {
        if (!table.Guess.IsUsable)
            return new ProbeInput([], [], [new InputProblem(table.Name, "The heading lacks a column for situation and action and outcome; name the columns so.")], []);
        var read = table.ToExamples(table.Guess);
        return new ProbeInput(read.Examples, read.RowNumbers, read.Problems, [.. read.Notes, .. Unused(table)]);
    }

    private static IEnumerable<string> Unused(FileOffer.Table table)
    {
        var unused = table.Guess.Unused(table.Header).ToList();
        return unused.Count == 0 ? [] : [$"Columns that nothing is read from: {string.Join(", ", unused)}."];
    }

    // Without any deed and any ending there is nothing to look at: such a text was never meant as examples.
    private static ProbeInput Judged(ProbeInput input, string name)
    {
        if (input.Examples.Any(example => example.Outcome != Outcome.Unknown)) return input;
        if (input.Examples.Any(example => example.Action.Length > 0))
            return input with { Problems = input.Problems.Add(new InputProblem(name, "No example tells how it ended, so nothing can be said about what works: add a column for the outcome (worked, mixed, failed).")) };
        var nothing = new InputProblem(name, "There is no example in this: a heading with situation and action and outcome and a row for each example are expected, or JSON lines with these members.");
        return input with { Examples = [], RowNumbers = [], Problems = input.Problems.IsEmpty ? [nothing] : input.Problems };
    }

    private static ProbeInput OfChat(FileOffer.Chat chat, string? me)
    {
        var author = chat.Authors.FirstOrDefault(author => me is null || string.Equals(author.Name, me, StringComparison.OrdinalIgnoreCase))?.Name;
        if (author is null)
            return new ProbeInput([], [], [new InputProblem("--me", $"Nobody of that name wrote in this chat. These did: {string.Join(", ", chat.Authors.Select(one => one.Name))}.")], []);
        ImmutableArray<ProbeExample> examples = [.. chat.Windows.Select(window => EpisodeCutter.Cut(window, author)).OfType<ProbeExample>()];
        if (examples.IsEmpty)
            return new ProbeInput([], [], [new InputProblem(chat.Name, $"In this chat {author} answers nobody, so there is nothing to learn from; choose another author with --me.")], []);
        return new ProbeInput(examples, [.. Enumerable.Range(1, examples.Length)], [],
        [
            $"{examples.Length} episodes were cut for {author}{(me is null ? ", who wrote most; --me NAME chooses another" : "")}.",
            "A chat does not say how things ended. Hand it to Peri in a conversation (@file), which shows the episodes and asks how each ended; or write them into a table with the columns situation, action, response and outcome (worked, mixed, failed).",
        ]);
    }
}
