using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CoachBot.Tests.Imports;

public class HostileFileTests
{
    private const string Row = "situation,action,outcome\ncafé – late,I said ñ,worked\n";

    public static TheoryData<string> EncodingNames => ["utf-8", "utf-16", "utf-16BE", "utf-32", "windows-1252"];

    [Theory]
    [MemberData(nameof(EncodingNames))]
    public void Every_usual_encoding_is_read(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

        Importing.Of(Importing.Bytes(Row, encoding)).Examples.ShouldHaveSingleItem().Situation.ShouldBe("café – late");
        Importing.Of(encoding is UTF32Encoding ? Importing.Bytes(Row, encoding) : encoding.GetBytes(Row)).Examples.ShouldHaveSingleItem().Action.ShouldBe("I said ñ");
    }

    [Theory]
    [MemberData(nameof(EncodingNames))]
    public void JSON_is_known_in_every_usual_encoding(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

        Importing.Of(Importing.Bytes("[{\"situation\":\"café\",\"action\":\"b\"}]", encoding)).Examples.ShouldHaveSingleItem().Action.ShouldBe("b");
        Importing.Of(encoding.GetPreamble()).Problems.ShouldHaveSingleItem().Says.ShouldContain("empty");
    }

    [Fact]
    public void Lines_of_two_encodings_in_one_file_keep_their_letters()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("situation,action\nnaïve,ü\n"), .. Encoding.Latin1.GetBytes("café,ñ\n")];

        Importing.Of(bytes).Examples.Select(example => example.Situation).ShouldBe(["naïve", "café"]);
    }

    [Fact]
    public void Files_of_old_Macs_end_lines_with_a_carriage_return() =>
        Importing.Of("13/01/2024, 15:05 - Amara: Hi\rmore\r14/01/2024, 15:05 - Bo: yo\r").Told.ShouldBe("2024-01-13T15:05:00|Amara|Hi/more\n2024-01-14T15:05:00|Bo|yo");

    [Fact]
    public void Binary_and_empty_files_are_refused_in_a_sentence()
    {
        Importing.Of([.. Enumerable.Range(0, 10_000).Select(at => (byte)(at * 7))]).Problems.ShouldHaveSingleItem().Says.ShouldContain("no text");
        Importing.Of("%PDF-1.7\n...").Problems.ShouldHaveSingleItem().Says.ShouldContain("no text");
        Importing.Of("").Problems.ShouldHaveSingleItem().Says.ShouldContain("empty");
        Importing.Of([0x50, 0x4B, 3, 4, 9, 9, 9]).Problems.ShouldHaveSingleItem().Says.ShouldContain("damaged");
    }

    [Fact]
    public void Ten_megabytes_in_one_cell_cost_that_row_only()
    {
        var read = Importing.Of("situation,action\na,b\nlong,\"" + new string('x', 10_000_000) + "\"\nc,d\n");

        read.Examples.Select(example => example.Situation).ShouldBe(["a", "c"]);
        read.Problems.ShouldHaveSingleItem().Line.ShouldBe(3);
    }

    [Fact]
    public void An_overlong_line_of_a_chat_is_cut_and_the_next_one_read()
    {
        var read = Importing.Of("13/01/2024, 15:05 - Amara: " + new string('é', 4_000_000) + "\n14/01/2024, 15:05 - Bo: yo\n");

        read.Messages.Count.ShouldBe(2);
        read.Messages[1].Text.ShouldBe("yo");
        read.Messages[0].Text.ShouldNotContain('\uFFFD');
        read.Problems.ShouldHaveSingleItem().Line.ShouldBe(1);
    }

    [Fact]
    public void An_archive_that_bursts_is_not_unpacked_and_the_chat_beside_it_is_read()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var bomb = zip.CreateEntry("bomb.txt", CompressionLevel.Optimal).Open())
            {
                var zeros = new byte[1 << 20];
                for (var written = 0; written < 64; written++) bomb.Write(zeros);
            }

            OtherChatTests.Put(zip, "_chat.txt", "[30/01/24, 15:04:05] Mum: hi\n");
        }

        var read = Importing.Of(bytes.ToArray());

        read.Told.ShouldBe("2024-01-30T15:04:05|Mum|hi");
        read.Problems.ShouldHaveSingleItem().File.ShouldBe("bomb.txt");
    }

    [Fact]
    public void A_damaged_line_of_JSON_lines_is_named_and_the_others_kept()
    {
        var read = Importing.Of("{\"situation\":\"a\",\"action\":\"b\",\"outcome\":\"worked\"}\n{bad\n\n[1]\n{\"messages\":[{\"role\":\"user\",\"content\":\"q\"},{\"role\":\"assistant\",\"content\":\"r\"}]}\n{\"prompt\":\"p\",\"completion\":\"c\",\"result\":false}\n");

        read.Examples.Select(example => $"{example.Situation}{example.Action}{example.Outcome}").ShouldBe(["abWorked", "qrUnknown", "pcFailed"]);
        read.Problems.Select(problem => problem.Line).ShouldBe([2, 4]);
        read.Tally.Total.ShouldBe(6);
    }

    [Fact]
    public void Plain_text_gives_a_block_an_example()
    {
        var read = Importing.Of("Situation: she was late,\nagain\nWhat I did: asked\nOutcome: good\n\nJust a block\nof text, with commas\n");

        read.Examples.Select(example => $"{example.Situation}|{example.Action}|{example.Outcome}").ShouldBe(["she was late,\nagain|asked|Worked", "Just a block\nof text, with commas||Unknown"]);
    }

    [Fact]
    public void Whatever_a_text_holds_each_line_is_counted_once_and_nothing_is_thrown()
    {
        var piece = Gen.Elements(
            "13/01/2024, 15:05 - Amara: ", "[1/30/24, 3:04 PM] Bo", "\"", "\"\"", ",", ";", "\t", "situation,action", "{\"a\":", "}", "\r\n", "\n", "\u200E", "é", "\0", ": ", "Jan 02, 2024  3:04:05 PM", "====================", "text", "12.5.", "令和", "\uD800");
        Prop.ForAll(piece.ListOf().ToArbitrary(), pieces =>
        {
            // Long enough that no zero behind it makes the first letters look like two-byte text.
            var text = "text" + string.Concat(pieces);
            var read = Importing.Of(text);
            if (read.Problems.Any(problem => problem.Line == 0)) return;
            read.Tally.Total.ShouldBe(text.TrimEnd('\n').Length == text.Length ? text.Count(c => c == '\n') + 1 : text.Count(c => c == '\n'));
        }).QuickCheckThrowOnFailure();
    }
}
