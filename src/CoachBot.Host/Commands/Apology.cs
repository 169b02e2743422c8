using CoachBot.Host.Storage;
using CoachBot.Input;

namespace CoachBot.Host.Commands;

/// <summary>The one place of the command line that says what went wrong outside, and apologises for what went wrong inside.</summary>
public static class Apology
{
    public static async Task<int> GuardAsync(VerbOutput output, Func<VerbOutput, Task<int>> work)
    {
        try
        {
            return await work(output);
        }
        catch (StorageUnavailableException fault)
        {
            return output.Refuse(ExitCodes.OutsideFailed, new InputProblem("storage", fault.Message));
        }
        catch (UnusableFileException fault)
        {
            return output.Refuse(ExitCodes.OutsideFailed, new InputProblem(fault.Path, fault.Message));
        }
        catch (OperationCanceledException)
        {
            return output.Refuse(ExitCodes.OutsideFailed, new InputProblem("coachbot", "Stopped before the end."));
        }
        catch (Exception fault)
        {
            // Without the message: it may quote what a person wrote.
            await output.Error.WriteLineAsync($"{fault.GetType().FullName}{Environment.NewLine}{fault.StackTrace}");
            return output.Refuse(ExitCodes.OutsideFailed, new InputProblem(
                "coachbot", $"Sorry: something broke inside CoachBot ({fault.GetType().Name}). The trace on standard error helps to mend it."));
        }
    }
}
