using System.CommandLine;
using System.Text;
using CoachBot.Input;

namespace CoachBot.Host.Commands;

/// <summary>Parses the words of the command line and runs the verb.</summary>
public static class CommandLine
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        // Whatever the terminal's locale: JSON is UTF-8.
        await using var output = new StreamWriter(Console.OpenStandardOutput(), Utf8);
        await using var error = new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true };
        // A text that begins with @ is text.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0) return Refuse(new VerbOutput(output, error, args.Contains("--json", StringComparer.Ordinal)), parsed);
        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            // A turn is a transaction, so a signal may end a verb at any moment; the web host closes its connections by itself.
            ProcessTerminationTimeout = null,
        });
    }

    private static int Refuse(VerbOutput output, ParseResult parsed)
    {
        var problems = parsed.Errors.Select(error => new InputProblem("command line", error.Message)).ToList();
        output.Refuse(ExitCodes.WrongUsage, problems);
        output.Error.WriteLine("--help shows what there is.");
        return ExitCodes.WrongUsage;
    }
}
