using System.Net;
using System.Text.Json;

namespace CoachBot.Host.Tests.Support;

/// <summary>
/// Fifty quarrels of two made-up people. Planted: where he asked a question it ended well in 20 of 24, else in 5 of 26. Four ends are
/// so-so. "The other side" is a column that no guess knows by its name.
/// </summary>
public static class Quarrels
{
    public static string CsvPath { get; } = Path.Combine(AppContext.BaseDirectory, "Data", "quarrels.csv");

    /// <summary>Two months of the same two people as a WhatsApp export, with a dozen quarrels among everyday lines.</summary>
    public static string ChatPath { get; } = Path.Combine(AppContext.BaseDirectory, "Data", "quarrels-whatsapp.txt");

    /// <summary>Begins a conversation and hands the table in, its columns put right.</summary>
    public static async Task<string> CollectAsync(Browser browser)
    {
        var id = await browser.BeginAsync();
        (await browser.UploadAsync(id, "upload", "quarrels.csv", await File.ReadAllBytesAsync(CsvPath))).Status.ShouldBe(HttpStatusCode.OK);
        var (status, taken) = await browser.SayAsync(id, "columns", "The other side: what came back");
        status.ShouldBe(HttpStatusCode.OK);
        taken.GetProperty("panel").GetProperty("probe").GetProperty("examples").GetInt32().ShouldBe(50);
        return id;
    }

    public static string TextOf(JsonElement taken) =>
        string.Join("\n", taken.GetProperty("turn").GetProperty("reply").GetProperty("parts").EnumerateArray()
            .Where(part => part.GetProperty("kind").GetString() == "text").Select(part => part.GetProperty("says").GetString()));
}
