using CoachBot.Imports;
using CoachBot.Imports.Intake;

namespace CoachBot.Tests.Imports;

public class CopiedChatTests
{
    [Theory]
    [InlineData("kavita_r — 01/02/2024 3:04 PM\nHello: all\nmore\nTomasz — 01/13/2024 3:05 PM\nhi\n", "2024-01-02T15:04:00|kavita_r|Hello: all/more\n2024-01-13T15:05:00|Tomasz|hi")]
    [InlineData("kavita_r — Yesterday at 3:04 PM\nHello\n\nTomasz — Today at 12:05 AM\nhi\n", "|kavita_r|Hello\n|Tomasz|hi")]
    [InlineData("kavita_r\n — \n13.01.2024 15:04\nHello\nmore\n\nTomasz\n — \n14.01.2024 15:05\nhi\n", "2024-01-13T15:04:00|kavita_r|Hello/more\n2024-01-14T15:05:00|Tomasz|hi")]
    [InlineData("Fatima Al-Sayed\n13/01/2024 15:04\nHello all\nChinedu Eze\n13/01/2024 15:06\nok\n", "2024-01-13T15:04:00|Fatima Al-Sayed|Hello all\n2024-01-13T15:06:00|Chinedu Eze|ok")]
    [InlineData("[15:04] Fatima Al-Sayed\nHello all\n\n[15:06] Chinedu Eze\nok\n", "|Fatima Al-Sayed|Hello all\n|Chinedu Eze|ok")]
    [InlineData("[Gestern 15:04] Jürgen Weiß\nHallo\n\n[Gestern 15:06] Chinedu Eze\nok\n", "|Jürgen Weiß|Hallo\n|Chinedu Eze|ok")]
    [InlineData("[3:04 PM] Ana: hola a todos\n[3:05 PM] Luis: buenas\n", "|Ana|hola a todos\n|Luis|buenas")]
    [InlineData("Inês Duarte, [13.01.2024 15:04]\nolá\n\nRui, [13.01.2024 15:05]\noi\n", "2024-01-13T15:04:00|Inês Duarte|olá\n2024-01-13T15:05:00|Rui|oi")]
    [InlineData("Иван, [13 янв. 2024 г., 15:04:05]:\nпривет\n\nОля, [13 янв. 2024 г., 15:05:05]:\nда\n", "2024-01-13T15:04:05|Иван|привет\n2024-01-13T15:05:05|Оля|да")]
    [InlineData("Rosa Mbeki  [3:04 PM]\nhello\nLi Wei  [3:05 PM]\nhi\n", "|Rosa Mbeki|hello\n|Li Wei|hi")]
    [InlineData("— January 13, 2024 —\nRosa — 3:04 PM\nhello\nLi — 3:05 PM\nhi\n", "2024-01-13T15:04:00|Rosa|hello\n2024-01-13T15:05:00|Li|hi")]
    [InlineData("Rosa Mbeki\nYesterday at 3:04 PM\nhello\nLi Wei\nToday at 3:05 PM\nhi\n", "|Rosa Mbeki|hello\n|Li Wei|hi")]
    public void Text_copied_from_the_screen_has_the_author_first_or_no_day(string text, string told)
    {
        var read = Importing.Of(text);

        read.Told.ShouldBe(told);
        read.Problems.ShouldBeEmpty();
        read.Tally.Total.ShouldBe(text.Split('\n').Length - 1);
        read.Tally.Unparsed.ShouldBe(0);
        Importing.Of(text.Replace("\n", "\r\n")).Told.ShouldBe(told);
    }

    [Theory]
    [InlineData("13 de jan. de 2024 15:04 - Lucía: hola", "2024-01-13T15:04:00|Lucía|hola")]
    [InlineData("13 ene 2024, 15:04 - Lucía: hola", "2024-01-13T15:04:00|Lucía|hola")]
    [InlineData("13. März 2024, 15:04 - Jürgen: hallo", "2024-03-13T15:04:00|Jürgen|hallo")]
    [InlineData("13. Dez. 2024, 15:04 - Jürgen: hallo", "2024-12-13T15:04:00|Jürgen|hallo")]
    [InlineData("[13 janv. 2024 à 15:04:05] Zoé: allô", "2024-01-13T15:04:05|Zoé|allô")]
    [InlineData("[1er août 2024 à 15:04:05] Zoé: allô", "2024-08-01T15:04:05|Zoé|allô")]
    [InlineData("13 de fev. de 2024 15:04 - João: oi", "2024-02-13T15:04:00|João|oi")]
    [InlineData("13 gen 2024, 15:04 - Gió: ciao", "2024-01-13T15:04:00|Gió|ciao")]
    [InlineData("13 mrt. 2024 15:04 - Sanne: hoi", "2024-03-13T15:04:00|Sanne|hoi")]
    [InlineData("13 mei 2024 15:04 - Sanne: hoi", "2024-05-13T15:04:00|Sanne|hoi")]
    [InlineData("13 lip 2024, 15:04 - Łukasz: cześć", "2024-07-13T15:04:00|Łukasz|cześć")]
    [InlineData("13 Ağu 2024 15:04 - Aylin: selam", "2024-08-13T15:04:00|Aylin|selam")]
    [InlineData("Saturday, January 13, 2024 at 3:04 PM - Bo: hi", "2024-01-13T15:04:00|Bo|hi")]
    [InlineData("Sat, 13 Jan 2024, 15:04 - Bo: hi", "2024-01-13T15:04:00|Bo|hi")]
    [InlineData("[2nd of May, 2024, 15:04] Bo: hi", "2024-05-02T15:04:00|Bo|hi")]
    public void Months_are_named_in_many_languages(string line, string told) => Importing.Of(line + "\n").Told.ShouldBe(told);

    [Fact]
    public void Messenger_and_Instagram_write_bytes_for_letters_and_the_newest_first()
    {
        const string Text = """
            {"participants":[{"name":"Zo\u00c3\u00ab"},{"name":"Bo"}],"messages":[
              {"sender_name":"Zo\u00c3\u00ab","timestamp_ms":1704207905000,"content":"d'accord, merci \u00f0\u009f\u0098\u008a"},
              {"sender_name":"Bo","timestamp_ms":1704207845000,"content":"Sorry, I will be late \u2013 really"},
              {"sender_name":"Zo\u00c3\u00ab","timestamp_ms":1704207840000,"photos":[{"uri":"a.jpg"}]},
              {"sender_name":"Zo\u00c3\u00ab","timestamp_ms":1704207830000,"content":"o\u00c3\u00b9 es-tu ?"},
              {"sender_name":"Bo","timestamp_ms":1704207820000,"content":"Bo called","call_duration":9}],"title":"x"}
            """;

        var read = Importing.Of(Text);
        var offer = FileIntake.Read(ImportSource.FromText("message_1.json", Text)).ShouldBeOfType<FileOffer.Chat>();

        read.Told.ShouldBe("2024-01-02T15:05:05|Zoë|d'accord, merci 😊\n2024-01-02T15:04:05|Bo|Sorry, I will be late – really\n2024-01-02T15:04:00|Zoë|\n2024-01-02T15:03:50|Zoë|où es-tu ?\n2024-01-02T15:03:40|*|Bo called");
        read.Messages[2].Kind.ShouldBe(MessageKind.Media);
        offer.Windows.ShouldHaveSingleItem().Messages.Select(message => message.Text).ShouldBe(["où es-tu ?", "Sorry, I will be late – really", "d'accord, merci 😊"]);
    }

    [Fact]
    public void The_owner_of_an_iPhone_is_named_Me_where_the_table_leaves_the_name_out() =>
        Importing.Of("Chat Session,Message Date,Service,Type,Sender ID,Sender Name,Status,Text\nAna,2024-01-13 15:04:05,iMessage,Incoming,+15550100,Ana,Read,hi\nAna,2024-01-13 15:05:05,iMessage,Outgoing,,,Read,hello\n")
            .Told.ShouldBe("2024-01-13T15:04:05|Ana|hi\n2024-01-13T15:05:05|Me|hello");

    [Theory]
    [InlineData("Dear diary,\n\nwe met at 15:04 — it was late.\nShe said 3:05 PM — I heard 4.\n")]
    [InlineData("Situation: he came home late\nAction: I asked\nOutcome: worked\n\nSituation: dishes - 20:15\nAction: I waited\nOutcome: failed\n")]
    [InlineData("Shopping list\n\nmilk\n12:30\nbread\n")]
    [InlineData("Mayer 5, 2024\nJanuary was cold\nMarch on, she said\n")]
    public void Prose_that_mentions_times_is_no_chat(string text) => Importing.Of(text).Messages.ShouldBeEmpty();
}
