using CoachBot.Privacy;

namespace CoachBot.Tests.Privacy;

public sealed class ResidualRiskTests
{
    [Fact]
    public void Everyday_words_give_nobody_away() =>
        ResidualRisk.Attempt(["she came home late and we had a fight", "he was tired and did not listen"], Hiding.Detector).Risk.ShouldBe(0);

    [Fact]
    public void Two_rare_words_together_give_a_text_away()
    {
        var attempt = ResidualRisk.Attempt(["she teaches the theremin to falconers", "he was tired again", "we argued about money"], Hiding.Detector);
        attempt.Relinked.ShouldHaveSingleItem().Index.ShouldBe(0);
        attempt.Relinked[0].Clues.ShouldContain("theremin");
        attempt.Risk.ShouldBe(1 / 3d, 1e-9);
    }

    [Fact]
    public void What_many_share_gives_nobody_away() =>
        ResidualRisk.Attempt(["the theremin for falconers", "theremin and falconers again"], Hiding.Detector).Risk.ShouldBe(0);

    [Fact]
    public void Placeholders_are_no_clues() =>
        ResidualRisk.Attempt(["[PERSON_1] met [PERSON_2] in [LOCATION_1]"], Hiding.Detector).Risk.ShouldBe(0);

    [Fact]
    public void No_texts_no_risk() => ResidualRisk.Attempt([], Hiding.Detector).Risk.ShouldBe(0);
}
