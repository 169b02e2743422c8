using CoachBot.Knowledge;
using CoachBot.Replies;

namespace CoachBot.Tests.Replies;

public class PlainTextTests
{
    private static readonly Dictionary<Type, ReplyPart> Samples = new ReplyPart[]
    {
        new ReplyPart.Text("Good morning, **Ngozi**."),
        new ReplyPart.Choices([new Choice("Yes", "Yes"), new Choice("No", "No")]),
        new ReplyPart.Form("About the examples", [new FormField("situation", "What happened?")]),
        new ReplyPart.Facts("What I know", [new FactLine("Examples", "120", "example_count")]),
        new ReplyPart.Sources([new Citation("Costs", "How much?", "A few cents.", 0.9, "costs#how-much")]),
        new ReplyPart.Progress("Examples", 37, 50),
        new ReplyPart.Chart("Break-even", "months", [new ChartBar("likely", 15.56, 8, 25), new ChartBar("today", 3)]),
        new ReplyPart.Approval("Start the job", "This uploads 300 examples.", [new FactLine("Price", "$4.00")], "token"),
    }.ToDictionary(part => part.GetType());

    public static TheoryData<string> Kinds { get; } = new(typeof(ReplyPart).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(ReplyPart))).Select(type => type.Name));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_part_has_a_plain_text(string kind)
    {
        var sample = Samples.Values.Single(part => part.GetType().Name == kind);

        PlainText.Render(new Reply([sample], null, null, null)).ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void A_range_is_shown_with_its_ends() =>
        PlainText.Render(new Reply([Samples[typeof(ReplyPart.Chart)]], null, null, null)).ShouldContain("likely: 15.56 (8 to 25) months");

    [Fact]
    public void Choices_are_numbered_from_one() =>
        PlainText.Render(new Reply([Samples[typeof(ReplyPart.Choices)]], null, null, null)).ShouldBe("1. Yes\n2. No");
}
