using CoachBot.Input;
using CoachBot.Journeys;

namespace CoachBot.Tests.Journeys;

public sealed class JourneyFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("journeys").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_shipped_journeys_say_for_whom_how_long_and_at_what_cost()
    {
        var journeys = JourneyFiles.Load(Path.Combine(AppContext.BaseDirectory, "prompts", "journeys"));

        journeys.Length.ShouldBe(9);
        journeys.ShouldAllBe(journey => journey.Who.EndsWith('.') && journey.Time.Length > 0 && journey.Cost.Length > 0 && journey.Audience.Length > 0);
        journeys.Single(journey => journey.Id == "fifty-example-relationship-trial").Verdicts.ShouldBe(["probe_first", "collect_more"]);
    }

    [Fact]
    public void All_faults_of_all_files_come_in_one_message()
    {
        Write("walk", "id: run\nverdicts: [fly]\ntime: A day", "## Steps\n1. Go.");
        Write("swim", "id: swim\nverdicts: [prompt]\ntime: An hour\ncost: Nothing", "## Who it is for\nSwimmers. And others.");

        var message = Should.Throw<UnusableFileException>(() => JourneyFiles.Load(_folder)).Message;

        foreach (var part in new[] { "walk.md: id must be", "'fly' is no verdict", "walk.md: time and cost", "walk.md: a section 'Who it is for'" })
            message.ShouldContain(part);
        message.ShouldNotContain("swim.md");
    }

    [Fact]
    public void A_journey_is_read_from_its_front_matter_and_its_first_section()
    {
        Write("swim", "id: swim\nverdicts: [prompt]\ntime: An hour\ncost: Nothing", "## Who it is for\nSwimmers. And others.");

        var journey = JourneyFiles.Load(_folder).ShouldHaveSingleItem();

        (journey.Id, journey.Title, journey.Who, journey.Time, journey.Cost).ShouldBe(("swim", "Swim", "Swimmers.", "An hour", "Nothing"));
        journey.Verdicts.ShouldBe(["prompt"]);
    }

    [Fact]
    public void An_empty_folder_is_a_fault() => Should.Throw<UnusableFileException>(() => JourneyFiles.Load(_folder));

    private void Write(string name, string keys, string body) => File.WriteAllText(
        Path.Combine(_folder, name + ".md"), $"---\ntitle: Swim\naudience: [freelancer]\ntopics: [t]\nsources: [s]\nas_of: 2026-11-21\n{keys}\n---\n{body}\n");
}
