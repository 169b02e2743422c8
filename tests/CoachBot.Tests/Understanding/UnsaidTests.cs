namespace CoachBot.Tests.Understanding;

/// <summary>What a careful reader takes from a situation without its being said, and what he does not.</summary>
public class UnsaidTests
{
    [Theory]
    [InlineData("I'm to give a eulogy for my grandmother on Friday.")]
    [InlineData("It's my sister's wedding speech, she gets married in June.")]
    [InlineData("I want help with one grant application for our choir.")]
    [InlineData("We're marrying in August and I would like my vows to sound like my old letters.")]
    public void A_single_occasion_is_one_off(string text) => Read(text, "recurrence").ShouldBe("one_off");

    [Theory]
    [InlineData("I write wedding speeches for clients, two every week.")]
    [InlineData("I have 72 texts for wedding fairs and need new ones every month.")]
    public void The_trade_of_writing_for_occasions_is_not(string text) => Read(text, "recurrence").ShouldBe("regular");

    [Theory]
    [InlineData("Customers ask things that stand in our manuals. A bot should find the passage for them, style is irrelevant.", "knowledge")]
    [InlineData("Guests ask what the house rules say and a bot should answer them from the handbook.", "knowledge")]
    public void Facts_without_a_wish_for_a_manner_are_knowledge_alone(string text, string needs) => Read(text, "needs").ShouldBe(needs);

    [Theory]
    [InlineData("I have 260 texts in my own voice, all printed in our public catalogues.", "style")]
    [InlineData("I'm about to start a blog on mushroom hunting in my own voice.", "style")]
    public void A_document_that_is_merely_mentioned_is_no_need_for_knowledge(string text, string needs) => Read(text, "needs").ShouldBe(needs);

    [Theory]
    [InlineData("240 phone notes, checked. Nobody has tested them for patterns.")]
    [InlineData("110 texts of mine. Whether there is any pattern in them I don't know.")]
    public void A_test_that_was_not_made_has_no_result(string text) => Read(text, "probe_result").ShouldBeNull();

    [Theory]
    [InlineData("We wrote down our rows, a hundred and eighty altogether. Fifty of the entries went through the check.", "180")]
    [InlineData("My father wrote two hundred before he retired. Fifty were put through an analysis.", "200")]
    [InlineData("I have thirty-one finished portraits.", "31")]
    public void The_collection_counts_and_not_the_sample_from_it(string text, string count) => Read(text, "example_count").ShouldBe(count);

    [Fact]
    public void What_works_now_and_then_is_no_missing_ability() =>
        Read("240 of my texts. The pattern test said nobody else writes this way. The AI gets my voice on a good day, and no model can do it every time at all.", "needs")
            .ShouldBe("style");

    [Theory]
    [InlineData("I've got 240 files: sermons, invoices, two plays, and my emails to the landlord.", "no")]
    [InlineData("It writes newsletters, and the posts and captions that announce them.", null)]
    public void A_list_of_several_kinds_of_writing_is_several_tasks(string text, string? oneTask) => Read(text, "one_task").ShouldBe(oneTask);

    [Theory]
    [InlineData("Dental practice in a small town, and patients keep asking the same things.", "business")]
    [InlineData("We are a law firm with nine partners.", "business")]
    [InlineData("Payroll SaaS here: support answers to our customers should have our tone.", "business")]
    [InlineData("I am a freelance copywriter and write for a SaaS company.", "freelancer")]
    public void The_trade_tells_the_audience(string text, string audience) => Read(text, "audience").ShouldBe(audience);

    [Fact]
    public void Having_tried_it_sometimes_is_not_untried() => Read("We tried ChatGPT for it sometimes.", "prompting").ShouldNotBe("untried");

    [Fact]
    public void A_couple_of_times_a_year_is_occasional_and_no_count_of_runs()
    {
        const string Text = "It comes up a couple of times a year.";
        Read(Text, "recurrence").ShouldBe("occasional");
        Read(Text, "runs_per_month").ShouldBeNull();
    }

    [Theory]
    [InlineData("Out of fifty lines two were right, with the best prompt.", "no")]
    [InlineData("ChatGPT just guesses numbers because it never saw our manuals.", null)]
    public void A_low_share_is_a_missing_ability_and_guessing_at_facts_is_not(string text, string? ability) => Read(text, "base_model_ability").ShouldBe(ability);

    private static string? Read(string text, string fact) => TestReader.Value(TestReader.WithEncoder.Read(text), fact);
}
