using System.Text.Json;
using CoachBot.Conversations;
using CoachBot.Privacy;

namespace CoachBot.Tests.Privacy;

public sealed class PrivacyChoicesTests
{
    [Fact]
    public void Choices_come_back_from_storage_as_they_were()
    {
        var choices = PrivacyChoices.None.Keep("Lisbon").Hide("the blue door", EntityType.Organisation).Hide("Zo\u00eb \u2764", EntityType.CreditCard);
        var read = JsonSerializer.Deserialize<PrivacyChoices>(JsonSerializer.Serialize(choices, ConversationJson.Options), ConversationJson.Options)!;
        read.Kept.ShouldBe(choices.Kept);
        read.Added.ShouldBe(choices.Added);
    }

    [Fact]
    public void The_last_word_holds()
    {
        var choices = PrivacyChoices.None.Keep("Lisbon").Hide("lisbon", EntityType.Location);
        choices.Kept.ShouldBeEmpty();
        choices.Added.ShouldHaveSingleItem();
        choices.Hide("Lisbon", EntityType.Person).Added.ShouldHaveSingleItem().Type.ShouldBe(EntityType.Person);
    }

    [Fact]
    public void A_reset_forgets_both() => PrivacyChoices.None.Hide("Lisbon", EntityType.Location).Keep("lisbon").Reset("LISBON").ShouldBe(PrivacyChoices.None, Same);

    [Fact]
    public void Blanks_choose_nothing() => PrivacyChoices.None.Keep("  ").Hide("", EntityType.Person).ShouldBe(PrivacyChoices.None, Same);

    [Fact]
    public void Twice_the_same_is_once() => PrivacyChoices.None.Keep("Lisbon").Keep("lisbon ").Kept.ShouldBe(["Lisbon"]);

    private static readonly IEqualityComparer<PrivacyChoices> Same = EqualityComparer<PrivacyChoices>.Create((one, other) => one!.Kept.SequenceEqual(other!.Kept) && one.Added.SequenceEqual(other.Added));
}
