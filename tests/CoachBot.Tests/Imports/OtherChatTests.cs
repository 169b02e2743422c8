using System.IO.Compression;
using System.Text;
using CoachBot.Imports;

namespace CoachBot.Tests.Imports;

public class OtherChatTests
{
    [Fact]
    public void Discord_as_text_has_the_author_on_the_line_of_the_stamp_and_frames_around()
    {
        const string Frame = "==============================================================\n";
        var read = Importing.Of(
            Frame + "Guild: Cooks\nChannel: Text / general\n" + Frame + "\n[1/2/2024 3:04 PM] kavita_r\nHello: all\nmore\n\n[1/13/2024 3:05 PM] Tomasz (pinned)\nhi\n\n{Attachments}\nhttps://files.example/a.png\n\n\n"
            + Frame + "Exported 2 message(s)\n" + Frame);

        read.Told.ShouldBe("2024-01-02T15:04:00|kavita_r|Hello: all/more\n2024-01-13T15:05:00|Tomasz|hi//{Attachments}/https://files.example/a.png");
        (read.Tally.System, read.Tally.Blank, read.Tally.Continuations, read.Tally.Unparsed).ShouldBe((7, 1, 9, 0));
    }

    [Fact]
    public void Teams_copied_as_text_has_a_colon_behind_the_name() =>
        Importing.Of("[\u200E1/\u200E2/\u200E2024 3:04 PM]  Fatima Al-Sayed:  \nHello all\n\n[\u200E1/\u200E13/\u200E2024 3:06 PM]  Chinedu Eze:  \nok\n").Told
            .ShouldBe("2024-01-02T15:04:00|Fatima Al-Sayed|Hello all\n2024-01-13T15:06:00|Chinedu Eze|ok");

    [Fact]
    public void Signals_exporter_writes_like_a_chat() =>
        Importing.Of("[2024-01-02, 15:04] Me: How is everyone?\n[2024-01-02, 15:05] Priya: fine\n> quoted\n").Told
            .ShouldBe("2024-01-02T15:04:00|Me|How is everyone?\n2024-01-02T15:05:00|Priya|fine/> quoted");

    [Fact]
    public void IMessage_has_author_and_text_below_the_stamp() =>
        Importing.Of("Jan 02, 2024  3:04:05 PM\nMe\nHello there\n\nJan 13, 2024 12:05:05 AM (Read by you after 10 seconds)\n+15550100\nhi\nsecond\n\n").Told
            .ShouldBe("2024-01-02T15:04:05|Me|Hello there\n2024-01-13T00:05:05|+15550100|hi/second");

    [Fact]
    public void Telegram_has_texts_in_pieces_services_and_media()
    {
        var read = Importing.Of("""
            {"name":"Inês","type":"personal_chat","id":7,"messages":[
              {"id":1,"type":"service","date":"2024-01-02T15:04:05","actor":"Inês","action":"create_group","title":"Casa","text":""},
              {"id":2,"type":"message","date":"2024-01-02T15:05:05","from":"Inês","from_id":"user1","text":["see ",{"type":"link","text":"this"}," ok"]},
              {"id":3,"type":"message","date":"2024-01-02T15:05:06","from":null,"from_id":"user2","text":"left"},
              {"id":4,"type":"message","date":"2024-01-02T15:05:07","from":"Inês","from_id":"user1","photo":"photos/1.jpg","text":""}]}
            """);

        read.Told.ShouldBe("2024-01-02T15:04:05|*|Inês create group Casa\n2024-01-02T15:05:05|Inês|see this ok\n2024-01-02T15:05:06|user2|left\n2024-01-02T15:05:07|Inês|");
        read.Messages.Select(message => message.Line).ShouldBe([2, 3, 4, 5]);
        read.Messages[3].Kind.ShouldBe(MessageKind.Media);
    }

    [Fact]
    public void The_whole_of_Telegram_is_many_chats_in_one_document() =>
        Importing.Of("""{"about":"x","chats":{"list":[{"name":"A","messages":[{"type":"message","date":"2024-01-02T15:05:05","from":"A","text":"1"}]},{"name":"B","messages":[{"type":"message","date":"2024-01-02T15:06:05","from":"B","text":"2"}]}]}}""")
            .Told.ShouldBe("2024-01-02T15:05:05|A|1\n2024-01-02T15:06:05|B|2");

    [Fact]
    public void Slack_in_its_zip_names_people_from_its_list_of_users()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "users.json", """[{"id":"U1","name":"rosa","profile":{"display_name":"Rosa Mbeki"}},{"id":"U2","name":"li"}]""");
            Put(zip, "channels.json", """[{"id":"C1","name":"general"}]""");
            Put(zip, "general/2024-01-03.json", """[{"type":"message","user":"U2","text":"done","ts":"1704294245.000100"}]""");
            Put(zip, "general/2024-01-02.json", """[{"type":"message","user":"U1","text":"hi <@U2> &amp; <https://a.example|all>","ts":"1704207845.000200"},{"type":"message","subtype":"channel_join","user":"U2","text":"<@U2> has joined","ts":"1704207846.0"}]""");
            Put(zip, "general/photo.png", "\u0089PNG");
        }

        var read = Importing.Of(bytes.ToArray());

        read.Told.ShouldBe("2024-01-02T15:04:05|Rosa Mbeki|hi @li & all (https://a.example)\n2024-01-02T15:04:06|*|@li has joined\n2024-01-03T15:04:05|li|done");
        read.Tally.FilesLeftOut.ShouldBe(3);
    }

    [Theory]
    [InlineData("""{"guild":{"id":"1"},"messages":[{"id":"1","type":"Default","timestamp":"2024-01-02T15:04:05.123+02:00","content":"yo","author":{"name":"k","nickname":"Kavita"}}]}""", "2024-01-02T15:04:05|Kavita|yo")]
    [InlineData("""{"value": [{"createdDateTime":"2024-01-02T15:04:05Z","messageType":"message","from":{"user":{"displayName":"Fatima"}},"body":{"contentType":"html","content":"<p>a &lt; b</p><p>c<br>d</p>"}}]}""", "2024-01-02T15:04:05|Fatima|a < b/c/d")]
    [InlineData("""{"conversations":[{"id":"1","MessageList":[{"displayName":"Chinedu","originalarrivaltime":"2024-01-02T15:04:05.1Z","messagetype":"RichText","content":"ok &amp; done"}]}]}""", "2024-01-02T15:04:05|Chinedu|ok & done")]
    [InlineData("""{"date":"2024-01-02T15:04:05","sender":"Me","body":"hey","quote":""}""", "2024-01-02T15:04:05|Me|hey")]
    public void Messages_in_JSON_are_known_by_their_members(string json, string told) => Importing.Of(json).Told.ShouldBe(told);

    [Fact]
    public void JSON_that_is_cut_off_keeps_what_stands_before()
    {
        var read = Importing.Of("{\"messages\":[\n{\"type\":\"message\",\"date\":\"2024-01-02T15:05:05\",\"from\":\"A\",\"text\":\"1\"},\n{\"type\":\"mess");

        read.Told.ShouldBe("2024-01-02T15:05:05|A|1");
        read.Problems.ShouldHaveSingleItem().Line.ShouldBe(3);
    }

    [Fact]
    public void Androids_backup_names_the_other_side_and_writes_emoji_in_halves()
    {
        var read = Importing.Of("""
            <?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
            <smses count="3">
              <sms protocol="0" address="+15550100" date="1704207845000" type="1" subject="null" body="where are &quot;you&quot;? &#55357;&#56832;" read="1" contact_name="Ana" />
              <sms protocol="0" address="+15550100" date="1704207905000" type="2" subject="null" body="sorry&#10;late" read="1" contact_name="Ana" />
              <mms date="1704207965000" msg_box="1" address="+15550101" contact_name="(Unknown)">
                <parts>
                  <part seq="0" ct="image/jpeg" data="AAAA" />
                  <part seq="1" ct="text/plain" text="look" />
                </parts>
              </mms>
            </smses>
            """);

        read.Told.ShouldBe("2024-01-02T15:04:05|Ana|where are \"you\"? 😀\n2024-01-02T15:05:05|Me|sorry/late\n2024-01-02T15:06:05|+15550101|look");
        (read.Tally.Messages, read.Tally.System, read.Tally.Continuations, read.Tally.Total, read.Problems.Count).ShouldBe((3, 3, 5, 11, 0));
    }

    internal static void Put(ZipArchive zip, string name, string text)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
