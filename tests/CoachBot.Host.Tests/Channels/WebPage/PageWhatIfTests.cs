using CoachBot.Coaching;
using CoachBot.Host.Tests.Support;
using CoachBot.Understanding;

namespace CoachBot.Host.Tests.Channels.WebPage;

/// <summary>The verdict card's buttons ask "what if" in words; what reads the words must read what the button meant.</summary>
[Collection(PageTestsShareAHost.Name)]
public sealed class PageWhatIfTests(PageFixture pages)
{
    [ChromiumFact]
    public async Task Every_what_if_button_is_understood_as_it_is_meant()
    {
        await using var page = await pages.OpenAsync();
        var reader = new WhatIfReader(SituationReader.Load(Path.Combine(AppContext.BaseDirectory, "prompts")));
        var misread = new List<string>();
        foreach (var (fact, value) in Changes())
        {
            var words = await page.Page.EvaluateAsync<string>(
                "async ([name, value]) => (await import('/js/what-if.js')).whatIfWords({ [name]: JSON.parse(value) }, {})", new[] { fact, value });
            using var meant = System.Text.Json.JsonDocument.Parse(value);
            var read = reader.Read(words)[fact];
            if (read != FactCatalogue.Find(fact)!.Read(meant.RootElement).Value) misread.Add($"{fact} {value}: \"{words}\" was read as {read}");
        }

        misread.ShouldBeEmpty();
    }

    /// <summary>Every change of one fact that a verdict card can offer. Who asks, and a concern, are no what-ifs.</summary>
    private static IEnumerable<(string Fact, string Json)> Changes() => FactCatalogue.All
        .Where(fact => fact.Name is not ("audience" or "concern"))
        .SelectMany(fact => Values(fact).Select(value => (fact.Name, value)));

    private static IEnumerable<string> Values(FactDefinition fact) => fact switch
    {
        { Kind: FactKind.OneOf one } => one.Labels.Select(label => $"\"{label}\""),
        { Kind: FactKind.SomeOf some } => some.Labels.Select(label => $"[\"{label}\"]"),
        { Kind: FactKind.YesNo } => ["true", "false"],
        { Name: "example_count" } => ["50", "300"],
        { Name: "runs_per_month" } => ["500"],
        _ => [],
    };
}
