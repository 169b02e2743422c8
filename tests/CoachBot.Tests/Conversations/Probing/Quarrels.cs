using System.Text;

namespace CoachBot.Tests.Conversations.Probing;

/// <summary>Fifty moments of one couple in which saying "I feel" mostly went well and "you never" mostly badly.</summary>
internal static class Quarrels
{
    private static readonly string[] Situations =
    [
        "the dishes were still in the sink when I came home", "the car repair cost more than we had planned", "his mother announced herself for Sunday", "nobody had picked up Leo from football",
        "he was on his phone all through dinner", "we could not agree where to go in August", "the heating was at 24 again", "wet laundry lay on the floor of the hall", "I got home two hours late from the clinic",
        "the electricity bill came",
    ];

    private static readonly string[] Places = ["on a Tuesday evening", "just before bed", "in the car", "while Zeynep was visiting", "after a long week"];

    public static string Csv(string ending = "How it ended")
    {
        var csv = new StringBuilder($"Date,What happened,What I said,Reaction,{ending}\n");
        for (var at = 0; at < 50; at++)
        {
            var kind = at % 2 == 0;
            // 21 of 25 against 6 of 25, in no order that another column could follow.
            var well = kind ? at % 12 != 0 : at % 8 == 3;
            var said = kind ? "I feel alone with this, can we look at it together" : "You never think about anybody else";
            csv.Append($"2026-{(at % 10) + 1:00}-{(at * 7 % 27) + 1:00},\"{Situations[at % 10]}, {Places[at / 10]}\",\"{said} ({Word(at)})\",\"{(well ? "He listened and nodded" : "He went quiet")}\",{(well ? "good" : "bad")}\n");
        }

        return csv.ToString();
    }

    private static string Word(int at) => new[] { "calmly", "tired", "in the kitchen", "by text", "over coffee", "whispering", "loudly" }[at * 3 % 7];

    public const string Chat = """
        12/03/2025, 18:02 - Messages and calls are end-to-end encrypted. No one outside of this chat, not even WhatsApp, can read or listen to them.
        12/03/2025, 18:04 - Amara Okafor: you said you would call the plumber today?? the kitchen is wet again 😩
        12/03/2025, 18:09 - Jonas: sorry, I forgot it completely. I feel bad about it. I'll call him now
        12/03/2025, 18:10 - Amara Okafor: thank you. I was just so stressed with the kids
        14/03/2025, 21:30 - Amara Okafor: why did you book the flights without asking me first?
        14/03/2025, 21:34 - Jonas: because you never answer when I ask. I always have to decide everything
        14/03/2025, 21:35 - Amara Okafor: wow. ok. that hurts
        14/03/2025, 21:36 - Amara Okafor: I'm going to bed
        20/03/2025, 07:15 - Amara Okafor: can you take Leo to school tomorrow? I have the early shift
        20/03/2025, 07:20 - Jonas: of course, I can do that. do you want me to make his lunch too?
        20/03/2025, 07:21 - Amara Okafor: you're the best ❤️
        28/03/2025, 19:00 - Amara Okafor: your mother called me three times today. can you please talk to her?
        28/03/2025, 19:12 - Jonas: not now, I'm at work
        28/03/2025, 19:13 - Amara Okafor: you always say that
        """;
}
