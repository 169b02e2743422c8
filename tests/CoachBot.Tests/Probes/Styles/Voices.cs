using CoachBot.Probes.Statistics;

namespace CoachBot.Tests.Probes.Styles;

/// <summary>Writers with habits of their own, and one with none; each work is on a subject drawn by chance.</summary>
internal static class Voices
{
    private static readonly string[] Subjects =
    [
        "the garden shed", "our new bread", "the spring catalogue", "a tax letter", "the river walk", "this toolbox", "the choir's concert", "the second invoice", "a wool blanket",
        "the bike repair", "their wedding menu", "the loft conversion", "a beginner's course", "the museum visit", "the lost parcel", "our opening hours", "the blue jacket", "the annual meeting",
    ];

    /// <summary>Small letters, short, dots and asides.</summary>
    public static Voice Chatty { get; } = new(
        "", "", " ",
        [
            "ok so {0}.", "honestly i didn't think much of it at first...", "but then i tried it and yeah.", "not perfect tho, it's a bit wobbly.", "anyway i'd do it again.",
            "you know how these things go...", "took me like 2 days, maybe 3.", "and no, it wasn't cheap lol.", "so that's {0} for you.", "i'm kinda proud of it tbh.", "can't say more right now.",
            "just ask if you're curious...", "it's fine, really it's fine.", "don't wait too long tho.",
        ]);

    /// <summary>Long sentences with semicolons and subordinate clauses.</summary>
    public static Voice Periodic { get; } = new(
        "", "", " ",
        [
            "It was in the course of the winter, when there was little else upon which to employ oneself, that {0} first came to occupy my thoughts;",
            "for although I had been warned against it by those whose judgement I would not lightly set aside, I could not bring myself to abandon it.",
            "Of its merits I shall say only this: that it has outlasted every one of its rivals, and that it has done so without the least pretension.",
            "There are, to be sure, objections; and there is none among them to which I have not, at one time or another, been inclined to yield.",
            "Whoever has concerned himself with {0} will know how slowly such a thing yields its secrets, and how richly it repays whoever can wait.",
            "Nor would it be just to pass over the labour of those who came before, upon whose patience the whole of it rests;",
            "the rest, as must be plain by now to any reader who has followed me thus far, is a matter of temper rather than of skill.",
            "That it should have come to this was foreseen by nobody, least of all by me, who had thought the matter settled these ten years.",
        ]);

    /// <summary>Fragments, dashes, figures.</summary>
    public static Voice Clipped { get; } = new(
        "", "", "\n",
        [
            "{0} - done.", "Three days. Two people. No drama.", "Price: 140. Final.", "What works - the frame.", "What doesn't - the paint.", "Next: test, measure, ship.", "Open - 2 points.",
            "Status: green.", "No slides. No call.", "Need 1 yes from you.", "Back Monday - 9:00.", "Why? Weight.", "Result: 12 % less waste.", "Ask early - ask once.",
        ]);

    /// <summary>Exclamation marks, capitals and emoji.</summary>
    public static Voice Loud { get; } = new(
        "Heyyy!! ", " 🎉🎉", " ",
        [
            "You will NOT believe what happened with {0}!!", "I am SO excited to show you this! 😍", "It's just the BEST thing ever!", "Who's with me?!", "Get yours before they're ALL gone!! 🔥",
            "Seriously, my heart is SO full right now! ❤️", "Okay, okay, I'll calm down... NOT!", "Guess who said yes?! ME!", "This is HUGE, you guys!", "Can we talk about {0} for a sec?!", "Love love LOVE it! 😍",
        ]);

    /// <summary>As a typical assistant drafts.</summary>
    public static Voice Bland { get; } = new(
        "Dear customer,\n\n", "\n\nKind regards", " ",
        [
            "Thank you for your interest in {0}.", "We are happy to provide you with further information.", "Please do not hesitate to contact us if you have any questions.",
            "Our team is committed to delivering reliable results and excellent service.", "We understand that this is important to you and appreciate your patience.",
            "It is essential to consider all available options carefully.", "This solution offers a number of benefits and can be adapted to your individual needs.",
            "We look forward to hearing from you and to working together in the future.", "Please find additional details regarding {0} attached for your review.",
            "We apologize for any inconvenience and will keep you informed about the next steps.", "Your feedback is valuable and helps us to improve our services.",
        ]);

    public static IReadOnlyList<Voice> Own { get; } = [Chatty, Periodic, Clipped, Loud];

    public static string[] Works(Voice voice, int count, ulong seed)
    {
        var dice = new Dice(seed);
        return [.. Enumerable.Range(0, count).Select(_ => voice.Write(Subjects[dice.Next(Subjects.Length)], dice))];
    }

    internal sealed record Voice(string Opening, string Closing, string Between, string[] Sentences)
    {
        public string Write(string subject, Dice dice)
        {
            var order = Sentences.ToArray();
            dice.Shuffle(order.AsSpan());
            var body = string.Join(Between, order.Take(Math.Min(order.Length, 5 + dice.Next(4))));
            return Opening + body.Replace("{0}", subject, StringComparison.Ordinal) + Closing;
        }
    }
}
