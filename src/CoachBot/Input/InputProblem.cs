namespace CoachBot.Input;

/// <summary>One fault in something a person or a program handed in.</summary>
/// <param name="Where">The place: a JSON path, a file and line, an option.</param>
/// <param name="Says">What is wrong there and how to mend it, as a sentence.</param>
public sealed record InputProblem(string Where, string Says);
