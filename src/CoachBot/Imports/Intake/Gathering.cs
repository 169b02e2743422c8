using System.Collections.Immutable;
using CoachBot.Probes;

namespace CoachBot.Imports.Intake;

/// <summary>Gathers what a file other than a table of examples yields: a chat, or examples.</summary>
internal sealed class Gathering(string name)
{
    private readonly ChatGathering _chat = new();
    private readonly ImmutableArray<ProbeExample>.Builder _examples = ImmutableArray.CreateBuilder<ProbeExample>();
    private readonly ImmutableArray<int>.Builder _numbers = ImmutableArray.CreateBuilder<int>();
    private readonly ProblemList _problems = new(FileOffer.MostProblems);
    private int _rows;
    private int _characters;
    private int _shortened;

    public LineTally Tally { get; } = new();

    public void Add(ImportItem item)
    {
        switch (item)
        {
            case ImportItem.Message message:
                _chat.Add(message.Value, Tally.File);
                break;
            case ImportItem.Example example:
                _rows++;
                Keep(example.Value);
                break;
            case ImportItem.Problem problem:
                if (problem.Line > 0) _rows++;
                _problems.Add(problem);
                break;
        }
    }

    public FileOffer ToOffer()
    {
        var isChat = Tally.Messages > 0 && Tally.Messages >= Tally.Examples;
        Say(isChat);
        FileOffer offer =
            isChat ? _chat.ToOffer(name)
            : _examples.Count > 0 ? new FileOffer.Examples(_examples.ToImmutable()) { Name = name, RowNumbers = _numbers.ToImmutable() }
            : new FileOffer.Unusable { Name = name };
        return offer with { Lines = IntakeCounts.Of(Tally), Problems = _problems.Listed, MoreProblems = _problems.More, Notes = [.. Tally.Notes] };
    }

    private void Keep(ProbeExample example)
    {
        if (_examples.Count >= FileOffer.Examples.Most || _characters >= FileOffer.MostCharacters) return;
        var kept = ExampleLimits.Apply(example);
        if (!ReferenceEquals(kept, example)) _shortened++;
        _characters += kept.Situation.Length + kept.Action.Length + kept.Response.Length;
        _examples.Add(kept);
        _numbers.Add(_rows);
    }

    private void Say(bool isChat)
    {
        if (isChat && Tally.Examples > 0) _problems.AddWhole(name, $"Beside the chat there are {Tally.Examples} examples in this; they are left out. Hand them in as a file of their own.");
        if (isChat && _chat.Shortened > 0) _problems.AddWhole(name, $"Of very long messages ({_chat.Shortened}) only the beginning is kept.");
        if (isChat) return;
        if (Tally.Messages > 0) _problems.AddWhole(name, $"Beside the examples there are {Tally.Messages} messages of a chat in this; they are left out. Hand them in as a file of their own.");
        if (Tally.Examples > _examples.Count) _problems.AddWhole(name, $"There are {Tally.Examples} examples in this; the first {_examples.Count} are kept.");
        if (_shortened > 0) _problems.AddWhole(name, $"Texts longer than {FileOffer.Table.MostCellCharacters} characters are shortened ({_shortened} examples).");
        if (Tally.Examples == 0 && Tally.Messages == 0 && _problems.Listed.IsEmpty) _problems.AddWhole(name, "Nothing in this file is a message or an example.");
    }
}
