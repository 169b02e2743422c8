using System.IO.Compression;
using CoachBot.Imports;

namespace CoachBot.Tests.Imports;

public class HtmlChatTests
{
    [Fact]
    public void Telegrams_page_names_an_author_once_for_messages_on_end()
    {
        var read = Importing.Of("""
            <!DOCTYPE html>
            <html><head><meta charset="utf-8"/><script>if (a<b) { "</div>" }</script><style>.text{}</style></head><body><div class="page_body chat_page"><div class="history">
            <div class="message service" id="message-1">
              <div class="body details">13 January 2024</div>
            </div>
            <div class="message default clearfix" id="message1">
              <div class="pull_left userpic_wrap"><div class="userpic"><div class="initials">I</div></div></div>
              <div class="body">
                <div class="pull_right date details" title="13.01.2024 15:04:05 UTC+01:00">15:04</div>
                <div class="from_name">
            Inês &amp; Rui
                </div>
                <div class="text">
            where are you?<br>I &lt;3 <a href="https://a.example/?x=1>2">this</a> place
                </div>
              </div>
            </div>
            <div class="message default clearfix joined" id="message2"><div class="body"><div class="pull_right date details" title="13.01.2024 15:05:05 UTC+01:00">15:05</div><div class="media_wrap clearfix"><img src="a.jpg"/></div></div></div>
            </div></div></body></html>
            """);

        read.Told.ShouldBe("|*|13 January 2024\n2024-01-13T15:04:05|Inês & Rui|where are you?/I <3 this place\n2024-01-13T15:05:05|Inês & Rui|");
        read.Messages.Select(message => message.Kind).ShouldBe([MessageKind.System, MessageKind.Said, MessageKind.Media]);
        read.Messages.Select(message => message.Line).ShouldBe([3, 6, 18]);
        (read.Tally.Messages, read.Tally.System, read.Tally.Unparsed).ShouldBe((2, 1, 0));
    }

    [Theory]
    [InlineData("pam _3-95 _2ph- _a6-g uiBoxWhite noborder", "_3-95 _2pim _a6-h _a6-i", "_3-95 _a6-p", "_3-94 _a6-o", "Jan 13, 2024, 3:04 PM")]
    [InlineData("pam _3-95 _2ph- _a6-g uiBoxWhite noborder", "_3-95 _2pim _a6-h _a6-i", "_3-95 _a6-p", "_3-94 _a6-o", "13 janv. 2024 à 15:04")]
    [InlineData("pam _3-95 _2pi0 _2lej uiBoxWhite noborder", "_3-96 _2pio _2lek _2lel", "_3-96 _2let", "_3-94 _2lem", "13/01/2024 15:04")]
    public void Facebooks_page_names_its_parts_by_classes(string message, string author, string text, string time, string when)
    {
        var read = Importing.Of(
            $"<html><body><div class=\"_4t5n\" role=\"main\"><div class=\"{message}\"><div class=\"{author}\">Zoë</div><div class=\"{text}\"><div><div></div><div>Sorry,<br />I am late</div><div></div><ul class=\"_tqp\"><li>❤Bo</li></ul></div></div><div class=\"{time}\">{when}</div></div></div></body></html>");

        read.Told.ShouldBe("2024-01-13T15:04:00|Zoë|Sorry,/I am late");
    }

    [Fact]
    public void Any_other_page_is_refused_in_a_sentence()
    {
        Importing.Of("<!doctype html><html><body><p>Hello</p></body></html>").Problems.ShouldHaveSingleItem().Says.ShouldContain("no chat export");
        Importing.Of("<html>" + string.Concat(Enumerable.Repeat("<div class=\"text\">", 200_000))).Problems.ShouldHaveSingleItem().Says.ShouldContain("no chat export");
    }

    [Fact]
    public void Of_a_whole_account_only_the_messages_are_read()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            OtherChatTests.Put(zip, "friends/friends.json", """{"friends_v2":[{"name":"x"}]}""");
            OtherChatTests.Put(zip, "messages/inbox/bo_1/message_1.json", """{"messages":[{"sender_name":"Bo","timestamp_ms":1704207845000,"content":"hi"}]}""");
        }

        var read = Importing.Of(bytes.ToArray());

        read.Told.ShouldBe("2024-01-02T15:04:05|Bo|hi");
        (read.Problems.Count, read.Tally.FilesLeftOut).ShouldBe((0, 1));
    }
}
