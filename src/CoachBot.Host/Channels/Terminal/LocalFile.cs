using System.Collections.Immutable;
using CoachBot.Conversations;
using CoachBot.Imports;
using CoachBot.Imports.Intake;
using CoachBot.Input;

namespace CoachBot.Host.Channels.Terminal;

/// <summary>A file of this machine that the person at the terminal names with <c>@file PATH</c>. No other channel reads paths.</summary>
public static class LocalFile
{
    private const string Mark = "@file ";

    /// <returns>What to do with the line; nothing where it names no file.</returns>
    public static ImmutableArray<Command> Offered(string line, CancellationToken cancellation)
    {
        var text = line.Trim();
        if (!text.StartsWith(Mark, StringComparison.OrdinalIgnoreCase)) return [];
        var path = text[Mark.Length..].Trim().Trim('"', '\'');
        var name = Path.GetFileName(path) is { Length: > 0 } file ? file : path;
        return [new Command.OfferFile(name, Read(path, name, cancellation))];
    }

    private static FileOffer Read(string path, string name, CancellationToken cancellation)
    {
        try
        {
            return FileIntake.Read(ImportSource.FromFile(path), cancellation);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var says = fault is FileNotFoundException or DirectoryNotFoundException
                ? "There is no such file; give its path from the folder in which you started the chat, or the whole path."
                : "This file cannot be opened; see whether it is a file and whether you may read it.";
            return new FileOffer.Unusable { Name = name, Problems = [new InputProblem(name, says)] };
        }
    }
}
