using CoachBot.Coaching;
using CoachBot.Input;
using CoachBot.Knowledge;
using CoachBot.Knowledge.Questions;

namespace CoachBot.Tests.Knowledge;

public sealed class PassagesTests
{
    private static readonly string PolicyPath = Path.Combine(AnswererFixture.Prompts, "fit-policy.yaml");

    [Fact]
    public void Every_shipped_file_loads_and_every_passage_opens_by_its_id()
    {
        var passages = Passages.Load(AnswererFixture.Prompts);

        passages.Chunks.Count.ShouldBeGreaterThan(250);
        foreach (var chunk in passages.Chunks)
        {
            var passage = passages.Find(chunk.Passage).ShouldNotBeNull();
            passage.Text.ShouldBe(chunk.Text);
            passage.Sources.ShouldNotBeEmpty();
            passage.AsOf.ShouldBeGreaterThan(new DateOnly(2026, 1, 1));
        }

        passages.Find("no-file#no-heading").ShouldBeNull();
    }

    [Fact]
    public void Every_passage_that_a_reason_names_exists_and_is_quoted_by_its_first_sentence()
    {
        var policy = FitPolicyFile.Load(PolicyPath);

        var citations = PassageCitations.Of(policy, PolicyPath, AnswererFixture.Knowledge.Passages);

        foreach (var reason in policy.Reasons.Values.Where(reason => reason.Source != "CoachBot's safety rule"))
        {
            var citation = citations[reason.Passage.ShouldNotBeNull()];
            reason.Source.ShouldContain($"{citation.Document} › {citation.Section}");
            citation.Score.ShouldBe(1);
            citation.Quote.ShouldEndWith(".");
            AnswererFixture.Knowledge.Passages.Find(citation.Passage)!.Text.ShouldStartWith(citation.Quote);
        }
    }

    [Fact]
    public void A_reason_whose_passage_is_gone_stops_the_start_by_name()
    {
        var policy = FitPolicyFile.Load(PolicyPath);
        policy = policy with { Reasons = policy.Reasons.SetItem("one_off", new ReasonText("Once.", "Somewhere", "when-it-fits#renamed")) };

        var fault = Should.Throw<UnusableFileException>(() => PassageCitations.Of(policy, PolicyPath, AnswererFixture.Knowledge.Passages));

        fault.Message.ShouldContain("one_off");
        fault.Message.ShouldContain("when-it-fits#renamed");
    }

    [Fact]
    public void Missing_guidance_and_broken_front_matter_are_named()
    {
        var folder = Directory.CreateTempSubdirectory("guidance").FullName;
        try
        {
            Should.Throw<UnusableFileException>(() => Passages.Load(folder)).Message.ShouldContain("guidance");
            Directory.CreateDirectory(Path.Combine(folder, "guidance"));
            Directory.CreateDirectory(Path.Combine(folder, "journeys"));
            File.WriteAllText(Path.Combine(folder, "guidance", "costs.md"), "---\ntitle: [oops\n---\n# Costs\nCheap.");
            File.WriteAllText(Path.Combine(folder, "journeys", "walk.md"), "no front matter");

            var message = Should.Throw<UnusableFileException>(() => Passages.Load(folder)).Message;

            message.ShouldContain("costs.md");
            message.ShouldContain("walk.md");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Broken_question_words_are_named()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "subject: [llm]\naudiences:\n  pirate: [arr]\n");

            var message = Should.Throw<UnusableFileException>(() => QuestionWords.Load(path)).Message;

            message.ShouldContain("pirate");
            message.ShouldContain("elsewhere");
            File.WriteAllText(path, "- asked: [money]\n");
            Should.Throw<UnusableFileException>(() => Synonyms.Load(path)).Message.ShouldContain("entry 1");
        }
        finally
        {
            File.Delete(path);
        }
    }
}
