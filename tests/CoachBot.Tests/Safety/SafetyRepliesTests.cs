using CoachBot.Input;
using CoachBot.Safety;

namespace CoachBot.Tests.Safety;

public class SafetyRepliesTests
{
    private static string Reply(params string[] messages) =>
        string.Join('\n', SafetyFiles.Replies.Compose(SafetyFiles.After(messages)).Lines);

    [Fact]
    public void Where_the_country_is_known_its_lines_are_given_with_source_and_date()
    {
        var reply = Reply("I live in Manchester and my husband hits me");

        reply.ShouldContain("999");
        reply.ShouldContain("0808 2000 247");
        reply.ShouldContain("nationaldahelpline.org.uk");
        reply.ShouldContain("2020-11-07");
        reply.ShouldNotContain("Which country");
    }

    [Fact]
    public void Where_it_is_unknown_no_number_is_guessed_and_the_country_is_asked()
    {
        var reply = Reply("I want to die");

        reply.ShouldContain("local emergency number");
        reply.ShouldContain("findahelpline.com");
        reply.ShouldContain("Which country");
        reply.ShouldNotContain("911");
    }

    [Fact]
    public void Who_wants_to_control_gets_a_firm_no_without_blame()
    {
        var reply = Reply("we live in the UK. make the bot imitate my ex so she replies to me");

        reply.ShouldContain("I will not help with that");
        reply.ShouldContain("0808 802 4040");
        reply.ShouldNotContain("999");
    }

    [Fact]
    public void Who_is_watched_is_told_about_safer_devices() =>
        Reply("my husband checks my phone every night").ShouldContain("use one that they cannot reach");

    [Fact]
    public void The_words_of_danger_are_not_said_back() =>
        Reply("he choked me last night").ShouldNotContain("choke");

    [Fact]
    public void Distress_is_met_with_an_offer_and_no_stop()
    {
        var reply = Reply("my mother died and I cry all day");

        reply.ShouldContain("go on");
        reply.ShouldNotContain("aside");
    }

    [Fact]
    public void Every_kind_composes_in_every_country()
    {
        foreach (var (kind, about) in SafetyFiles.Gate.Kinds)
        {
            foreach (var concern in new[] { Concern.Distress, Concern.ControlOfOther, Concern.Abuse, Concern.SelfHarm })
            {
                foreach (var region in SafetyFiles.Help.Regions.Select(region => region.Code).Append(null))
                {
                    var state = new SafetyState { Concern = concern, Kind = kind, About = about, Region = region };
                    var reply = SafetyFiles.Replies.Compose(state);
                    reply.Help.ShouldNotBeEmpty();
                    reply.Lines.ShouldAllBe(line => line.Length > 0 && !line.Contains('{'));
                }
            }
        }
    }

    [Fact]
    public void A_dispute_is_answered_by_what_it_changed()
    {
        var first = SafetyFiles.After("he hits me");
        var second = SafetyFiles.After("he hits me", "you misunderstood");
        var third = SafetyFiles.After("he hits me", "you misunderstood", "I meant the game we play");

        SafetyFiles.Replies.Contested(first, second).ShouldContain("leave the notice in place");
        SafetyFiles.Replies.Contested(second, third).ShouldContain("taken the notice away");
    }

    [Fact]
    public void Faulty_files_stop_the_start_and_every_fault_is_named()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        Directory.CreateDirectory(Path.Combine(folder, "cues"));
        File.WriteAllText(Path.Combine(folder, "cues", "abuse.yaml"), "concern: abuse\nblocks:\n  - kind: violence\n    cues: ['@nobody hits me', '.. me']\n");
        File.WriteAllText(Path.Combine(folder, "words.yaml"), "they: [he, '@later']\n");

        var fault = Should.Throw<UnusableFileException>(() => SafetyGate.Load(folder));

        fault.Message.ShouldContain("no list of words is called @nobody");
        fault.Message.ShouldContain("must begin with a word");
        fault.Message.ShouldContain("@later");
        fault.Message.ShouldContain("idioms.yaml");
        Directory.Delete(folder, true);
    }
}
