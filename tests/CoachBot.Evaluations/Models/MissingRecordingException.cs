namespace CoachBot.Evaluations.Models;

/// <summary>A request was never recorded: a prompt, a tool, the history or a data set is another one than when the replies were recorded.</summary>
internal sealed class MissingRecordingException(string key, string folder) : Exception(
    $"No reply is recorded for the request {key} in {folder}. The prompts, the tools or the data have changed since: record it by running the same evaluation once with a model, or go back to what was recorded.")
{
    public string Key { get; } = key;
}
