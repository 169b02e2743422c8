using CoachBot.Imports;

namespace CoachBot.Tests.Imports;

public class WhatsAppTests
{
    [Theory]
    [InlineData("13/01/2024, 15:05 - Amara Okafor: Hi", "2024-01-13T15:05:00|Amara Okafor|Hi")]
    [InlineData("1/30/24, 3:04\u202FPM - Bo: Hi", "2024-01-30T15:04:00|Bo|Hi")]
    [InlineData("\u200E[1/30/24, 12:04:05\u202FAM] Bo: \u200Eimage omitted", "2024-01-30T00:04:05|Bo|image omitted")]
    [InlineData("30/01/24, 3:04 pm - Ravi Iyer: done", "2024-01-30T15:04:00|Ravi Iyer|done")]
    [InlineData("2/1/24, 3:04 a.\u00A0m. - Lucía: hola", "2024-01-02T03:04:00|Lucía|hola")]
    [InlineData("2/1/24, 3:04 p. m. - José: hola", "2024-01-02T15:04:00|José|hola")]
    [InlineData("2024-01-02 15 h 04 - Zoé: allô", "2024-01-02T15:04:00|Zoé|allô")]
    [InlineData("15:04, 25/01/2024 - Linh: xin chào", "2024-01-25T15:04:00|Linh|xin chào")]
    [InlineData("[15:04:05, 25/1/2024] Linh: xin chào", "2024-01-25T15:04:05|Linh|xin chào")]
    [InlineData("25.1.2024 klo 15.04 - Väinö: moi", "2024-01-25T15:04:00|Väinö|moi")]
    [InlineData("25/01/24 15.04 - Sari: baik", "2024-01-25T15:04:00|Sari|baik")]
    [InlineData("15.04.05 25.01.2024 - Budi: ya", "2024-01-25T15:04:05|Budi|ya")]
    [InlineData("25.01.2024 г., 15:04 - Иван: привет", "2024-01-25T15:04:00|Иван|привет")]
    [InlineData("2024. 1. 2. 오후 3:04 - 민준: 안녕", "2024-01-02T15:04:00|민준|안녕")]
    [InlineData("[2024/1/2 下午3:04:05] 小明: 你好", "2024-01-02T15:04:05|小明|你好")]
    [InlineData("2024年1月2日 午後3:04 - 花子: はい", "2024-01-02T15:04:00|花子|はい")]
    [InlineData("令和6年1月2日 15:04 - 太郎: やあ", "2024-01-02T15:04:00|太郎|やあ")]
    [InlineData("平成31年4月30日 15:04 - 太郎: やあ", "2019-04-30T15:04:00|太郎|やあ")]
    [InlineData("令和元年5月1日 15:04 - 太郎: やあ", "2019-05-01T15:04:00|太郎|やあ")]
    [InlineData("[R6/01/31 15:04:05] 太郎: やあ", "2024-01-31T15:04:05|太郎|やあ")]
    [InlineData("31/1/2567 15:04 - สมชาย: สวัสดี", "2024-01-31T15:04:00|สมชาย|สวัสดี")]
    [InlineData("31/1/67 15:04 - สมชาย: สวัสดี", "2024-01-31T15:04:00|สมชาย|สวัสดี")]
    [InlineData("[١٥\u200F/٠١\u200F/٢٠٢٤، ٣:٠٤:٠٥ م] ليلى: مرحبا", "2024-01-15T15:04:05|ليلى|مرحبا")]
    [InlineData("۱۴۰۲/۱۰/۱۲،\u200F ۱۵:۰۴ - Dariush: سلام", "2024-01-02T15:04:00|Dariush|سلام")]
    [InlineData("१३/०१/२०२४, १५:०५ - आरव: नमस्ते", "2024-01-13T15:05:00|आरव|नमस्ते")]
    [InlineData("令和6年1月2日 午後3時4分 - 太郎: やあ", "2024-01-02T15:04:00|太郎|やあ")]
    [InlineData("24/1/6 下午1:45 - 小明: 你好", "2024-01-06T13:45:00|小明|你好")]
    [InlineData("25/1/2024 pukul 15.04 - Sari: baik", "2024-01-25T15:04:00|Sari|baik")]
    [InlineData("25/01/24 lúc 15:04 - Linh: chào", "2024-01-25T15:04:00|Linh|chào")]
    [InlineData("1/25/24 at 3:04 PM - Bo: hi", "2024-01-25T15:04:00|Bo|hi")]
    [InlineData("25/1/2024 15:04 Noor: hi", "2024-01-25T15:04:00|Noor|hi")]
    [InlineData("13/01/15 15:04:05: Zoë: again", "2015-01-13T15:04:05|Zoë|again")]
    [InlineData("13/01/2024, 15:05 - \u202A+49 171 5550100\u202C: Hi", "2024-01-13T15:05:00|+49 171 5550100|Hi")]
    public void Stamps_of_many_places_are_read(string line, string told)
    {
        Importing.Of(line).Told.ShouldBe(told);
        Importing.Of(line + "\r\n").Told.ShouldBe(told);
    }

    [Fact]
    public void Lines_without_a_stamp_belong_to_the_message_above_and_every_line_is_accounted_for()
    {
        var read = Importing.Of(
            "pasted above\r\n\r\n13/01/2024, 15:04 - Messages and calls are end-to-end encrypted.\r\n13/01/2024, 15:05 - Amara: Hi\r\nsecond\r\n\r\nfourth\r\n"
            + "13/01/2024, 15:06 - Jürgen: <Media omitted>\r\n14/01/2024, 09:00 - Jürgen changed the subject to \"Trip: Rome\"\r\n14/01/2024, 09:01 - Amara: note: a colon\r\n\r\n");

        read.Told.ShouldBe(
            "2024-01-13T15:04:00|*|Messages and calls are end-to-end encrypted.\n2024-01-13T15:05:00|Amara|Hi/second//fourth\n2024-01-13T15:06:00|Jürgen|<Media omitted>\n"
            + "2024-01-14T09:00:00|*|Jürgen changed the subject to \"Trip: Rome\"\n2024-01-14T09:01:00|Amara|note: a colon");
        (read.Tally.Messages, read.Tally.System, read.Tally.Continuations, read.Tally.Unparsed, read.Tally.Blank).ShouldBe((3, 2, 4, 1, 1));
        read.Tally.Total.ShouldBe(11);
        read.Messages.Select(message => message.Line).ShouldBe([3, 4, 8, 9, 10]);
        read.Messages[2].Kind.ShouldBe(MessageKind.Media);
        read.Problems.ShouldHaveSingleItem().Line.ShouldBe(1);
    }

    [Theory]
    [InlineData("03/04/24|05/04/24|13/04/24", "2024-04-03")]
    [InlineData("03/04/24|03/05/24|03/13/24", "2024-03-04")]
    [InlineData("03/04/24|04/04/24|05/04/24|06/04/24", "2024-04-03")]
    [InlineData("04/03/24|04/04/24|04/05/24|04/06/24", "2024-04-03")]
    [InlineData("06/01/02|06/01/03|06/02/01", "2024-01-02")]
    [InlineData("24. 1. 2.|24. 1. 3.|24. 2. 1.", "2024-01-02")]
    [InlineData("04/05/24", "2024-05-04")]
    public void The_order_of_dates_is_decided_over_the_whole_file(string dates, string first)
    {
        var read = Importing.Of(string.Concat(dates.Split('|').Select(date => $"{date}, 15:04 - Noor: hi\n")));

        read.Messages[0].At!.Value.ToString("yyyy-MM-dd").ShouldBe(first);
        read.Messages.Select(message => message.At).ShouldBeInOrder();
    }

    [Fact]
    public void American_phones_put_the_month_first_where_nothing_else_tells() =>
        Importing.Of("1/2/24, 3:04\u202FPM - Bo: Hi\n").Told.ShouldBe("2024-01-02T15:04:00|Bo|Hi");

    [Fact]
    public void A_pasted_line_of_another_export_stays_in_its_message()
    {
        var text = string.Concat(Enumerable.Range(1, 20).Select(day => $"{day:00}/01/2024, 15:05 - Amara: day {day}\n"));

        var read = Importing.Of(text + "[1/9/24, 3:04:05 PM] Bo: he wrote this\n");

        read.Messages.Count.ShouldBe(20);
        read.Messages[^1].Text.ShouldBe("day 20\n[1/9/24, 3:04:05 PM] Bo: he wrote this");
    }

    [Fact]
    public void The_notice_of_encryption_is_nobodys_words_though_iPhones_put_a_name_before_it()
    {
        var read = Importing.Of("\u200E[30/01/24, 15:04:05] Mum: \u200EMessages and calls are end-to-end encrypted.\n[30/01/24, 15:05:05] Mum: is it end-to-end encrypted?\n");

        read.Messages.Select(message => message.Author).ShouldBe([null, "Mum"]);
    }

    [Theory]
    [InlineData("31/02/2024, 15:05 - Amara: no such day")]
    [InlineData("13/01/2024, 25:05 - Amara: no such hour")]
    [InlineData("13/01/2024, 15:75 - Amara: no such minute")]
    [InlineData("13/13/2024, 15:05 - Amara: no such month")]
    [InlineData("0/0/0, 0:00 - : ")]
    [InlineData("[[[[[[")]
    [InlineData("99999999999999999999/1/1, 1:1 - A: b")]
    public void Impossible_stamps_begin_no_message(string line) => Importing.Of(line + "\n").Messages.ShouldBeEmpty();
}
