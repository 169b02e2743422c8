using System.CommandLine;
using CoachBot.Host.Diagnosis;

namespace CoachBot.Host.Commands;

/// <summary><c>doctor</c>: what is configured, reachable and stale.</summary>
public static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command("doctor", "Examine this installation.");
        command.Does(async (_, services, output, cancellation) =>
        {
            var findings = await Doctor.ExamineAsync(services, cancellation);
            var ok = findings.All(finding => finding.Status != Finding.Failed);
            if (output.Json) output.WriteJson(new { ok, checks = findings });
            else output.WriteText(string.Join('\n', findings.Select(finding => $"{finding.Status,-5} {finding.Name}: {finding.Says}")));
            return ok ? ExitCodes.Fine : ExitCodes.OutsideFailed;
        });
        return command;
    }
}
