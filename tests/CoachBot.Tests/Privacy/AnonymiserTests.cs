using CoachBot.Privacy;
using FsCheck;
using FsCheck.Fluent;

namespace CoachBot.Tests.Privacy;

public sealed class AnonymiserTests
{
    [Theory]
    [InlineData("my wife Nadezhda says i never listen", "my wife [PERSON_1] says i never listen")]
    [InlineData("told priyanka i would be late", "told [PERSON_1] i would be late")]
    [InlineData("hey dmitri, are you up?", "hey [PERSON_1], are you up?")]
    [InlineData("Kind regards,\nOluwaseun", "Kind regards,\n[PERSON_1]")]
    [InlineData("\"you always do this\" said Leila", "\"you always do this\" said [PERSON_1]")]
    [InlineData("Mark forgot the milk", "[PERSON_1] forgot the milk")]
    [InlineData("Hyun-woo: are you there?", "[PERSON_1]: are you there?")]
    [InlineData("the buyer, Rajesh Venkataraman, paid on time", "the buyer, [PERSON_1], paid on time")]
    [InlineData("@dj_koffi tagged me", "[PERSON_1] tagged me")]
    [InlineData("then Tom Marsh called", "then [PERSON_1] called")]
    public void A_name_gives_way_to_a_placeholder(string text, string hidden) => Hiding.Hide(text).ShouldBe(hidden);

    [Theory]
    [InlineData("mark my words, this may be the last time i hope")]
    [InlineData("Will you be home by six? The bill came to forty.")]
    [InlineData("she rose early, it was a grace and a joy")]
    [InlineData("May I ask why? I hope you can be frank.")]
    [InlineData("He said he would, and then she left him with them.")]
    [InlineData("lol idk tbh, brb")]
    [InlineData("OMG STOP. WHY ARE YOU SHOUTING")]
    [InlineData("thank you for coming, see you on Monday")]
    public void Ordinary_words_stay(string text) => Hiding.Hide(text).ShouldBe(text);

    [Theory]
    [InlineData("mail me: jo.b@example.com", "mail me: [EMAIL_1]")]
    [InlineData("pay 4111 1111 1111 1111 now", "pay [CREDIT_CARD_1] now")]
    [InlineData("to GB82 WEST 1234 5698 7654 32 please", "to [IBAN_1] please")]
    [InlineData("see https://example.com/a?b=1.", "see [URL_1].")]
    [InlineData("it was 192.168.4.27 again", "it was [IP_1] again")]
    [InlineData("call +44 7700 900318 after six", "call [PHONE_1] after six")]
    [InlineData("born on 3 May 1987", "born on [DATE_1]")]
    [InlineData("he owes me £450", "he owes me [MONEY_1]")]
    [InlineData("we live at 27 Larkspur Close, Ashby Green", "we live at [LOCATION_1]")]
    [InlineData("since the panic attacks we don't go out", "since the [HEALTH_1] we don't go out")]
    [InlineData("ref INV-20871 is open", "ref [ID_1] is open")]
    [InlineData("we moved to Lisbon", "we moved to [LOCATION_1]")]
    [InlineData("I work at Kestrel Roofing Ltd", "I work at [ORG_1]")]
    public void What_has_a_form_or_a_list_is_hidden_by_its_type(string text, string hidden) => Hiding.Hide(text).ShouldBe(hidden);

    [Fact]
    public void A_name_that_is_plain_in_one_text_is_found_in_the_others() =>
        Hiding.HideAll("Rubijana says it is my fault", "then rubijana left").ShouldBe(["[PERSON_1] says it is my fault", "then [PERSON_1] left"]);

    [Fact]
    public void What_was_hidden_is_not_hidden_again()
    {
        const string text = "Leila met [PERSON_7] in [LOCATION_2]";
        Hiding.Hide(Hiding.Hide(text)).ShouldBe("[PERSON_1] met [PERSON_7] in [LOCATION_2]");
    }

    [Fact]
    public void The_person_may_undo_and_add()
    {
        var choices = new PrivacyChoices(Kept: ["lisbon"], Added: [new AddedEntity("the blue door", EntityType.Location)]);
        var hidden = Hiding.Anonymiser.Anonymise("In Lisbon, behind the Blue Door, Leila laughed", Hiding.Anonymiser.NewMap(), choices);
        hidden.Text.ShouldBe("In Lisbon, behind [LOCATION_2], [PERSON_1] laughed");
    }

    [Fact]
    public void Any_text_is_taken_and_every_entity_lies_in_it() => Prop.ForAll<string>(text =>
    {
        var entities = Hiding.Detector.Find(text ?? "");
        entities.ShouldAllBe(entity => entity.Start >= 0 && entity.Start < entity.End && entity.End <= text!.Length);
        entities.Zip(entities.Skip(1)).ShouldAllBe(pair => pair.First.End <= pair.Second.Start);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("\ud83d")]
    [InlineData("\udc00 Leila \ud83d\ude00'")]
    [InlineData("'s 's ' - @ [PERSON_ [[ ]] +()")]
    [InlineData("")]
    public void Broken_text_is_taken(string text) => Should.NotThrow(() => Hiding.Hide(text));

    [Theory]
    [InlineData("1 ")]
    [InlineData("a.")]
    [InlineData("a@")]
    [InlineData("Ab ")]
    [InlineData("1-")]
    [InlineData("DE12 ")]
    [InlineData("::1")]
    public void A_long_run_of_anything_takes_a_moment(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 200_000 / unit.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Hiding.Detector.Find(text);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }
}
