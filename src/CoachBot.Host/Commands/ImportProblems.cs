using CoachBot.Imports;
using CoachBot.Input;

namespace CoachBot.Host.Commands;

/// <summary>The problems of one import: the first ones by line, the rest as a number.</summary>
public sealed class ImportProblems
{
    private const int Most = 1000;

    private readonly List<InputProblem> _first = [];
    private int _further;

    public IReadOnlyCollection<InputProblem> Listed => _further == 0 ? _first : [.. _first, new InputProblem("file", $"There are {_further} further problems.")];

    public void Add(ImportItem.Problem problem)
    {
        if (_first.Count < Most) _first.Add(new InputProblem(problem.Line > 0 ? $"{problem.File}:{problem.Line}" : problem.File, problem.Says));
        else _further++;
    }
}
