using System.Collections.Immutable;
using CoachBot.Imports;
using CoachBot.Imports.Episodes;
using CoachBot.Imports.Intake;
using FsCheck;
using FsCheck.Fluent;

namespace CoachBot.Tests.Imports.Episodes;

public class EpisodeTests
{
    [Fact]
    public void What_others_wrote_before_is_the_situation_and_what_they_wrote_after_the_response()
    {
        var window = Window("Amara|where are you?", "Amara|you said six", "Jürgen|sorry, the train", "Jürgen|home in ten", "Amara|ok, thanks for telling");

        var example = EpisodeCutter.Cut(window, "Jürgen")!;

        (example.Situation, example.Action, example.Response).ShouldBe(("where are you?\nyou said six", "sorry, the train\nhome in ten", "ok, thanks for telling"));
        example.People.ShouldBe(["Amara", "Jürgen"]);
        (example.Id, example.Source).ShouldBe(("3", "talk.txt:3"));
        example.When.ShouldBe(new DateTimeOffset(2024, 1, 13, 19, 2, 0, TimeSpan.Zero));
        EpisodeCutter.Cut(window, "Amara")!.Situation.ShouldBe("sorry, the train\nhome in ten");
        EpisodeCutter.Cut(window, "Noor").ShouldBeNull();
    }

    [Fact]
    public void Whoever_only_opens_a_talk_has_no_situation() => EpisodeCutter.Cut(Window("Amara|hi", "Jürgen|hello"), "Amara").ShouldBeNull();

    [Fact]
    public void Of_several_times_the_wordiest_that_came_back_counts()
    {
        var example = EpisodeCutter.Cut(Window("A|one?", "B|ok", "A|why only ok?", "B|because I am tired of it", "A|I see", "B|good that you see it now"), "B")!;

        (example.Situation, example.Action, example.Response).ShouldBe(("one?\nwhy only ok?", "because I am tired of it", "I see"));
    }

    [Fact]
    public void In_a_group_the_others_names_stand_before_their_words()
    {
        var example = EpisodeCutter.Cut(Window("Ana|who cooks?", "Bo|not me", "Chi|I do", "Ana|great"), "Chi")!;

        (example.Situation, example.Action, example.Response).ShouldBe(("Ana: who cooks?\nBo: not me", "I do", "Ana: great"));
    }

    [Fact]
    public void Pictures_are_nobodys_words_but_what_stands_below_them_is()
    {
        var window = Window("A|look at this please", "B|<Media omitted>", "B|IMG-20240102-WA0001.jpg (file attached)\nthe whole kitchen");
        var media = window with { Messages = [.. window.Messages.Select((message, at) => at == 0 ? message : message with { Kind = MessageKind.Media })] };

        EpisodeCutter.Cut(media, "B")!.Action.ShouldBe("the whole kitchen");
    }

    [Fact]
    public void A_quick_chat_is_cut_by_an_hour_and_a_slow_one_is_not()
    {
        Cut(Chat(60, minutes: 1, pause: 61, every: 6)).ShouldAllBe(window => window.Messages.Length == 6);
        Cut(Chat(200, minutes: 180, pause: 180, every: 6)).Skip(42).SkipLast(1).ShouldAllBe(window => window.Messages.Length > 6);
    }

    [Fact]
    public void A_long_talk_is_split_where_the_turn_goes_over()
    {
        var windows = Cut([.. Enumerable.Range(0, 60).Select(at => Message(at, at / 3 % 2 == 0 ? "A" : "B", $"word {at}", minute: at))]);

        windows.Count.ShouldBeGreaterThan(4);
        windows.Zip(windows.Skip(1)).ShouldAllBe(pair => pair.First.Messages.Last().Author != pair.Second.Messages.First().Author);
    }

    [Fact]
    public void Windows_keep_every_message_in_order_and_stay_small_whatever_comes()
    {
        var messages = Gen.ListOf(
            from author in Gen.Elements<string?>("A", "B", "Чиди", null)
            from length in Gen.Frequency((8, Gen.Choose(0, 200)), (1, Gen.Choose(0, 4_000)))
            from gap in Gen.Elements(-90_000, 0, 1, 30, 400, 9_000, 500_000)
            from timed in Gen.Elements(true, true, true, false)
            select (author, length, gap, timed));

        Prop.ForAll(messages.ToArbitrary(), drawn =>
        {
            var (at, clock) = (0, new DateTime(2024, 1, 1));
            var made = drawn.Select(one => new ImportedMessage(++at, one.timed ? clock = clock.AddSeconds(one.gap) : null, one.author, string.Concat(Enumerable.Repeat("😀", one.length / 2)))).ToList();
            var windows = Cut(made);
            windows.SelectMany(window => window.Messages).Select(message => message.Line).ShouldBe(made.Where(message => message.Author is not null && message.Text.Length > 0).Select(message => message.Line));
            windows.Select(window => window.Number).ShouldBe(Enumerable.Range(1, windows.Count));
            windows.ShouldAllBe(window => window.Messages.Length <= ChatWindow.MostMessages && window.Messages.Sum(message => message.Text.Length) <= ChatWindow.MostCharacters);
            foreach (var window in windows)
                foreach (var author in (string[])["A", "B", "Чиди", ""])
                    if (EpisodeCutter.Cut(window, author) is { } example) (example.Situation.Trim().Length * example.Action.Trim().Length).ShouldBeGreaterThan(0);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_choice_is_bounded_in_order_spread_over_time_and_the_same_each_time()
    {
        var messages = Enumerable.Range(0, 20_000).Select(at => Message(at, at % 2 == 0 ? "A" : "B", at % 40 == 0 ? "I am so sorry, can we talk about the money?" : "haha yes, see you there then", minute: at / 4 * 90 + (at % 4))).ToList();

        var chosen = Choose(messages);

        chosen.Length.ShouldBe(FileOffer.Chat.MostWindows);
        chosen.Select(window => window.Number).ShouldBeInOrder();
        chosen.Select(window => window.Messages[0].At!.Value.DayOfYear / 7).Distinct().Count().ShouldBeGreaterThan(30);
        chosen.Count(window => window.Messages.Any(message => message.Text.Contains("sorry"))).ShouldBeGreaterThan(100);
        Choose(messages).Select(window => window.Number).ShouldBe(chosen.Select(window => window.Number));
    }

    [Fact]
    public void In_a_group_those_who_seldom_speak_have_their_share()
    {
        var messages = Enumerable.Range(0, 8_000).Select(at => Message(at, at % 400 == 399 ? "Quiet" : at % 2 == 0 ? "A" : "B", "are you angry with me because of the rent?", minute: at / 4 * 90 + (at % 4))).ToList();

        Choose(messages).Count(window => EpisodeCutter.Cut(window, "Quiet") is not null).ShouldBeGreaterThan(10);
    }

    [Theory]
    [InlineData("你昨天为什么不接电话？我很生气，一直在等你", "对不起，我手机没电了")]
    [InlineData("どうして昨日電話に出なかったの？とても心配したよ", "ごめん、会議が長引いた")]
    [InlineData("ليش ما رديت علي امبارح؟ أنا زعلانة كثير", "آسف والله كنت في الشغل")]
    [InlineData("तुमने कल फोन क्यों नहीं उठाया? मैं बहुत दुखी हूँ", "माफ़ करना, मैं काम में था")]
    [InlineData("Warum bist du gestern nicht gekommen? Ich war echt traurig", "Tut mir leid, ich hab es vergessen")]
    [InlineData("ทำไมเมื่อวานไม่รับโทรศัพท์ เสียใจมาก", "ขอโทษนะ ประชุมนานมาก")]
    public void Talks_of_many_tongues_count_for_more_than_chatter(string first, string second)
    {
        WindowScore(first, second).ShouldBeGreaterThan(WindowScore("haha", "lol"));
        WindowScore(first, second).ShouldBeGreaterThan(2.5);
    }

    private static double WindowScore(params string[] texts) => CoachBot.Imports.Episodes.WindowScore.Of([.. texts.Select((text, at) => Message(at, at % 2 == 0 ? "A" : "B", text, at))]);

    private static ImmutableArray<ChatWindow> Choose(IEnumerable<ImportedMessage> messages)
    {
        var selection = new WindowSelection(FileOffer.Chat.MostWindows);
        foreach (var window in Cut(messages)) selection.Add(window);
        return selection.Choose();
    }

    private static List<ImportedMessage> Chat(int count, int minutes, int pause, int every)
    {
        var minute = 0;
        return [.. Enumerable.Range(0, count).Select(at => Message(at, at % 2 == 0 ? "A" : "B", "some words", minute += at % every == 0 ? pause : minutes))];
    }

    private static List<ChatWindow> Cut(IEnumerable<ImportedMessage> messages)
    {
        var builder = new WindowBuilder();
        return [.. messages.SelectMany(message => builder.Add(message)), .. builder.End()];
    }

    private static ChatWindow Window(params string[] told) =>
        new([.. told.Select((line, at) => Message(at, line.Split('|')[0], line.Split('|')[1], minute: (19 * 60) + at, day: 13))]) { File = "talk.txt", Number = 3 };

    private static ImportedMessage Message(int at, string author, string text, int minute, int day = 1) => new(at + 1, new DateTime(2024, 1, day).AddMinutes(minute), author, text);
}
