using System.Collections.Immutable;
using CoachBot.Agents.Guard;
using FsCheck;
using FsCheck.Fluent;

namespace CoachBot.Tests.Agents.Guard;

public sealed class SentenceStreamTests
{
    [Theory]
    [InlineData("One. Two! Three? Four", "One.|Two!|Three?|Four")]
    [InlineData("It costs $0.02, e.g. for a call. Dr. Lee agrees.", "It costs $0.02, e.g. for a call.|Dr. Lee agrees.")]
    [InlineData("Your examples fit. [1] [2] The probe is next. [3]", "Your examples fit. [1] [2]|The probe is next. [3]")]
    [InlineData("She said \"No way.\" Then she left.", "She said \"No way.\"|Then she left.")]
    [InlineData("Well... maybe not. Really?! Yes…", "Well... maybe not.|Really?!|Yes…")]
    [InlineData("Two ways:\n\n- collect more\n- stop here\n\nThat is all.", "Two ways:|collect more|stop here|That is all.")]
    [InlineData("Steps:\n1. Ask her. Then wait.\n2. Go on", "Steps:|Ask her.|Then wait.|Go on")]
    [InlineData("You should\nfine-tune.", "You should\nfine-tune.")]
    [InlineData("Great! 🎉 Next one. **Bold.** After", "Great!|🎉 Next one.|**Bold.**|After")]
    [InlineData("Version 4.1 is out. J. Smith wrote it.", "Version 4.1 is out.|J. Smith wrote it.")]
    [InlineData("你好。再见。", "你好。|再见。")]
    [InlineData("  \n ", "")]
    public void Sentences_are_whole(string text, string sentences) =>
        string.Join('|', Split(text).Select(sentence => sentence.Text)).ShouldBe(sentences);

    [Fact]
    public void Numbers_of_lists_become_plain_marks() =>
        Split("Prices:\n20. dollars\n300. more").Select(sentence => sentence.Lead + sentence.Text).ShouldBe(["Prices:", "\n- dollars\n300. more"]);

    [Fact]
    public void What_never_ends_is_cut_by_force_and_marked()
    {
        var sentences = Split(string.Concat(Enumerable.Repeat("and so on ", 200)) + "end. A good one follows.");

        sentences.Take(3).ShouldAllBe(sentence => !sentence.Whole && sentence.Text.Length <= 600);
        sentences[^1].ShouldBe(new ProseSentence(" ", "A good one follows."));
    }

    [Fact]
    public void However_the_text_is_cut_into_pieces_the_sentences_are_the_same() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(Texts(), Gen.ListOf(Gen.Choose(1, 9)).ToArbitrary(), (text, sizes) =>
        {
            var stream = new SentenceStream(GuardFixture.Words);
            var found = ImmutableArray.CreateBuilder<ProseSentence>();
            var at = 0;
            foreach (var size in sizes.Concat(Enumerable.Repeat(7, text.Length)))
            {
                if (at >= text.Length) break;
                found.AddRange(stream.Add(text[at..Math.Min(text.Length, at + size)]));
                at += size;
            }

            found.AddRange(stream.End());
            found.ShouldBe(Split(text));
        }));

    /// <summary>Pieces that make boundaries hard to tell, and now and then a text too long for a sentence.</summary>
    private static Arbitrary<string> Texts()
    {
        var pieces = Gen.Elements(
            "Hello", " world", ". ", ".", "! ", "?", "...", "…", " e.g. ", "Dr. ", "[1]", " [2]", "[", "]", "\n", "\n\n", "- ", "\n- ", "\n12. ", "1. ", "\"", "”", " ", "          ",
            "🎉", "é", "。", "$0.02", "4.1", "**", "(so)", "\n# ", "\t", "x", "And", "\r\n", new string('w', 90), string.Concat(Enumerable.Repeat("lo ng ", 60)));
        return Gen.ListOf(pieces).Select(list => string.Concat(list)).ToArbitrary();
    }

    private static ImmutableArray<ProseSentence> Split(string text) => SentenceStream.Split(text, GuardFixture.Words);
}
