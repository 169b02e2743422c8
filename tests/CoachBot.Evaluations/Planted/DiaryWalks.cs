namespace CoachBot.Evaluations.Planted;

/// <summary>Walks of life in other words than <see cref="Walk.All"/>, for accounts of several sentences.</summary>
internal static class DiaryWalks
{
    public static IReadOnlyList<Walk> All { get; } =
    [
        new(
            "housemates",
            ["So this started over nothing really", "It was one of those days", "I got back around six", "We were supposed to leave at eight", "Nina had just put the little one down", "Same story as last month", "We hadn't talked much all week", "Dan was already in a mood"],
            new(StringComparer.Ordinal)
            {
                ["late_night"] = ["it was way past eleven", "nearly midnight already", "we were both in bed with the lights off", "it was the middle of the night", "close to one in the morning"],
                ["visitors"] = ["his friends were sitting in the living room", "my cousins were over", "her colleagues were at the table with us", "we had people round"],
                ["rain"] = ["it was pouring outside", "the rain hadn't stopped since noon", "stuck inside because of the rain", "raining again"],
                ["dog"] = ["the dog needed to go out", "the dog had chewed a shoe", "somebody had to walk the dog", "the dog was barking at the door"],
                ["hungry"] = ["neither of us had eaten since lunch", "I was starving", "dinner was still an hour away", "we were both hangry"],
                ["spending"] = ["it was about the money for the car again", "he'd bought another guitar", "the bank statement had arrived", "about who pays the electricity"],
            },
            ["the hoover was still standing in the corridor", "he had forgotten to call the landlord", "the bin hadn't gone out", "she wanted to visit Porto in May", "the wifi kept dropping", "there were socks on the sofa again", "we disagreed about the school play", "I had left the window open", "the tax letter was nowhere to be found", "the car needed petrol", "we had two invitations for the same evening", "the plants looked dead"],
            new(StringComparer.Ordinal)
            {
                ["feeling"] = ["I told her that I felt overlooked", "said I'm feeling pretty worn down by this", "I just said it makes me sad", "I admitted I was scared of where this goes", "told him I feel like the only adult here"],
                ["accuse"] = ["I said he never thinks of anyone else", "told her she always has an excuse", "I said you always forget", "you never finish anything, I told him", "said she does this every single time"],
                ["curious"] = ["I asked what was really bothering him", "asked her to tell me how the day had been", "what would make it easier for you? I asked", "I wanted to know what he meant by that so I asked", "asked if there was something else going on"],
                ["pause"] = ["I went for a short walk around the block first", "suggested we pick it up again after a cup of coffee", "I said give me ten minutes and left the room for a bit", "we took a breather", "I counted to twenty before I opened my mouth"],
                ["thanks"] = ["I thanked him for sorting the boiler", "started with a thank you for the cooking", "said I really appreciate what she does for us", "told her how grateful I was for last weekend"],
                ["shout"] = ["I raised my voice", "ended up shouting across the hallway", "I yelled that I'd had enough", "I snapped at him", "got loud, I admit"],
                ["tea"] = ["made tea for both of us", "I brought her a cup of tea", "put a pot of tea on the table and sat down", "we had tea"],
                ["tomorrow"] = ["I proposed we settle it tomorrow at breakfast", "suggested a fixed time on Sunday to go through it", "put it in the shared calendar for Thursday", "we agreed to look at it on Saturday morning"],
            },
            ["after that I hung up my coat", "then I loaded the washing machine", "I had my headphones round my neck the whole time", "the radio was on", "I was still holding the shopping bag", "I looked at the ceiling for a while", "then my sister rang", "I closed the curtains", "went on peeling potatoes", "I had to look for my glasses", "I was thinking about the report for Monday", "we both stood there like idiots"],
            ["He shrugged.", "She hugged me.", "Went to bed without a word.", "\"Okay, let's do that.\"", "Door slammed.", "We ended up laughing.", ""]),
        new(
            "shop",
            ["Message through the website", "Got this on Instagram", "A lady from Leeds wrote", "He wrote three times in one day", "Order from the spring sale", "Customer number four this week with this", "She had bought from us twice before", "One line, no greeting"],
            new(StringComparer.Ordinal)
            {
                ["late_parcel"] = ["the parcel hadn't arrived", "tracking stuck since Tuesday", "delivery was five days late", "her package never showed up", "still waiting for the shipment"],
                ["damaged"] = ["the mug came in two pieces", "glaze chipped on arrival", "box crushed and the bowl broken", "handle snapped off in transit"],
                ["gift"] = ["it was meant as a birthday gift", "a wedding gift for her niece", "a present for his mum", "bought it as a gift"],
                ["public"] = ["she posted it as a public review", "one star on the review page", "he left it in the comments for everybody to see", "a review on the map page"],
                ["refund"] = ["wanted the money back", "asked for a full refund", "demands a refund or else", "threatened to cancel through the bank"],
            },
            ["it was the blue serving plate", "the espresso set of four", "two of the large planters", "a candle holder", "the speckled jug", "a butter dish with lid", "a set of six bowls", "one of the seconds from the sample sale", "a custom name plate", "three small vases"],
            new(StringComparer.Ordinal)
            {
                ["sorry"] = ["opened with how sorry we are", "I apologised straight away", "wrote sorry about the mess", "our apologies first of all", "said I was really sorry that happened"],
                ["voucher"] = ["added a 15 % voucher", "offered a voucher for the next order", "put a discount code at the end", "gave him a small voucher on top"],
                ["photo"] = ["asked for a photo of the damage", "requested a picture of it", "could you send a photo, I wrote", "wanted two pictures to show the courier"],
                ["phone"] = ["rang her instead of writing", "I picked up the phone and called", "called him on the number in the order", "gave her a quick call"],
                ["policy"] = ["quoted our terms", "pointed to the returns policy", "explained that the policy allows fourteen days", "linked the terms and conditions"],
                ["date"] = ["promised a replacement by Friday", "said it ships tomorrow before noon", "named the exact day it would be there", "told her it leaves on Wednesday"],
                ["emoji"] = ["signed off with a smiley :)", "put a little heart emoji in there ❤", "ended on a 🙂", "threw in a 😊"],
            },
            ["then I updated the spreadsheet", "checked the stock in the back room", "it was a busy afternoon", "Marta had packed that one", "I kept it to four lines", "wrote it from my phone on the bus", "copied the order number in", "cc'd the warehouse", "used the usual sign-off", "read it out to Tom first", "had the kiln running next door", "marked the ticket as answered"],
            ["Lovely, thank you!", "No reply.", "Changed it to four stars.", "Filed a dispute.", "\"Unacceptable.\"", "Ordered again last week.", ""]),
        new(
            "studio",
            ["New job in the inbox", "Second round on this one", "Came in through a referral", "The usual contact at the museum", "A start-up I hadn't heard of", "Quick call before lunch", "Their assistant forwarded it", "We met at their office"],
            new(StringComparer.Ordinal)
            {
                ["fuzzy"] = ["all they said was make it feel premium", "the brief was two lines long", "they'd know it when they saw it", "nobody could tell me the audience", "brief completely vague"],
                ["committee"] = ["five people had to sign it off", "the whole board was in the thread", "every department had an opinion", "feedback came from six people"],
                ["rush"] = ["needed by tomorrow morning", "they wanted it the same day", "print deadline was on Thursday", "super urgent as always", "a rush job"],
                ["low_budget"] = ["hardly any budget", "they asked for a mates' rate", "the budget had been halved", "tight budget on this one"],
                ["video"] = ["it was for a video", "a short video for the lobby", "video script mostly", "captions for a video"],
            },
            ["a brochure on heat pumps", "the winter programme", "packaging for a tea brand", "an onboarding deck", "wayfinding signs for a clinic", "a fundraising letter", "labels for a small brewery", "the staff handbook", "icons for an app", "a landing page about insurance", "an invitation to the opening"],
            new(StringComparer.Ordinal)
            {
                ["outline"] = ["I sent an outline before anything else", "began with a one-page outline", "shared a rough outline for approval", "did an outline and waited for their okay"],
                ["three"] = ["showed three directions", "I gave them three routes to pick from", "three variants side by side", "laid out three alternatives"],
                ["reasons"] = ["wrote down the reasoning behind every choice", "explained why the type is small", "walked them through my reasons", "justified the colours in the mail"],
                ["questions"] = ["came back with five questions", "I asked who it is for and what should happen next", "sent a list of questions first", "asked them to rank their goals", "my reply was mostly questions"],
                ["deadline"] = ["committed to Monday noon", "gave a firm delivery date", "told them they'd have it on the 14th", "put dates next to each step"],
                ["plain"] = ["stripped it down to plain words", "kept the text very short", "cut it by half", "wrote it so a ten-year-old gets it"],
                ["loom"] = ["recorded a quick screen video of it", "sent a screen recording with my comments", "attached a two-minute screen recording"],
            },
            ["exported it twice because the first was corrupt", "had the second monitor back", "music on", "worked from the kitchen", "billed three hours", "used the grid from last year", "saved it as v4", "the train was late so I finished it there", "checked the spelling with the tool", "tidied the layers", "sent it from the studio address", "then had lunch with Priya"],
            ["Approved!", "Silence for ten days.", "\"Not quite there.\"", "They loved it.", "Two more rounds.", "Paid within the hour.", ""]),
    ];
}
