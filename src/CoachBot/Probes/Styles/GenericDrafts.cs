using System.Collections.Immutable;
using CoachBot.Input;
using CoachBot.Words;

namespace CoachBot.Probes.Styles;

/// <summary>What works are held against. Read from <c>probe/generic-drafts.yaml</c> and <c>probe/reference-voices.yaml</c> in the prompts folder.</summary>
/// <param name="Texts">Texts in the voice of a typical assistant that was told nothing about the writer.</param>
/// <param name="Voices">Texts by many different writers: how alike texts by different hands are.</param>
public sealed record GenericDrafts(ImmutableArray<string> Texts, ImmutableArray<string> Voices)
{
    private const int FewestDrafts = 40;

    private const int ShortestDraft = 40;

    private const int FewestVoices = 20;

    private const int ShortestVoice = 30;

    /// <exception cref="UnusableFileException">A file is missing, holds too few texts, or one that is too short.</exception>
    public static GenericDrafts Load(string promptsFolder)
    {
        ArgumentNullException.ThrowIfNull(promptsFolder);
        var (drafts, voices) = (Path.Combine(promptsFolder, "probe", "generic-drafts.yaml"), Path.Combine(promptsFolder, "probe", "reference-voices.yaml"));
        var texts = WordFile.Read<Dictionary<string, List<string>>>(drafts).SelectMany(kind => kind.Value.Select((text, i) => ($"{kind.Key} {i + 1}", text)));
        var others = WordFile.Read<List<string>>(voices).Select((text, i) => ($"text {i + 1}", text));
        return new GenericDrafts(Checked(drafts, [.. texts], FewestDrafts, ShortestDraft), Checked(voices, [.. others], FewestVoices, ShortestVoice));
    }

    private static ImmutableArray<string> Checked(string path, List<(string Where, string Text)> texts, int fewest, int shortest)
    {
        var faults = texts.Where(text => StyleText.CountWords(text.Text) < shortest).Select(text => $"{text.Where} has fewer than {shortest} words")
            .Concat(texts.Count < fewest ? [$"{texts.Count} texts are too few; {fewest} are needed"] : [])
            .ToList();
        return faults.Count > 0 ? throw new UnusableFileException(path, faults) : [.. texts.Select(text => text.Text)];
    }
}
