using System.Text.Json;
using CoachBot.Language;

namespace CoachBot.Tests.Language;

/// <summary>The shipped encoder, read once for all tests.</summary>
internal static class EncoderFixture
{
    internal static SentenceEncoder Encoder { get; } = new();

    internal static IEnumerable<JsonElement> Rows(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", file)).Select(line => JsonDocument.Parse(line).RootElement);
}
