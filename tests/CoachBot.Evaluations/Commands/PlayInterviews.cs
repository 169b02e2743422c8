using System.CommandLine;
using System.Text.Json;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Replies;

namespace CoachBot.Evaluations.Commands;

/// <summary><c>interviews --in F --out F</c>: plays people who answer what is asked, and counts the questions until the verdict.</summary>
internal static class PlayInterviews
{
    private const int MostTurns = 40;

    internal static System.CommandLine.Command Build()
    {
        var input = new Option<FileInfo>("--in") { Description = "JSON lines with id, opening, facts, answers and verdict", Required = true };
        var output = new Option<FileInfo>("--out") { Description = "JSON lines with id, verdict, questions and the transcript", Required = true };
        var command = new System.CommandLine.Command("interviews", "Play interviews by script against the offline coach.") { input, output };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var peri = Peri.Load();
            var played = new List<Played>();
            foreach (var person in JsonLines.Read<Person>(parsed.GetRequiredValue(input)))
                played.Add(await PlayAsync(peri, person, cancellation));
            JsonLines.Write(parsed.GetRequiredValue(output), played);
            Report(played);
            return 0;
        });
        return command;
    }

    private static async Task<Played> PlayAsync(Peri peri, Person person, CancellationToken cancellation)
    {
        var coach = peri.CoachWith(new InMemoryConversationStore());
        var transcript = new List<string>();
        var asked = new List<string>();
        var says = person.Opening;
        var checkAsked = false;
        for (var turn = 1; turn <= MostTurns; turn++)
        {
            var taken = await coach.TakeTurnAsync(
                new TurnInput(person.Id, person.Id, $"turn-{turn}", "script", says, [], null, DateTimeOffset.UnixEpoch.AddMinutes(turn)), cancellation);
            transcript.Add($"> {says}");
            transcript.Add(PlainText.Render(taken.Reply));
            if (taken.Reply.Verdict is { } verdict) return new Played(person.Id, person.Verdict, verdict, asked.Count, asked, transcript);
            if (taken.Reply.Slot is { } slot)
            {
                asked.Add(slot);
                says = person.Answer(slot, taken.Reply, asked.Count);
            }
            else if (!checkAsked)
            {
                checkAsked = true;
                says = "ok, let's check whether it fits me";
            }
            else
            {
                break;
            }
        }

        return new Played(person.Id, person.Verdict, null, asked.Count, asked, transcript);
    }

    private static void Report(List<Played> played)
    {
        var questions = played.Select(one => one.Questions).Order().ToList();
        Console.Error.WriteLine(FormattableString.Invariant(
            $"{played.Count} interviews, verdict as labelled in {played.Count(one => one.Verdict == one.Label)}, questions: median {questions[questions.Count / 2]}, most {questions[^1]}"));
        foreach (var wrong in played.Where(one => one.Verdict != one.Label))
            Console.Error.WriteLine($"{wrong.Id}: {wrong.Verdict ?? "none"} instead of {wrong.Label}");
    }

    private sealed record Person(string Id, string Opening, JsonElement Facts, Dictionary<string, string[]> Answers, string Verdict)
    {
        /// <summary>Every third answer is by numbers, and so is every one to a list of which several may fit; the rest are in words.</summary>
        public string Answer(string slot, Reply reply, int question)
        {
            var offered = reply.Parts.OfType<ReplyPart.Choices>().LastOrDefault();
            var numbers = question % 3 == 0 || offered?.Several == true ? Numbers(slot) : [];
            if (numbers.Count > 0) return string.Join(" and ", numbers);
            var ways = Answers.GetValueOrDefault(slot) ?? ["I don't know"];
            return ways[(question + Id[^1]) % ways.Length];
        }

        private List<int> Numbers(string slot)
        {
            var facts = FitFactsJson.Read(Facts).Facts;
            var choices = Interview.Find(slot)?.Choices ?? [];
            return [.. Enumerable.Range(0, choices.Length).Where(index => Fits(choices[index].Facts, facts)).Select(index => index + 1)];
        }

        private static bool Fits(FitFacts choice, FitFacts facts) => !choice.Known.IsEmpty && choice.Known.All(fact =>
            fact.Value is FactValue.Choices needs ? facts.Needs?.IsSupersetOf(needs.Labels) == true : facts[fact.Key] == fact.Value);

        private static Interview Interview { get; } = InterviewFile.Load(Path.Combine(AppContext.BaseDirectory, "prompts", "interview.yaml"));
    }

    private sealed record Played(string Id, string Label, string? Verdict, int Questions, List<string> Asked, List<string> Transcript);
}
