using CoachBot.Batches;
using CoachBot.Host.Models;
using CoachBot.Input;

namespace CoachBot.Host.Composition;

/// <summary>Reads the sections <c>Model</c> and <c>Embeddings</c>. A section without any setting means that there is no such model.</summary>
internal static class ModelSettingsReader
{
    private static readonly string[] TimeSettings = ["AttemptSeconds", "FirstTokenSeconds", "IdleSeconds", "TotalSeconds", "Retries"];
    private static readonly string[] SpendSettings =
        ["InputUsdPerMillion", "OutputUsdPerMillion", "MostTokensPerConversation", "MostTokensPerDay", "MostUsdPerConversation", "MostUsdPerDay"];

    /// <returns>Null if no model is configured or there are faults.</returns>
    public static ModelSettings? Model(IConfiguration configuration, List<InputProblem> problems)
    {
        var section = new SettingsSection(configuration, "Model", problems);
        if (!section.IsGiven) return null;
        section.RefuseAllBut([.. EndpointReader.Settings, .. TimeSettings, .. SpendSettings, "MostAnswerTokens", "MostReplyKilobytes", "TurnSeconds"]);
        var (endpoint, timeouts, prices, ceilings) = (EndpointReader.Read(section), Timeouts(section), Prices(section), Ceilings(section));
        var (tokens, kilobytes) = (section.Whole("MostAnswerTokens", 1024, 16, 100_000), section.Whole("MostReplyKilobytes", 1024, 16, 64 * 1024));
        if (prices is null && (ceilings.UsdPerConversation ?? ceilings.UsdPerDay) is not null)
            section.Refuse("InputUsdPerMillion", "A ceiling in USD needs both prices: InputUsdPerMillion and OutputUsdPerMillion.");
        // The most that a call can take is put aside before it, so a ceiling below one answer would allow none.
        if (ceilings.TokensPerConversation <= tokens) section.Refuse("MostTokensPerConversation", $"It has to be more than MostAnswerTokens, which is {tokens}.");
        if (ceilings.TokensPerDay <= tokens) section.Refuse("MostTokensPerDay", $"It has to be more than MostAnswerTokens, which is {tokens}.");
        return endpoint is null ? null : new ModelSettings(endpoint, timeouts, prices, ceilings, tokens, kilobytes * 1024)
        {
            Turn = section.Seconds("TurnSeconds", TimeSpan.FromSeconds(20)),
        };
    }

    /// <inheritdoc cref="Model"/>
    public static EmbeddingSettings? Embeddings(IConfiguration configuration, List<InputProblem> problems)
    {
        var section = new SettingsSection(configuration, "Embeddings", problems);
        if (!section.IsGiven) return null;
        section.RefuseAllBut([.. EndpointReader.Settings, .. TimeSettings, "Dimensions"]);
        var (endpoint, timeouts, dimensions) = (EndpointReader.Read(section), Timeouts(section), section.WholeOrNone("Dimensions", 1, 65_536));
        return endpoint is null ? null : new EmbeddingSettings(endpoint, timeouts, (int?)dimensions);
    }

    private static ModelTimeouts Timeouts(SettingsSection section)
    {
        var usual = ModelTimeouts.Default;
        return new ModelTimeouts(
            section.Seconds("AttemptSeconds", usual.Attempt),
            section.Seconds("FirstTokenSeconds", usual.FirstToken),
            section.Seconds("IdleSeconds", usual.Idle),
            section.Seconds("TotalSeconds", usual.Total),
            section.Whole("Retries", usual.Retries, 0, 10));
    }

    private static TokenPrice? Prices(SettingsSection section)
    {
        var (input, output) = (section.Number("InputUsdPerMillion", 0, 100_000), section.Number("OutputUsdPerMillion", 0, 100_000));
        if (input is null != output is null) section.Refuse(input is null ? "InputUsdPerMillion" : "OutputUsdPerMillion", "One price is of no use without the other.");
        return input is null || output is null ? null : new TokenPrice(input.Value, output.Value);
    }

    private static SpendCeilings Ceilings(SettingsSection section) => new(
        section.WholeOrNone("MostTokensPerConversation", 1, long.MaxValue),
        section.WholeOrNone("MostTokensPerDay", 1, long.MaxValue),
        section.Number("MostUsdPerConversation", 0, 1_000_000),
        section.Number("MostUsdPerDay", 0, 1_000_000));
}
