using CoachBot.Host.Channels.Terminal;
using CoachBot.Host.Tests.Support;
using CoachBot.Replies;
using Spectre.Console;

namespace CoachBot.Host.Tests.Channels.Terminal;

public class ReplyViewTests
{
    public static TheoryData<Type> PartKinds() =>
        new(typeof(ReplyPart).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(ReplyPart))));

    [Theory]
    [MemberData(nameof(PartKinds))]
    public void Every_kind_of_part_is_drawn(Type kind)
    {
        var part = Some.Turn().Reply.Parts.SingleOrDefault(part => part.GetType() == kind);

        part.ShouldNotBeNull($"{kind.Name} is missing from the sample reply.");
        Drawn(new Reply([part], null, null, null)).Trim().ShouldNotBeEmpty();
    }

    [Fact]
    public void Redirected_output_has_no_colours_and_keeps_the_words()
    {
        var drawn = Drawn(Some.Turn().Reply);

        drawn.ShouldContain("Yes. [1]");
        drawn.ShouldContain("8.25 to ?");
        drawn.ShouldNotContain("\u001b");
    }

    [Theory]
    [InlineData("[red]not markup[/] [[")]
    [InlineData("\u001b[31mred\u0007")]
    [InlineData("2 * 3 * 4 **")]
    [InlineData("**[**] *[/]*")]
    public void What_a_person_wrote_neither_breaks_nor_steers_the_terminal(string text)
    {
        var drawn = Drawn(new Reply([new ReplyPart.Text(text), new ReplyPart.Facts(text, [new FactLine(text, text)])], null, null, null));

        drawn.ShouldNotContain("\u001b");
        drawn.ShouldNotContain("\u0007");
    }

    private static string Drawn(Reply reply)
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(writer),
        });
        ReplyView.Write(console, reply);
        return writer.ToString();
    }
}
