using CoachBot.Conversations;
using CoachBot.Imports;
using CoachBot.Imports.Intake;
using CoachBot.Probes.Collecting;

namespace CoachBot.Tests.Agents;

/// <summary>A model beside a person who tells examples: it may tell the parts of a story apart, and reads nothing that a file held.</summary>
public class ProbeModelTests
{
    private const string Story = "the dishes were still in the sink when I came home, I asked whether we could do them together, and he said sure and put music on";

    private static readonly Conversation Telling = new()
    {
        PersonId = "amara", Id = "one", Version = 1, Flow = "probe", Slot = "example_situation", Probe = ProbeSet.Empty,
    };

    [Fact]
    public async Task A_story_is_told_apart_in_the_persons_own_words_and_its_ending_is_asked()
    {
        var table = new Table(new ScriptedModel().Calls(("tell_example",
            """{"situation":"the dishes were still in the sink when I came home","action":"I asked whether we could do them together","response":"he said sure and put music on"}""")));
        await table.BeginAsync(Telling);

        await table.SayAsync(Story);

        var state = await table.StateAsync();
        state.Probe!.Telling.Action.ShouldBe("I asked whether we could do them together");
        state.Probe.Telling.Response.ShouldBe("he said sure and put music on");
        state.Slot.ShouldBe("example_outcome");
    }

    [Theory]
    [InlineData("""{"situation":"the dishes were still in the sink when I came home","action":"I shouted at him"}""")]
    [InlineData("{}")]
    public async Task Words_that_nobody_said_become_no_example(string arguments)
    {
        var table = new Table(new ScriptedModel().Calls(("tell_example", arguments)).Says("Fine."));
        await table.BeginAsync(Telling);

        await table.SayAsync(Story);

        var telling = (await table.StateAsync()).Probe!.Telling;
        telling.Situation.ShouldBe(Story);
        telling.Action.ShouldBeNull();
    }

    [Fact]
    public async Task No_model_reads_what_a_file_held()
    {
        var table = new Table(new ScriptedModel());
        var offer = FileIntake.Read(ImportSource.FromText("fights.csv", "story,words,end\nZeynep was late,I waited,good\nZeynep forgot,I shouted,bad\n"));
        await table.BeginAsync(Telling with { Slot = "probe_columns", Probe = ProbeSet.Empty with { Offer = offer } });

        await table.SayAsync("what does this column mean?");
        await table.SayAsync("story: what happened");
        await table.SayAsync("stop");
        await table.SayAsync("what is fine-tuning?");

        table.Model!.Requests.SelectMany(request => request).ShouldAllBe(message => !message.Text.Contains("Zeynep"));
        table.Model.Requests.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("no model please")]
    [InlineData("please no model")]
    [InlineData("No model, please!")]
    public async Task A_polite_no_is_a_no(string says)
    {
        var table = new Table(new ScriptedModel(), Table.Elsewhere);

        await table.SayAsync(says);

        (await table.StateAsync()).ModelConsent.ShouldBe(ModelConsent.Refused);
        table.Model!.Requests.ShouldBeEmpty();
    }
}
