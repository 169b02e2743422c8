using System.CommandLine;
using CoachBot.Knowledge;
using CoachBot.Language;

namespace CoachBot.Evaluations.Commands;

/// <summary><c>encode-guidance</c>: rewrites the vectors that ship with the guidance. Run it after editing guidance; until then edited passages are encoded at start.</summary>
internal static class EncodeGuidance
{
    internal static Command Build()
    {
        var prompts = new Option<DirectoryInfo>("--prompts")
        {
            Description = "The folder with guidance and journeys", DefaultValueFactory = _ => new DirectoryInfo("prompts"),
        };
        var command = new Command("encode-guidance", "Rewrite guidance/vectors.bin from the guidance and the journeys.") { prompts };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(prompts).FullName;
            string[] folders = [.. new[] { "guidance", "journeys" }.Select(name => Path.Combine(folder, name)).Where(Directory.Exists)];
            string[] texts = [.. GuidanceFiles.Read(folders).SelectMany(MarkdownChunker.Split).Select(chunk => chunk.EncoderText)];
            using var encoder = new SentenceEncoder();
            VectorFile.Write(Path.Combine(folder, "guidance", "vectors.bin"), encoder.Id, texts.Zip(encoder.Encode(texts)));
            Console.Error.WriteLine($"{texts.Length} passages encoded");
            return 0;
        });
        return command;
    }
}
