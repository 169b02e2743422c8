using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CoachBot.Conversations;
using CoachBot.Imports;
using CoachBot.Imports.Intake;
using CoachBot.Imports.Tables;
using CoachBot.Probes;

namespace CoachBot.Tests.Imports.Intake;

public class FileIntakeTests
{
    private const string Chat =
        "13/01/2024, 19:04 - Messages and calls are end-to-end encrypted.\n13/01/2024, 19:05 - Amara Okafor: You said you would be home at six. Where are you?\n"
        + "13/01/2024, 19:09 - Jürgen Weiß: I am so sorry, the meeting ran late\nand my phone died\n13/01/2024, 19:11 - Amara Okafor: Okay. Next time please call me, I was worried\n"
        + "15/01/2024, 08:00 - Jürgen Weiß: Did you pay the rent?\n15/01/2024, 08:20 - Amara Okafor: Yes, on Friday\n";

    [Fact]
    public void A_chat_offers_its_authors_its_span_and_its_windows()
    {
        var offer = Read(Chat).ShouldBeOfType<FileOffer.Chat>();

        offer.Authors.ShouldBe([new ChatAuthor("Amara Okafor", 3), new ChatAuthor("Jürgen Weiß", 2)]);
        (offer.From, offer.To).ShouldBe((new DateTime(2024, 1, 13, 19, 5, 0), new DateTime(2024, 1, 15, 8, 20, 0)));
        offer.Windows.Select(window => window.Messages.Length).ShouldBe([3, 2]);
        offer.Windows[0].File.ShouldBe("talk.txt");
        offer.Lines.ShouldBe(new IntakeCounts(7, 5, 1, 1, 0, 0, 0));
        offer.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_table_offers_its_rows_and_a_guess_that_the_person_may_correct()
    {
        var offer = Read("text,reply,how did it end,date\nlate again,I shouted,badly,13/01/2024\n\"dishes\nagain\",I asked,good,14/01/2024\nx,y,?,soon\n").ShouldBeOfType<FileOffer.Table>();

        offer.Header.ShouldBe(["text", "reply", "how did it end", "date"]);
        offer.Rows.Length.ShouldBe(3);
        offer.Guess.Roles.ShouldBe([ColumnRole.Situation, ColumnRole.Response, ColumnRole.Outcome, ColumnRole.When]);
        var (examples, problems) = offer.ToExamples(new ColumnMapping([ColumnRole.Situation, ColumnRole.Action, ColumnRole.Outcome, ColumnRole.When], HasHeader: true));
        examples.Select(example => $"{example.Id}|{example.Situation}|{example.Action}|{example.Outcome}|{example.When:MM-dd}|{example.Source}").ShouldBe(
            ["1|late again|I shouted|Failed|01-13|talk.txt:2", "2|dishes\nagain|I asked|Worked|01-14|talk.txt:3", "3|x|y|Unknown||talk.txt:5"]);
        problems.Select(problem => problem.Where).ShouldBe(["talk.txt:5", "talk.txt:5"]);
    }

    [Fact]
    public void Whether_the_first_row_names_the_columns_is_for_the_person_to_say()
    {
        var offer = Read("situation,action\na,b\nc,d\n").ShouldBeOfType<FileOffer.Table>();

        var all = offer.ToExamples(offer.Guess with { HasHeader = false });

        all.Examples.Select(example => example.Situation).ShouldBe(["situation", "a", "c"]);
        all.RowNumbers.ShouldBe([1, 2, 3]);
        (offer with { Header = [], Rows = offer.Rows.Insert(0, offer.Header), RowLines = [], RowNumbers = [] }).ToExamples(offer.Guess).Examples.Select(example => example.Source)
            .ShouldBe(["talk.txt:2", "talk.txt:3"]);
    }

    [Fact]
    public void Rows_that_cannot_be_read_keep_their_numbers()
    {
        var offer = Read("situation,action,outcome\na,b,worked\nlate, again,shouted,failed\nc,d,worked\n").ShouldBeOfType<FileOffer.Table>();

        offer.RowNumbers.ShouldBe([1, 3]);
        offer.ToExamples(offer.Guess).RowNumbers.ShouldBe([1, 3]);
        offer.Problems.ShouldHaveSingleItem().Where.ShouldBe("talk.txt:3");
        (offer.Lines.Total, offer.Lines.Examples, offer.Lines.Unparsed).ShouldBe((4, 2, 1));
    }

    [Theory]
    [InlineData("{\"situation\":\"a\",\"action\":\"b\",\"outcome\":\"worked\"}\n{bad\n{\"situation\":\"c\",\"action\":\"d\",\"outcome\":\"failed\"}\n", 1)]
    [InlineData("Situation: a\nAction: b\nOutcome: worked\n\n\nSituation: c\nAction: d\nOutcome: failed\n", 0)]
    [InlineData("[{\"situation\":\"a\",\"action\":\"b\",\"outcome\":\"worked\"},\n{\"situation\":\"c\",\"action\":\"d\",\"outcome\":\"failed\"}]", 0)]
    public void Examples_with_named_parts_are_offered_as_they_are(string text, int problems)
    {
        var offer = Read(text).ShouldBeOfType<FileOffer.Examples>();

        offer.Items.Select(example => (example.Situation, example.Action, example.Outcome)).ShouldBe([("a", "b", Outcome.Worked), ("c", "d", Outcome.Failed)]);
        offer.Problems.Length.ShouldBe(problems);
    }

    [Fact]
    public void A_table_of_messages_is_a_chat() =>
        Read("Author,Date,Content\nKavita,2024-01-02T15:04:05,shall we start with the dishes or the bins?\nNoor,2024-01-02T15:05:05,the bins please\n").ShouldBeOfType<FileOffer.Chat>()
            .Windows.ShouldHaveSingleItem().Messages.Length.ShouldBe(2);

    [Fact]
    public void Channels_of_one_archive_are_not_mixed()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var channel in (string[])["a", "b"])
                OtherChatTests.Put(zip, $"{channel}/2024-01-02.json", $$"""[{"type":"message","user":"U1","text":"can you look at {{channel}} please, it fails","ts":"1704207845.0"},{"type":"message","user":"U2","text":"sorry, I will","ts":"1704207846.0"}]""");

        var offer = FileIntake.Read(ImportSource.FromBytes("C:\\Users\\me\\slack.zip", bytes.ToArray())).ShouldBeOfType<FileOffer.Chat>();

        offer.Name.ShouldBe("slack.zip");
        offer.Windows.Select(window => window.File).ShouldBe(["a/2024-01-02.json", "b/2024-01-02.json"]);
    }

    public static TheoryData<string> Kinds => new(Chat, "situation,action\na,b\nc,d\ne,f\n", "{\"situation\":\"a\",\"action\":\"b\",\"outcome\":\"worked\",\"date\":\"2024-01-02\"}\n", "", "%PDF-1.7\n");

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_offer_goes_through_JSON_unharmed(string text)
    {
        var offer = Read(text);

        var json = JsonSerializer.Serialize(offer, ConversationJson.Options);
        var back = JsonSerializer.Deserialize<FileOffer>(json, ConversationJson.Options)!;

        back.GetType().ShouldBe(offer.GetType());
        JsonSerializer.Serialize(back, ConversationJson.Options).ShouldBe(json);
        json.ShouldStartWith("{\"kind\":\"");
    }

    [Fact]
    public void Hostile_files_give_an_offer_and_clear_problems()
    {
        Read("").Problems.ShouldHaveSingleItem().Says.ShouldContain("empty");
        Read("%PDF-1.7\n...").ShouldBeOfType<FileOffer.Unusable>().Problems.ShouldHaveSingleItem().Says.ShouldContain("no text");
        Read("situation,action\n").ShouldBeOfType<FileOffer.Unusable>().Problems.ShouldHaveSingleItem().Says.ShouldContain("no row");
        Read("situation,action\na,b\nlong,\"" + new string('x', 10_000_000) + "\"\nc,d\n").ShouldBeOfType<FileOffer.Table>().Problems.ShouldHaveSingleItem().Where.ShouldBe("talk.txt:3");
        FileIntake.Read(ImportSource.FromBytes("x", [0x50, 0x4B, 3, 4, 9])).Problems.ShouldHaveSingleItem().Says.ShouldContain("damaged");
        FileIntake.Read(ImportSource.FromText("../a/\u202Egnp.\u0007csv", "")).Name.ShouldBe("gnp.csv");
        FileIntake.Read(ImportSource.FromText(new string('n', 500), "")).Name.Length.ShouldBe(100);
    }

    [Fact]
    public void What_is_left_out_of_a_long_table_is_said()
    {
        var offer = Read("situation,action\n" + string.Concat(Enumerable.Range(0, 2_500).Select(row => $"{new string('s', row == 7 ? 5_000 : 5)},b\n"))).ShouldBeOfType<FileOffer.Table>();

        (offer.Rows.Length, offer.Rows[7][0].Length).ShouldBe((FileOffer.Table.MostRows, FileOffer.Table.MostCellCharacters));
        offer.Problems.Select(problem => problem.Says).ShouldBe(["This table has 2500 rows; the first 2000 that could be read are kept.", "Cells longer than 4000 characters are shortened (in 1 rows)."]);
        (offer.Lines.Total, offer.Lines.Examples, offer.Lines.Unparsed).ShouldBe((2501, 2000, 500));
    }

    [Fact]
    public void Many_problems_are_counted_and_the_first_are_listed()
    {
        var offer = Read("{\"situation\":\"a\",\"action\":\"b\"}\n{\"situation\":\"a\",\"action\":\"b\"}\n" + string.Concat(Enumerable.Repeat("{bad\n", 50)));

        (offer.Problems.Length, offer.MoreProblems).ShouldBe((FileOffer.MostProblems, 30));
    }

    private static FileOffer Read(string text) => FileIntake.Read(ImportSource.FromBytes("talk.txt", Encoding.UTF8.GetBytes(text)));
}
