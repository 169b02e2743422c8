using CoachBot.Privacy;

namespace CoachBot.Tests.Privacy;

public sealed class RedactionReviewTests
{
    private static readonly string[] Quarrel =
    [
        "Deborah came home late again and I asked her where she had been since six",
        "i told deb that i was worried, she said i sound like my boss Kwame",
        "We wrote to j.okafor@example.org and Kwame answered",
    ];

    [Fact]
    public void Each_placeholder_is_listed_once_with_all_its_forms()
    {
        var review = Review(PrivacyChoices.None);
        review.Items.Select(item => item.Placeholder).ShouldBe(["[PERSON_1]", "[PERSON_2]", "[EMAIL_1]"]);
        var deborah = review.Items[0];
        deborah.Forms.ShouldBe(["Deborah", "deb"]);
        (deborah.Mentions, deborah.TextCount, deborah.IsKept, deborah.IsAdded).ShouldBe((2, 2, false, false));
    }

    [Fact]
    public void A_context_marks_the_mention_and_cuts_no_word()
    {
        var context = Review(PrivacyChoices.None).Items[1].Contexts[0];
        context.Excerpt.ShouldBe("worried, she said i sound like my boss Kwame");
        context.Excerpt.Substring(context.Start, context.Length).ShouldBe("Kwame");
        context.TextIndex.ShouldBe(1);
    }

    [Fact]
    public void Two_contexts_show_two_forms_where_there_are_two() =>
        Review(PrivacyChoices.None).Items[0].Contexts.Select(context => context.Excerpt.Substring(context.Start, context.Length)).ShouldBe(["Deborah", "deb"]);

    [Fact]
    public void What_is_undone_stays_in_every_form_is_listed_still_and_renumbers_nobody()
    {
        var review = Review(PrivacyChoices.None.Keep("deb"));
        review.Texts[0].Text.ShouldStartWith("Deborah came home");
        review.Texts[1].Text.ShouldBe("i told deb that i was worried, she said i sound like my boss [PERSON_2]");
        review.Items[0].IsKept.ShouldBeTrue();
        review.Items[1].IsKept.ShouldBeFalse();
    }

    [Fact]
    public void An_undone_item_can_be_redone_by_any_of_its_forms()
    {
        var choices = PrivacyChoices.None.Keep("deb");
        Review(choices.Reset(Review(choices).Items[0])).Texts[0].Text.ShouldStartWith("[PERSON_1] came home");
        Review(choices.Hide("deb", EntityType.Person)).Texts[1].Text.ShouldStartWith("i told [PERSON_1] that");
    }

    [Fact]
    public void What_was_added_is_hidden_everywhere_and_says_so()
    {
        var review = Review(PrivacyChoices.None.Hide("Worried", EntityType.Health));
        review.Texts[1].Text.ShouldContain("i was [HEALTH_1],");
        review.Items.Single(item => item.IsAdded).Forms.ShouldBe(["worried"]);
        var undone = Review(PrivacyChoices.None.Hide("worried", EntityType.Health).Keep("worried"));
        undone.Texts[1].Text.ShouldContain("i was worried,");
        undone.Items.Single(item => item.IsAdded).IsKept.ShouldBeTrue();
    }

    [Fact]
    public void What_was_added_over_part_of_a_name_hides_the_whole()
    {
        var review = RedactionReview.Of(Hiding.Anonymiser, ["then Leila Haddad-from-the-choir rang"], PrivacyChoices.None.Hide("the choir", EntityType.Organisation));
        review.Texts[0].Text.ShouldNotContain("Haddad");
        review.Texts[0].Text.ShouldNotContain("choir");
    }

    [Fact]
    public void A_number_is_kept_however_it_is_spaced() =>
        RedactionReview.Of(Hiding.Anonymiser, ["call 07700 900318 or 07700900318"], PrivacyChoices.None.Keep("07700 900318")).Texts[0].Text.ShouldBe("call 07700 900318 or 07700900318");

    [Fact]
    public void A_placeholder_that_somebody_typed_is_never_given_out()
    {
        var review = RedactionReview.Of(Hiding.Anonymiser, ["Leila met [PERSON_2] and Kwame", "[PERSON_1] laughed, said Kwame"], PrivacyChoices.None);
        review.Texts.Select(text => text.Text).ShouldBe(["[PERSON_3] met [PERSON_2] and [PERSON_4]", "[PERSON_1] laughed, said [PERSON_4]"]);
    }

    [Fact]
    public void A_placeholder_typed_after_it_was_given_out_becomes_another()
    {
        var map = Hiding.Anonymiser.NewMap();
        Hiding.Anonymiser.Anonymise("Leila laughed", map).Text.ShouldBe("[PERSON_1] laughed");
        Hiding.Anonymiser.Anonymise("ask [PERSON_1] or Leila", map).Text.ShouldBe("ask [PERSON_2] or [PERSON_1]");
    }

    [Fact]
    public void The_risk_is_of_what_is_left()
    {
        var texts = new[] { "she teaches the theremin to falconers", "he was tired again" };
        var open = RedactionReview.Of(Hiding.Anonymiser, texts, PrivacyChoices.None).Risk;
        open.Relinked.ShouldHaveSingleItem().Clues.ShouldBe(["falconers", "theremin"]);
        RedactionReview.Of(Hiding.Anonymiser, texts, PrivacyChoices.None.Hide("theremin", EntityType.Title)).Risk.Relinked.ShouldBeEmpty();
    }

    [Fact]
    public void A_context_of_emoji_holds_whole_ones()
    {
        var faces = string.Concat(Enumerable.Repeat("\ud83d\ude00", 41));
        var context = RedactionReview.Of(Hiding.Anonymiser, [$"x{faces}https://example.com/a {faces}"], PrivacyChoices.None).Items[0].Contexts[0];
        Should.NotThrow(() => new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(context.Excerpt));
        context.Excerpt.Substring(context.Start, context.Length).ShouldBe("https://example.com/a");
    }

    private static RedactionReview Review(PrivacyChoices choices) => RedactionReview.Of(Hiding.Anonymiser, Quarrel, choices);
}
