namespace CoachBot.Tests.Privacy;

/// <summary>Where names stand in what people write, and what only looks like one.</summary>
public sealed class FormsOfNamesTests
{
    [Theory]
    [InlineData("Tinatin, your order is ready", "[PERSON_1], your order is ready")]
    [InlineData("my boss Kwame cut my hours", "my boss [PERSON_1] cut my hours")]
    [InlineData("that was all.\ncheers, dani", "that was all.\ncheers, [PERSON_1]")]
    [InlineData("W. C. Sellar wrote it", "[PERSON_1] wrote it")]
    [InlineData("we met Muqtada al-Hadid there", "we met [PERSON_1] there")]
    [InlineData("Chuck and Gretchen were kind", "[PERSON_1] and [PERSON_2] were kind")]
    [InlineData("Grace designed the new page", "[PERSON_1] designed the new page")]
    [InlineData("three founders: Monjeau, Graves and Reed.", "three founders: [PERSON_1], [PERSON_2] and [PERSON_3].")]
    [InlineData("yesterday priyanka and i argued with mrs park", "yesterday [PERSON_1] and i argued with [TITLE_1] [PERSON_2]")]
    [InlineData("it was priyanka's idea", "it was [PERSON_1]'s idea")]
    [InlineData("Patient: Iddir, Other", "Patient: [PERSON_1], Other")]
    [InlineData("**Name:** Hort Avossa\n**City:** Union", "**Name:** [PERSON_1]\n**City:** [LOCATION_1]")]
    [InlineData("then Mauro rinaldi came on", "then [PERSON_1] came on")]
    public void A_name_is_found_where_people_put_it(string text, string hidden) => Hiding.Hide(text).ShouldBe(hidden);

    [Theory]
    [InlineData("a house on Westfield Road was sold", "a house on [LOCATION_1] was sold")]
    [InlineData("we walked round Lake Tarnlow", "we walked round [LOCATION_1]")]
    [InlineData("send it to 26 rue des Lilas, Paris", "send it to [LOCATION_1]")]
    [InlineData("meet me at 2407 tawastintie 6, turku", "meet me at [LOCATION_1]")]
    [InlineData("write to PSC 5420, Box 2708\nAPO AA 33879", "write to [LOCATION_1]")]
    [InlineData("she studies at the University of Leeds", "she studies at the [ORG_1]")]
    [InlineData("an offer from stillwater supercomputing inc", "an offer from [ORG_1]")]
    [InlineData("he quit Barclays last week", "he quit [ORG_1] last week")]
    [InlineData("he is at St. Mary's Hospital now", "he is at [ORG_1] now")]
    [InlineData("Musterstraße 12, 80331 Brunnstadt", "[LOCATION_1]")]
    [InlineData("the Brindlo agency never paid", "the [ORG_1] agency never paid")]
    [InlineData("I work for Halvorsen Berg GmbH", "I work for [ORG_1]")]
    [InlineData("Marie, the Leasing consultant, agreed", "[PERSON_1], the [TITLE_1], agreed")]
    public void Places_firms_and_trades_are_found_by_their_parts(string text, string hidden) => Hiding.Hide(text).ShouldBe(hidden);

    [Theory]
    [InlineData("MRN: 5156419", "MRN: [ID_1]")]
    [InlineData("my number is 07700 900318", "my number is [PHONE_1]")]
    [InlineData("ring 05.12.34.56.78 instead", "ring [PHONE_1] instead")]
    [InlineData("account 883260930 is mine", "account [ID_1] is mine")]
    [InlineData("since the third of May 2019", "since the [DATE_1]")]
    [InlineData("on 25-Dec-2020 we split", "on [DATE_1] we split")]
    [InlineData("I (28F) and my husband (31M)", "I ([AGE_1]) and my husband ([AGE_2])")]
    [InlineData("our thirty-four year old neighbour", "our [AGE_1] neighbour")]
    [InlineData("she owes me two hundred pounds", "she owes me [MONEY_1]")]
    public void Numbers_are_found_in_digits_and_in_words(string text, string hidden) => Hiding.Hide(text).ShouldBe(hidden);

    [Theory]
    [InlineData("Anyways, I said sorry and we moved on")]
    [InlineData("Awwwww HAHAHA that was nice")]
    [InlineData("My boss is a nurse and my mum is a teacher")]
    [InlineData("Great School! We love it")]
    [InlineData("Welp, that went badly")]
    [InlineData("Price reflected the work we did")]
    [InlineData("(See attached file)")]
    [InlineData("Client: Perfect, thank you")]
    [InlineData("Note: remember to ask how her day was")]
    [InlineData("I was first in line, second to none, and 100 percent wrong")]
    public void Ordinary_speech_stays(string text) => Hiding.Hide(text).ShouldBe(text);
}
