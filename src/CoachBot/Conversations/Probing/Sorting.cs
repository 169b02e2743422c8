using System.Collections.Immutable;
using System.Globalization;
using CoachBot.Probes;
using CoachBot.Probes.Collecting;
using CoachBot.Replies;
using CoachBot.Words;

namespace CoachBot.Conversations.Probing;

/// <summary>Looks through candidates, a few at a time: accepted with an ending, edited, or left out.</summary>
internal sealed class Sorting(PeriScript script)
{
    private const int AtOnce = 3;

    private const int MostShown = 500;

    private readonly ProbeMeter _meter = new(script);
    private readonly RedactedSet _redacted = new(script);

    public void Ask(Draft draft)
    {
        var set = draft.State.Probe!;
        var isOpen = draft.State.Slot == ProbeSlots.Sort;
        draft.State = draft.State with { Slot = ProbeSlots.Sort };
        if (isOpen && !draft.AskAgain) return;
        var shown = Shown(set);
        draft.Say(script.Wording.Say(Says.SortAsk, ("waiting", Number(set.Waiting.Length))));
        ImmutableArray<string> endings = [.. script.Offers(Says.EndingWorked, Says.EndingMixed, Says.EndingFailed, Says.ProbeLeaveOut).Select(choice => choice.Label)];
        draft.Add(new ReplyPart.Form(script.Wording[Says.SortTitle], [.. shown.Select((candidate, at) => new FormField($"candidate_{at + 1}", Number(at + 1), Tell(candidate)) { Options = endings })]));
        draft.Add(new ReplyPart.Choices([.. script.Offers(Says.SortNoneOfThese, Says.ProbeOfferPause)]));
    }

    public void Answer(string text, Draft draft)
    {
        draft.AskAgain = true;
        var set = draft.State.Probe!;
        var shown = Shown(set);
        var sorter = new SortingReader(script.Probe.Answers, shown.Length, script.Wording[Says.SortNoneOfThese]);
        var answers = sorter.Read(text);
        if (answers.Count == 0)
        {
            draft.Say(script.Wording[Says.SortHow]);
            return;
        }

        foreach (var (at, answer) in answers)
        {
            var candidate = shown[at];
            if (answer.Change is { } change)
            {
                var edited = Edited(candidate, change.Part, change.Text);
                set = set with { Waiting = set.Waiting.Replace(candidate, edited) };
                continue;
            }

            set = set with { Waiting = set.Waiting.Remove(candidate) };
            if (answer.Ending is { } ending) set = set.Add([candidate with { Outcome = ending }]);
        }

        if (!set.KeepsOriginals) set = _redacted.Replace(set);

        draft.State = draft.State with { Probe = set, Slot = set.Waiting.IsEmpty ? null : draft.State.Slot };
        if (answers.Any(answer => answer.Value.Ending is not null)) _meter.Show(draft);
        if (set.Waiting.IsEmpty) draft.Say(script.Wording[Says.SortDone]);
    }

    /// <summary>Puts the examples without an ending where candidates wait.</summary>
    public void LabelAll(Draft draft)
    {
        var set = draft.State.Probe!;
        var open = set.Examples.Where(example => example.Outcome == Outcome.Unknown).ToImmutableArray();
        draft.State = draft.State with { Probe = set with { Examples = set.Examples.RemoveRange(open), Waiting = [.. open, .. set.Waiting] }, Slot = null };
        if (open.IsEmpty) draft.Say(script.Wording[Says.SortNothing]);
        draft.AskAgain = true;
    }

    public void Edit(Command.EditExample edit, Draft draft)
    {
        if (Find(draft, edit.Id) is not { } example)
        {
            draft.Say(script.Wording[Says.ProbeNoSuchExample]);
            return;
        }

        var changed = example with
        {
            Situation = Clip(edit.Situation) ?? example.Situation,
            Action = Clip(edit.Action) ?? example.Action,
            Response = Clip(edit.Response) ?? example.Response,
            Outcome = edit.Ending ?? example.Outcome,
        };
        if (changed is { Situation: "", Action: "" })
        {
            draft.Say(script.Wording[Says.ProbeEditEmpty], "problem");
            draft.AskAgain = true;
            return;
        }

        draft.Say(script.Wording.Say(Says.ProbeEdited, ("id", PlaceOf(example, draft))));
        Replace(draft, example, [changed]);
        draft.AskAgain = true;
    }

    public void Drop(string id, Draft draft)
    {
        if (Find(draft, id) is not { } example)
        {
            draft.Say(script.Wording[Says.ProbeNoSuchExample]);
            return;
        }

        draft.Say(script.Wording.Say(Says.ProbeDroppedOne, ("id", PlaceOf(example, draft))));
        Replace(draft, example, []);
        draft.AskAgain = true;
    }

    /// <summary>The number that the report and the page give it; what waits has one among those that wait.</summary>
    private static string PlaceOf(ProbeExample example, Draft draft)
    {
        var set = draft.State.Probe!;
        return Number(1 + (set.Examples.IndexOf(example) is >= 0 and var at ? at : set.Waiting.IndexOf(example)));
    }

    private static ProbeExample? Find(Draft draft, string id) =>
        draft.State.Probe is { } set ? set.Examples.Concat(set.Waiting).FirstOrDefault(example => example.Id == id) : null;

    private static void Replace(Draft draft, ProbeExample example, ImmutableArray<ProbeExample> by)
    {
        var set = draft.State.Probe!;
        draft.State = draft.State with { Probe = set with { Examples = Replace(set.Examples, example, by), Waiting = Replace(set.Waiting, example, by) } };
    }

    private static ImmutableArray<ProbeExample> Replace(ImmutableArray<ProbeExample> list, ProbeExample example, ImmutableArray<ProbeExample> by)
    {
        var at = list.IndexOf(example);
        return at < 0 ? list : list.RemoveAt(at).InsertRange(at, by);
    }

    private static ProbeExample Edited(ProbeExample example, ExamplePart part, string text) => part switch
    {
        ExamplePart.Situation => example with { Situation = Clip(text)! },
        ExamplePart.Action => example with { Action = Clip(text)! },
        _ => example with { Response = Clip(text)! },
    };

    private static string? Clip(string? text) => text is null ? null : ExampleDraft.Empty.With(ExamplePart.Situation, text).Situation;

    /// <summary>A line for each part, for people to read above the answers.</summary>
    private string Tell(ProbeExample candidate)
    {
        var lines = new[] { (Says.PartSituation, candidate.Situation), (Says.PartAction, candidate.Action), (Says.PartResponse, candidate.Response) }
            .Where(line => line.Item2.Length > 0)
            .Select(line => $"{script.Wording[line.Item1]}: {Shorten(line.Item2)}");
        return string.Join("\n", candidate.When is { } time ? lines.Prepend(time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : lines);
    }

    private static string Shorten(string text)
    {
        var plain = text.ReplaceLineEndings(" / ");
        return plain.Length <= MostShown ? plain : plain[..(char.IsHighSurrogate(plain[MostShown - 1]) ? MostShown - 1 : MostShown)] + "…";
    }

    private static ImmutableArray<ProbeExample> Shown(ProbeSet set) => [.. set.Waiting.Take(AtOnce)];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
