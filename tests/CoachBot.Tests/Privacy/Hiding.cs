using CoachBot.Privacy;

namespace CoachBot.Tests.Privacy;

/// <summary>The lists are read once for all tests.</summary>
internal static class Hiding
{
    private static readonly Lazy<(Anonymiser Anonymiser, EntityDetector Detector)> Loaded = new(() =>
    {
        var prompts = Path.Combine(AppContext.BaseDirectory, "prompts");
        return (Anonymiser.Load(prompts), EntityDetector.Load(prompts));
    });

    public static Anonymiser Anonymiser => Loaded.Value.Anonymiser;

    public static EntityDetector Detector => Loaded.Value.Detector;

    public static string Hide(string text) => Anonymiser.Anonymise(text, Anonymiser.NewMap()).Text;

    public static string[] HideAll(params string[] texts) => [.. Anonymiser.AnonymiseAll(texts, Anonymiser.NewMap()).Select(text => text.Text)];
}
