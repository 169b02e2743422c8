using System.Collections.Immutable;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Knowledge;
using CoachBot.Understanding;

namespace CoachBot.Agents;

/// <summary>Joins what a model proposes to what code has read from the same message: one turn, one list of commands.</summary>
internal static class Proposals
{
    /// <param name="answers">Answers to the questions asked of the guidance so far.</param>
    public static ImmutableArray<Command> Join(
        ImmutableArray<Command> commands, Command proposed, string message, FitFacts known, ImmutableDictionary<string, Answer> answers) => proposed switch
    {
        Command.RecordFacts facts => Record(Understood(commands), facts with { Facts = Beside(facts.Facts, known, message) }),
        Command.ForgetFact forget when commands.Any(command => command is Command.RecordFacts noted && noted.Facts.IsKnown(forget.Name)) => Forget(commands, forget.Name),
        // The model tells the parts of a story apart, which code took for one answer.
        Command.TellExample => Add(Understood(commands).RemoveAll(command => command is Command.AnswerProbe or Command.TellExample), proposed),
        // Asked anew in better words: that the guidance was silent on the first ones is no answer any more.
        Command.AskGuidance => Add(Understood(commands).RemoveAll(command => command is Command.AskGuidance asked && answers.GetValueOrDefault(asked.Question) is not { Grounded: true }), proposed),
        _ => Add(Understood(commands), proposed),
    };

    /// <summary>Facts that the commands note.</summary>
    public static FitFacts Noted(ImmutableArray<Command> commands) =>
        commands.OfType<Command.RecordFacts>().Aggregate(FitFacts.None, (facts, noted) => facts.With(noted.Facts));

    /// <summary>Needs told later come beside those told before, unless they correct them.</summary>
    public static FitFacts Beside(FitFacts told, FitFacts known, string message) =>
        told.Needs is { } needs && known.Needs is { } before && !AnswerReader.IsCorrection(message) ? told.With("needs", new FactValue.Choices(before.Union(needs))) : told;

    private static ImmutableArray<Command> Understood(ImmutableArray<Command> commands) => commands.RemoveAll(command => command is Command.NotUnderstood);

    private static ImmutableArray<Command> Add(ImmutableArray<Command> commands, Command proposed) => commands.Contains(proposed) ? commands : commands.Add(proposed);

    private static ImmutableArray<Command> Record(ImmutableArray<Command> commands, Command.RecordFacts told)
    {
        if (commands.OfType<Command.RecordFacts>().LastOrDefault() is not { } noted) return commands.Insert(0, told);
        return commands.Replace(noted, new Command.RecordFacts(noted.Facts.With(told.Facts), noted.Words.SetItems(told.Words)));
    }

    private static ImmutableArray<Command> Forget(ImmutableArray<Command> commands, string name)
    {
        var left = commands.Select(command => command is Command.RecordFacts noted
            ? new Command.RecordFacts(noted.Facts.Without(name), noted.Words.Remove(name))
            : command).Where(command => command is not Command.RecordFacts { Facts.Known.IsEmpty: true });
        return [.. left];
    }
}
