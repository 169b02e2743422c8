using System.Diagnostics;
using System.Text.Json;

namespace CoachBot.Host.Tests.Support;

/// <summary>The built program as a real process, run from another folder than its own.</summary>
public sealed class BuiltProgram : IDisposable
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "CoachBot.Host.dll");

    public TemporaryFolder Folder { get; } = new();

    public string DataDirectory => Folder.File("data");

    /// <summary>Settings of the process, by the names of environment variables.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    public Task<Ran> RunAsync(params IEnumerable<string> arguments) => RunWithInputAsync("", arguments);

    public async Task<Ran> RunWithInputAsync(string input, params IEnumerable<string> arguments)
    {
        using var process = Start(arguments);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // A program that needs no input may be gone before it has read it.
        }

        await process.WaitForExitAsync(limit.Token);
        return new Ran(process.ExitCode, await output, await error);
    }

    public Process Start(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path, .. arguments])
        {
            WorkingDirectory = Folder.FullName,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(false),
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.Environment["Storage__DataDirectory"] = DataDirectory;
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public void Dispose() => Folder.Dispose();
}

/// <summary>What a process left.</summary>
public sealed record Ran(int ExitCode, string Output, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public IReadOnlyList<JsonElement> JsonLines =>
        [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    public JsonElement FirstProblem => Json.GetProperty("errors")[0];
}
