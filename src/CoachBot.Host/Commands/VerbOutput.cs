using System.Text.Json;
using CoachBot.Input;

namespace CoachBot.Host.Commands;

/// <summary>Results go to standard output, messages for people to standard error.</summary>
/// <param name="Json">Whether the caller asked for JSON.</param>
public sealed record VerbOutput(TextWriter Out, TextWriter Error, bool Json)
{
    /// <summary>One JSON document on a line of its own, flushed: a caller may wait for it.</summary>
    public void WriteJson<T>(T document) => WriteText(JsonSerializer.Serialize(document, CoachJson.Wire));

    public void WriteText(string text)
    {
        Out.Write(text);
        Out.Write('\n');
        Out.Flush();
    }

    /// <returns>The given exit code.</returns>
    public int Refuse(int exitCode, params IReadOnlyCollection<InputProblem> problems)
    {
        if (Json) WriteJson(new { errors = problems });
        foreach (var problem in Json ? [] : problems) Error.WriteLine($"{problem.Where}: {problem.Says}");
        return exitCode;
    }
}
