using System.Collections.Frozen;

namespace CoachBot.Understanding;

/// <summary>Phrases that mean one thing wherever they stand alone: "skip", "what would change it?", the labels of buttons.</summary>
public sealed class PhraseBook
{
    private readonly FrozenDictionary<string, string> _intents;

    /// <param name="lines">Phrases with their intents; where two share a phrase the first counts.</param>
    public PhraseBook(IEnumerable<(string Text, string Intent)> lines) => _intents = lines
        .Select(line => (Text: Utterance.Fold(line.Text), line.Intent))
        .Where(line => line.Text.Length > 0)
        .DistinctBy(line => line.Text, StringComparer.Ordinal)
        .ToFrozenDictionary(line => line.Text, line => line.Intent, StringComparer.Ordinal);

    /// <returns>The intent, or null; "please" before or after a phrase changes nothing.</returns>
    public string? Find(string text)
    {
        var said = Utterance.Fold(text);
        return _intents.GetValueOrDefault(said) ?? (said.StartsWith(Please, StringComparison.Ordinal) || said.EndsWith(Please, StringComparison.Ordinal)
            ? _intents.GetValueOrDefault(Utterance.Fold(said.StartsWith(Please, StringComparison.Ordinal) ? said[Please.Length..] : said[..^Please.Length]))
            : null);
    }

    private const string Please = "please";
}
