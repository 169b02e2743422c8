using System.CommandLine;
using CoachBot.Coaching;
using CoachBot.Knowledge;
using CoachBot.Knowledge.Questions;
using CoachBot.Language;
using CoachBot.Safety;
using CoachBot.Understanding;

namespace CoachBot.Evaluations.Commands;

/// <summary><c>encode-guidance</c>: rewrites the vectors and weights that ship with the words. Run it after editing them; until then edited passages are encoded, and edited lines learnt from, at start.</summary>
internal static class EncodeGuidance
{
    internal static Command Build()
    {
        var prompts = new Option<DirectoryInfo>("--prompts")
        {
            Description = "The folder with guidance and journeys", DefaultValueFactory = _ => new DirectoryInfo("prompts"),
        };
        var command = new Command("encode-guidance", "Rewrite what is computed from the words in the folder: vectors of the guidance, vectors and weights of the readers.") { prompts };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(prompts).FullName;
            string[] folders = [.. new[] { "guidance", "journeys" }.Select(name => Path.Combine(folder, name)).Where(Directory.Exists)];
            Chunk[] chunks = [.. GuidanceFiles.Read(folders).SelectMany(MarkdownChunker.Split)];
            // Besides the passages the answerer compares a question with their headings and with questions of other subjects.
            string[] texts =
            [
                .. chunks.Select(chunk => chunk.EncoderText),
                .. chunks.Select(chunk => SearchTokenizer.Flatten(chunk.NearestHeading)).Distinct(StringComparer.Ordinal),
                .. QuestionWords.Load(Path.Combine(folder, "understanding", "questions.yaml")).Elsewhere.Select(SearchTokenizer.Flatten),
            ];
            using var encoder = new SentenceEncoder();
            VectorFile.Write(Path.Combine(folder, "guidance", "vectors.bin"), encoder.Id, texts.Zip(encoder.Encode(texts)));
            Console.Error.WriteLine($"{chunks.Length} passages encoded");
            EncodeUnderstanding(Path.Combine(folder, "understanding"), encoder);
            return 0;
        });
        return command;
    }

    /// <summary>What the small models ask to be encoded when they learn at a start, and the weights of the large ones.</summary>
    private static void EncodeUnderstanding(string folder, SentenceEncoder encoder)
    {
        var vectors = new Dictionary<string, float[]>(StringComparer.Ordinal);
        IReadOnlyList<float[]> Note(IReadOnlyList<string> texts)
        {
            var made = encoder.Encode(texts);
            for (var i = 0; i < texts.Count; i++) vectors[texts[i]] = made[i];
            return made;
        }

        var lines = SpokenLines.Load(Path.Combine(folder, ".."));
        IntentRouter.Train(lines.Intents, Note);
        var answers = new AnswerModels(Note);
        foreach (var slot in InterviewFile.Load(Path.Combine(folder, "..", "interview.yaml")).Slots.Where(slot => slot.Choices.Length > 1)) answers.Learn(slot);
        lines.Facts(encoder).Rewrite();
        SafetyVoter.Classifier(Path.Combine(folder, "..", "safety"), lines, encoder).Rewrite();
        VectorFile.Write(Path.Combine(folder, "vectors.bin"), encoder.Id, vectors.Select(vector => (vector.Key, vector.Value)));
        Console.Error.WriteLine($"{vectors.Count} lines of understanding encoded");
    }
}
