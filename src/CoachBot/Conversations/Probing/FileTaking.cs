using System.Collections.Immutable;
using System.Globalization;
using CoachBot.Imports.Episodes;
using CoachBot.Imports.Intake;
using CoachBot.Imports.Tables;
using CoachBot.Probes;
using CoachBot.Probes.Collecting;
using CoachBot.Replies;
using CoachBot.Words;

namespace CoachBot.Conversations.Probing;

/// <summary>Takes in a file: says what was read, has columns or the author confirmed, and turns it into examples or candidates.</summary>
internal sealed class FileTaking(PeriScript script)
{
    private const int MostProblems = 5;
    private const int MostAuthors = 8;
    private const int SampleCharacters = 80;

    /// <summary>Moments in which more was said come first: few people look through all. Beyond this length more words say no more.</summary>
    private const int MostTelling = 400;

    private readonly ColumnWords _columns = new(script);

    public void Take(FileOffer offer, Draft draft)
    {
        draft.AskAgain = true;
        Problems(offer, draft);
        Notes(offer.Notes, draft);
        if (draft.Gathered.FileWorries) draft.Say($"{script.Wording[Says.FileSafety]}\n\n{draft.Gathered.PeopleToTalkTo}", "help");
        switch (offer)
        {
            case FileOffer.Table table:
                draft.Say(script.Wording.Say(Says.FileTable, ("file", table.Name), ("rows", Number(table.Rows.Length)), ("columns", Number(table.Guess.Roles.Length))));
                Keep(offer, draft);
                break;
            case FileOffer.Chat { Windows.IsEmpty: true } chat:
                draft.Say(script.Wording.Say(Says.FileChatEmpty, ("file", chat.Name), ("messages", Number(chat.Authors.Sum(author => author.Messages)))));
                break;
            case FileOffer.Chat chat:
                draft.Say(script.Wording.Say(Says.FileChat, ("file", chat.Name), ("messages", Number(chat.Authors.Sum(author => author.Messages))), ("moments", Number(chat.Windows.Length))));
                Keep(offer, draft);
                break;
            case FileOffer.Examples examples:
                Add(examples.Name, examples.Items, draft);
                break;
            default:
                draft.Say(script.Wording.Say(Says.FileUnusable, ("file", offer.Name)), "problem");
                break;
        }
    }

    /// <summary>Puts the question that the file leaves open.</summary>
    public void Ask(Draft draft)
    {
        var slot = draft.State.Probe!.Offer is FileOffer.Table ? ProbeSlots.Columns : ProbeSlots.Author;
        var isOpen = draft.State.Slot == slot;
        draft.State = draft.State with { Slot = slot };
        if (isOpen && !draft.AskAgain) return;
        if (draft.State.Probe.Offer is FileOffer.Table table) AskColumns(table, draft);
        else if (draft.State.Probe.Offer is FileOffer.Chat chat) AskAuthor(chat, draft);
    }

    public void AnswerColumns(string text, Draft draft)
    {
        draft.AskAgain = true;
        if (draft.State.Probe?.Offer is not FileOffer.Table table) return;
        if (_columns.IsYes(text)) Map(table.Guess, draft);
        else if (_columns.Read(text, table) is { } mapping) Map(mapping, draft);
        else draft.Say(script.Wording[Says.ColumnsHow]);
    }

    public void AnswerAuthor(string text, Draft draft)
    {
        draft.AskAgain = true;
        if (draft.State.Probe?.Offer is not FileOffer.Chat chat) return;
        var said = Understanding.Utterance.Fold(text);
        var named = chat.Authors.Where(author => Understanding.Utterance.Fold(author.Name) == said).ToList();
        if (named.Count == 0) named = [.. chat.Authors.Where(author => said.Length > 1 && Understanding.Utterance.Fold(author.Name).Contains(said, StringComparison.Ordinal))];
        if (named.Count != 1)
        {
            draft.Say(script.Wording[Says.AuthorNotFound]);
            return;
        }

        var candidates = chat.Windows.Select(window => EpisodeCutter.Cut(window, named[0].Name)).OfType<ProbeExample>()
            .OrderByDescending(candidate => Math.Min(MostTelling, candidate.Situation.Length + candidate.Action.Length + candidate.Response.Length)).ToList();
        var set = (draft.State.Probe with { Offer = null }).Wait(candidates);
        if (!set.KeepsOriginals) set = new RedactedSet(script).Replace(set);
        draft.State = draft.State with { Probe = set, Slot = null };
        draft.Say(candidates.Count == 0
            ? script.Wording.Say(Says.FileNoMoments, ("name", named[0].Name))
            : script.Wording.Say(Says.FileMoments, ("moments", Number(set.Waiting.Length))));
    }

    public void Map(ColumnMapping mapping, Draft draft)
    {
        draft.AskAgain = true;
        if (draft.State.Probe?.Offer is not FileOffer.Table table)
        {
            draft.Say(script.Wording[Says.ProbeNoTable]);
            return;
        }

        if (!mapping.IsUsable || mapping.Roles.Length != table.Guess.Roles.Length)
        {
            draft.Say(script.Wording[Says.ColumnsUnusable]);
            return;
        }

        var read = table.ToExamples(mapping);
        draft.State = draft.State with { Probe = draft.State.Probe with { Offer = null }, Slot = null };
        Tell(read.Problems, 0, draft);
        Notes(read.Notes, draft);
        Add(table.Name, read.Examples, draft);
    }

    private void Add(string file, ImmutableArray<ProbeExample> examples, Draft draft)
    {
        var set = draft.State.Probe ?? ProbeSet.Empty;
        var known = set.Examples.Select(example => (example.Situation, example.Action, example.Response)).ToHashSet();
        var news = examples.Where(example => known.Add((example.Situation, example.Action, example.Response))).ToList();
        // Where others say how they ended, those that do not are looked through; where none does, they may be works of one's own style.
        var labelled = news.Where(example => example.Outcome != Outcome.Unknown).ToList();
        var added = set.Add(labelled.Count == 0 ? news : labelled);
        if (labelled.Count > 0) added = added.Wait(news.Where(example => example.Outcome == Outcome.Unknown));
        if (!added.KeepsOriginals) added = new RedactedSet(script).Replace(added);
        draft.State = draft.State with { Probe = added };
        draft.Say(script.Wording.Say(
            Says.FileAdded, ("file", file), ("added", Number(added.Examples.Length - set.Examples.Length)), ("twice", Number(examples.Length - news.Count))));
        if (added.Examples.Length == ProbeSet.MostExamples) draft.Say(script.Wording[Says.ProbeFull]);
        if (labelled.Count == 0 && news.Count > 0) draft.Say(script.Wording[Says.FileNoEndings]);
        new ProbeMeter(script).Show(draft);
    }

    private void AskColumns(FileOffer.Table table, Draft draft)
    {
        draft.Say(script.Wording[Says.ColumnsAsk]);
        draft.Add(new ReplyPart.Form(script.Wording[Says.ColumnsTitle], [.. _columns.Names(table).Select((name, at) => new FormField($"column_{at + 1}", name, Sample(table, at))
        {
            Options = _columns.Labels,
            Value = _columns.Label(table.Guess.Roles[at]),
        })]));
        draft.Add(new ReplyPart.Choices([.. script.Offers(Says.ColumnsYes)]));
    }

    private void AskAuthor(FileOffer.Chat chat, Draft draft)
    {
        draft.Say(script.Wording[Says.AuthorAsk]);
        draft.Add(new ReplyPart.Choices([.. chat.Authors.Take(MostAuthors).Select(author => new Choice(author.Name, author.Name))]));
    }

    private static string Sample(FileOffer.Table table, int column)
    {
        var cell = table.Rows.Select(row => column < row.Length ? row[column].ReplaceLineEndings(" ").Trim() : "").FirstOrDefault(cell => cell.Length > 0) ?? "";
        return cell.Length <= SampleCharacters ? cell : cell[..(char.IsHighSurrogate(cell[SampleCharacters - 1]) ? SampleCharacters - 1 : SampleCharacters)] + "…";
    }

    private static void Notes(ImmutableArray<string> notes, Draft draft)
    {
        if (!notes.IsDefaultOrEmpty) draft.Say(string.Join("\n\n", notes));
    }

    private void Problems(FileOffer offer, Draft draft) => Tell(offer.Problems, offer.MoreProblems, draft);

    private void Tell(ImmutableArray<Input.InputProblem> problems, int more, Draft draft)
    {
        if (problems.IsDefaultOrEmpty) return;
        var lines = problems.Take(MostProblems).Select(problem => $"- {problem.Where}: {problem.Says}");
        var left = problems.Length - Math.Min(MostProblems, problems.Length) + more;
        draft.Say($"{script.Wording[Says.FileProblems]}\n\n{string.Join("\n", lines)}{(left > 0 ? "\n" + script.Wording.Say(Says.FileMoreProblems, ("more", Number(left))) : "")}", "problem");
    }

    private static void Keep(FileOffer offer, Draft draft) => draft.State = draft.State with { Probe = draft.State.Probe! with { Offer = offer }, Slot = null };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
