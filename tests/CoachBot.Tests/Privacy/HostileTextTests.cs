using CoachBot.Privacy;

namespace CoachBot.Tests.Privacy;

/// <summary>What somebody writes who wants to get past, or whose keyboard does strange things.</summary>
public sealed class HostileTextTests
{
    [Theory]
    [InlineData("mail me: jo\u200b.b@exam\u200cple.com now", "[EMAIL_1]")]
    [InlineData("mail me: jo.b\uff20example.com now", "[EMAIL_1]")]
    [InlineData("pay \uff14111 \uff11111 1111 1111 now", "[CREDIT_CARD_1]")]
    [InlineData("ring +\u0664\u0664 \u0667\u0667\u0660\u0660 \u0669\u0660\u0660\u0663\u0661\u0668 after six", "[PHONE_1]")]
    [InlineData("my wife Na\u200fdezhda says so", "[PERSON_1]")]
    [InlineData("my wife \u202eNadezhda\u202c says so", "[PERSON_1]")]
    [InlineData("told Oluwa\u00adseun that i was late", "[PERSON_1]")]
    [InlineData("told \ud835\udc0b\ud835\udc1e\ud835\udc22\ud835\udc25\ud835\udc1a that i was late", "[PERSON_1]")]
    [InlineData("see https://example\u2060.com/a?b=1 there", "[URL_1]")]
    public void What_cannot_be_seen_or_is_dressed_up_hides_nothing(string text, string placeholder)
    {
        var hidden = Hiding.Hide(text);
        hidden.ShouldContain(placeholder);
        hidden.Split(' ').Length.ShouldBeLessThanOrEqualTo(text.Split(' ').Length);
    }

    [Fact]
    public void A_name_with_something_invisible_in_it_is_the_same_person() =>
        Hiding.Hide("told Leila that I left, and Le\u200bila laughed").ShouldBe("told [PERSON_1] that I left, and [PERSON_1] laughed");

    [Fact]
    public void Places_lead_back_to_the_original()
    {
        const string text = "\u200f\ud83d\ude00 told Le\u200bila that \uff11\uff19\uff12.168.4.27 is mine";
        var entities = Hiding.Detector.Find(text);
        entities.Select(entity => text[entity.Start..entity.End]).ShouldBe(["Le\u200bila", "\uff11\uff19\uff12.168.4.27"]);
    }

    [Theory]
    [InlineData("\ud83d\ude00\ud83d\ude02\ud83d\ude2d")]
    [InlineData("\u200d\u200d\ufe0f\u202e\u2066\u2069\ufeff")]
    [InlineData("\ud83d \udc00\ud83d Leila\ud800")]
    [InlineData("[PERSON_1][PERSON_\u200b1][PERSON_99999999999999999999][_1][A_]")]
    [InlineData("\u0000\u0001\t\r\n\f\u2028\u2029")]
    [InlineData("\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35 \u3053\u3093\u306b\u3061\u306f \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627")]
    [InlineData("Name: : :: Name:\nCity:,,\nAddress:")]
    public void Strange_text_is_taken_and_reviewed(string text) =>
        Should.NotThrow(() => RedactionReview.Of(Hiding.Anonymiser, [text, text + text], PrivacyChoices.None.Keep(text).Hide(text + "x", EntityType.Person)));

    [Theory]
    [InlineData("Leila said 12 rue ", 1_000_000)]
    [InlineData("name: ", 200_000)]
    [InlineData("Bank of ", 200_000)]
    [InlineData("A, ", 200_000)]
    [InlineData("\uff11\u200b", 200_000)]
    [InlineData("1", 200_000)]
    public void A_long_line_takes_seconds(string unit, int length)
    {
        var text = string.Concat(Enumerable.Repeat(unit, length / unit.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Hiding.Detector.Find(text);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void A_typed_placeholder_with_something_invisible_in_it_is_not_given_out_either() =>
        Hiding.Hide("Leila wrote [PERSON_\u200b1]").ShouldStartWith("[PERSON_2] wrote");

    [Fact]
    public void A_typed_placeholder_cannot_take_a_real_ones_place()
    {
        var map = Hiding.Anonymiser.NewMap();
        var texts = Hiding.Anonymiser.AnonymiseAll(["[PERSON_1] is Leila, [LOCATION_1] is Lisbon", "we moved to Lisbon with Leila"], map);
        texts.Select(text => text.Text).ShouldBe(["[PERSON_1] is [PERSON_2], [LOCATION_1] is [LOCATION_2]", "we moved to [LOCATION_2] with [PERSON_2]"]);
    }
}
