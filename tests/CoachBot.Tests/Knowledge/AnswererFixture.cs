using CoachBot.Knowledge;
using CoachBot.Tests.Language;
using CoachBot.Words;

namespace CoachBot.Tests.Knowledge;

/// <summary>The shipped guidance, read once for all tests that ask it.</summary>
internal static class AnswererFixture
{
    internal static string Prompts { get; } = Path.Combine(AppContext.BaseDirectory, "prompts");

    internal static Wording Wording { get; } = Wording.Load(Path.Combine(Prompts, "wording.en.json"));

    internal static ShippedKnowledge Knowledge { get; } = ShippedKnowledge.Load(Prompts, EncoderFixture.Encoder, Wording);

    internal static Task<Answer> AskAsync(string question, string? audience = null) => Knowledge.Answerer.AnswerAsync(question, audience);
}
