using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoachBot.Imports.Json;

namespace CoachBot.Imports;

/// <summary>Reads the texts of a zip archive, as WhatsApp on iPhones and Slack give out. Nothing is unpacked to disk; archives inside are not opened.</summary>
internal sealed partial class ArchiveReader(ImportSource source, LineTally tally)
{
    public const int MostEntries = 20_000;
    public const long MostBytesOfOne = 1L << 30;

    /// <summary>Chats pack about 5 to 20 times smaller; what packs far better is made to burst.</summary>
    public const int MostTimesPacked = 250;

    private static readonly string[] Texts = [".txt", ".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".md"];
    private static readonly string[] NoChats = ["channels.json", "groups.json", "dms.json", "mpims.json", "integration_logs.json", "canvases.json", "lists.json", "users.json"];

    public IEnumerable<ImportItem> Read()
    {
        using var stream = source.Open();
        var (archive, fault) = Open(stream);
        if (archive is null)
        {
            yield return fault!;
            yield break;
        }

        using (archive)
        {
            var users = SlackUsers(archive);
            var isMessenger = archive.Entries.Any(entry => MessageFile().IsMatch(entry.Name));
            foreach (var entry in archive.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal).Where(entry => entry.Name.Length > 0))
            {
                if (!HoldsChat(entry, isMessenger)) tally.FilesLeftOut++;
                else if (Bursts(entry)) yield return new ImportItem.Problem(entry.FullName, 0, "This file would unpack to far more than a chat does; it is left out.");
                else
                    foreach (var item in FileImporter.ReadEntry(new ImportSource(entry.FullName, () => new LimitedStream(entry.Open(), MostBytesOfOne)), users, tally)) yield return item;
            }
        }
    }

    // Facebook and Instagram put everything about a person beside the messages.
    private static bool HoldsChat(ZipArchiveEntry entry, bool isMessenger) => isMessenger
        ? MessageFile().IsMatch(entry.Name)
        : Texts.Contains(Path.GetExtension(entry.Name), StringComparer.OrdinalIgnoreCase) && !NoChats.Contains(entry.FullName, StringComparer.Ordinal);

    // message_1.json of Facebook and Instagram, messages.html and messages2.html of Telegram
    [GeneratedRegex(@"^(message_[0-9]{1,4}\.(json|html)|messages[0-9]{0,4}\.html)$", RegexOptions.CultureInvariant)]
    private static partial Regex MessageFile();

    private (ZipArchive? Archive, ImportItem.Problem? Fault) Open(Stream stream)
    {
        try
        {
            var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            return archive.Entries.Count <= MostEntries
                ? (archive, null)
                : (null, new ImportItem.Problem(source.Name, 0, $"This archive holds more than {MostEntries} files."));
        }
        catch (InvalidDataException)
        {
            return (null, new ImportItem.Problem(source.Name, 0, "This archive is damaged or cut off."));
        }
    }

    private static bool Bursts(ZipArchiveEntry entry) =>
        entry.Length > MostBytesOfOne || (entry.Length > 10_000_000 && entry.Length / Math.Max(1, entry.CompressedLength) > MostTimesPacked);

    /// <summary>Slack's own list of who is who.</summary>
    private static Dictionary<string, string> SlackUsers(ZipArchive archive)
    {
        var users = new Dictionary<string, string>(StringComparer.Ordinal);
        if (archive.GetEntry("users.json") is not { } entry || Bursts(entry)) return users;
        try
        {
            using var elements = new JsonElements(new LimitedStream(entry.Open(), MostBytesOfOne));
            while (elements.Next() is { } user)
            {
                var name = (user.Member("profile") ?? user).FirstText("display_name", "real_name") ?? user.FirstText("real_name", "name");
                if (user.Text("id") is { } id && name is not null) users[id] = name;
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidDataException)
        {
            // Messages then bear the ids, which still tell people apart.
        }

        return users;
    }
}
