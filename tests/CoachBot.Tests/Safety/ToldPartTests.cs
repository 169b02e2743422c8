using CoachBot.Conversations;
using CoachBot.Safety;

namespace CoachBot.Tests.Safety;

/// <summary>Parts of examples, told one at a time: everyday quarrels go by, danger is heard.</summary>
public class ToldPartTests
{
    private static readonly Lazy<Peri> Loaded = new(() => Peri.Load());

    /// <summary>As after a part in which only the voter heard danger.</summary>
    private static SafetyState Guessed { get; } = After(Heard("likely_abuse", Concern.Abuse) with { IsGuess = true });

    [Theory]
    [InlineData("example_response", "He went to the bedroom and closed the door")]
    [InlineData("example_response", "slammed the door and did not talk to me until thursday")]
    [InlineData("example_action", "I shouted that he can sleep on the sofa")]
    [InlineData("example_situation", "she was angry because I liked my ex's photo")]
    [InlineData("example_situation", "client furious, third round of changes, wants his money back")]
    [InlineData("example_situation", "What happened: he forgot the milk\nWhat I did: I shouted\nWhat came back: he left the room")]
    [InlineData("example_outcome", "badly, we slept in separate rooms")]
    public void A_quarrel_told_as_an_example_is_a_quarrel(string slot, string text) => Told(slot, text).Safety.StopsCoaching.ShouldBeFalse();

    [Theory]
    [InlineData("he hit me again", Concern.Abuse)]
    [InlineData("slapped me in front of his mother", Concern.Abuse)]
    [InlineData("she locked me in", Concern.Abuse)]
    [InlineData("he went through my phone and deleted my friends", Concern.Abuse)]
    [InlineData("he said he'd kill me if I leave", Concern.Abuse)]
    [InlineData("What happened: I was late\nWhat I did: said sorry\nWhat came back: he hit me with the belt", Concern.Abuse)]
    [InlineData("I said I don't want to live any more", Concern.SelfHarm)]
    [InlineData("I slapped her so she would listen", Concern.ControlOfOther)]
    public void Danger_told_as_an_example_is_heard(string text, Concern concern) => Told("example_response", text).Safety.Concern.ShouldBe(concern);

    [Theory]
    [InlineData("no, that's just how he is when he's annoyed, nobody hurts anybody")]
    [InlineData("it was only an argument about dishes")]
    [InlineData("That is an everyday example, we are fine")]
    [InlineData("he only closed the door because he was angry, he has never hurt me")]
    [InlineData("just a normal row, no one is in danger")]
    public void A_guess_is_taken_back_by_one_plain_word(string text)
    {
        var state = Guessed.Apply(SafetyFiles.Gate.Check(text, Guessed, told: true), "next", DateTimeOffset.UnixEpoch);

        state.StopsCoaching.ShouldBeFalse();
        state.IsGuess.ShouldBeFalse();
    }

    [Theory]
    [InlineData("you misunderstood me")]
    [InlineData("then I washed up and he watched the match")]
    [InlineData("can we go on please")]
    [InlineData("it was only an argument, he hit me")]
    [InlineData("nobody knows how afraid I am")]
    public void A_guess_stays_where_nothing_is_explained(string text) =>
        Guessed.Apply(SafetyFiles.Gate.Check(text, Guessed, told: true), "next", DateTimeOffset.UnixEpoch).StopsCoaching.ShouldBeTrue();

    [Fact]
    public void What_a_cue_heard_is_not_taken_back_by_one_plain_word()
    {
        var state = Told("example_response", "he hit me again").Safety;

        state.IsGuess.ShouldBeFalse();
        foreach (var text in new[] { "it was only an argument about dishes", "you misunderstood" })
            state.Apply(Loaded.Value.Gate.Check(text, state, told: true), "next", DateTimeOffset.UnixEpoch).StopsCoaching.ShouldBeTrue();
    }

    [Fact]
    public void A_cue_after_a_guess_ends_the_guessing() => Guessed.Apply(Heard("violence", Concern.Abuse), "next", DateTimeOffset.UnixEpoch).IsGuess.ShouldBeFalse();

    [Fact]
    public void A_guess_after_a_cue_does_not_loosen_it() =>
        After(Heard("violence", Concern.Abuse)).Apply(Heard("likely_abuse", Concern.Abuse) with { IsGuess = true }, "next", DateTimeOffset.UnixEpoch).IsGuess.ShouldBeFalse();

    private static Conversation Told(string slot, string text)
    {
        var before = new Conversation { PersonId = "amara", Id = "one", Slot = slot };
        var input = new TurnInput("amara", "one", "turn", "test", text, [], "en-GB", DateTimeOffset.UnixEpoch);
        return Loaded.Value.Safety.Look(input, before).Conversation;
    }

    private static SafetyFinding Heard(string kind, Concern concern) => new([new NoticedWords(concern, kind, About.Writer, 0, 1)]);

    private static SafetyState After(SafetyFinding finding) => SafetyState.Calm.Apply(finding, "turn", DateTimeOffset.UnixEpoch);
}
