using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace CoachBot.Tests.Agents;

/// <summary>A situation told whole and one fact a turn, without a model and with one, ends in the same verdict.</summary>
public class SameSituationTests
{
    private sealed record Told(string Sentence, string Fact, string Json);

    private static readonly Dictionary<string, Told[]> Situations = new()
    {
        ["fine_tune"] =
        [
            new("I run a small bakery.", "audience", "\"business\""),
            new("The replies to customers should sound like us.", "needs", "[\"style\"]"),
            new("It comes up every day, week after week.", "recurrence", "\"regular\""),
            new("We have 300 examples.", "example_count", "300"),
            new("All of them were checked and corrected by hand.", "example_quality", "\"curated\""),
            new("They are a fair mix of good and bad ones.", "example_balance", "\"balanced\""),
            new("It is one single narrow task.", "one_task", "true"),
            new("We wrote long prompts with examples in them.", "prompting", "\"strong\""),
            new("The results are hit and miss.", "prompting_result", "\"inconsistent\""),
            new("The 50-example probe found patterns that are specific to us.", "probe_result", "\"specific\""),
            new("There is nothing personal or confidential in them.", "sensitivity", "\"none\""),
            new("The facts in them hardly ever change.", "facts_change", "\"rarely\""),
        ],
        ["collect_more"] =
        [
            new("It is about my relationship.", "audience", "\"relationship\""),
            new("I want to understand our personal patterns when we argue.", "needs", "[\"personal_patterns\"]"),
            new("We argue every week.", "recurrence", "\"regular\""),
            new("We have 20 examples so far.", "example_count", "20"),
            new("I tried a few simple prompts.", "prompting", "\"basic\""),
            new("The results are hit and miss.", "prompting_result", "\"inconsistent\""),
        ],
        ["rag"] =
        [
            new("I run a small hotel.", "audience", "\"business\""),
            new("It has to know the facts in our own documents.", "needs", "[\"knowledge\"]"),
            new("Guests ask every day.", "recurrence", "\"regular\""),
            new("We have 400 examples.", "example_count", "400"),
        ],
        ["prompt"] =
        [
            new("I am a freelance translator.", "audience", "\"freelancer\""),
            new("I want the translations to keep my style.", "needs", "[\"style\"]"),
            new("This is a one-off job.", "recurrence", "\"one_off\""),
            new("I have 150 examples.", "example_count", "150"),
        ],
    };

    [Theory]
    [InlineData("fine_tune")]
    [InlineData("collect_more")]
    [InlineData("rag")]
    [InlineData("prompt")]
    public async Task However_it_is_told_the_verdict_is_the_same(string verdict)
    {
        string[] sentences = [.. Situations[verdict].Select(told => told.Sentence)];
        string[] whole = [string.Join(' ', sentences)];

        (await VerdictAsync(new Table(), whole)).ShouldBe(verdict, "told whole, no model");
        (await VerdictAsync(new Table(), sentences)).ShouldBe(verdict, "one a turn, no model");
        (await VerdictAsync(new Table(Reader(Situations[verdict])), whole)).ShouldBe(verdict, "told whole, with a model");
        (await VerdictAsync(new Table(Reader(Situations[verdict])), sentences)).ShouldBe(verdict, "one a turn, with a model");
    }

    private static async Task<string?> VerdictAsync(Table table, string[] messages)
    {
        string? verdict = null;
        foreach (var message in messages) verdict = (await table.SayAsync(message)).Reply.Verdict ?? verdict;
        for (var turns = 0; verdict is null && turns < 20; turns++) verdict = (await table.SayAsync("I don't know")).Reply.Verdict;
        return verdict;
    }

    /// <summary>A model that hears every sentence of the situation, quotes it, and then chats.</summary>
    private static ScriptedModel Reader(Told[] situation) => new()
    {
        Always = (messages, _) =>
        {
            var heard = messages[^1].Role == ChatRole.User ? situation.Where(told => messages[^1].Text.Contains(told.Sentence, StringComparison.Ordinal)).ToList() : [];
            return ScriptedModel.Pieces(heard.Count == 0 ? [new TextContent("Thank you, that helps me to understand.")] : [ScriptedModel.Call("record_facts", Arguments(heard))]);
        },
    };

    private static string Arguments(List<Told> heard) => JsonSerializer.Serialize(new
    {
        facts = heard.ToDictionary(told => told.Fact, told => JsonNode.Parse(told.Json)),
        words = heard.ToDictionary(told => told.Fact, told => told.Sentence),
    });
}
