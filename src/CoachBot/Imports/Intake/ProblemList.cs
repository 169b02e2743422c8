using System.Collections.Immutable;
using CoachBot.Input;

namespace CoachBot.Imports.Intake;

/// <summary>The first problems of a file, and how many more there were.</summary>
internal sealed class ProblemList(int most)
{
    private readonly ImmutableArray<InputProblem>.Builder _first = ImmutableArray.CreateBuilder<InputProblem>();
    private readonly List<InputProblem> _whole = [];
    private int _count;

    public void Add(ImportItem.Problem problem)
    {
        var file = FileNames.CleanPath(problem.File);
        Add(new InputProblem(problem.Line > 0 ? $"{file}:{problem.Line}" : file, problem.Says));
    }

    public void Add(InputProblem problem)
    {
        if (_count++ < most) _first.Add(problem);
    }

    /// <summary>About the whole file: it is listed whatever was met before.</summary>
    public void AddWhole(string file, string says) => _whole.Add(new InputProblem(file, says));

    public ImmutableArray<InputProblem> Listed => [.. _whole.Concat(_first).Take(most)];

    public int More => _count + _whole.Count - Listed.Length;
}
