namespace CoachBot.Evaluations.Planted;

/// <summary>
/// Phrases that one walk of life's examples are put together from. A move is one thing that people do, in several wordings; a setting likewise.
/// Moves and settings are what can be planted.
/// </summary>
internal sealed record Walk(
    string Name, string[] Openings, Dictionary<string, string[]> Settings, string[] Topics, Dictionary<string, string[]> Moves, string[] Fillers, string[] Responses)
{
    public static IReadOnlyList<Walk> All { get; } =
    [
        new(
            "couple",
            ["We were in the kitchen and", "My partner came home and", "Out of the blue", "We had just sat down and", "On the way back from the shops", "Before the film started", "While I was folding shirts", "At the table", "Halfway through the garden", "As so often"],
            new(StringComparer.Ordinal)
            {
                ["tired"] = ["both of us were tired", "after a long day at the office", "I had slept badly", "he was exhausted from the week", "she was worn out"],
                ["money"] = ["the credit card bill was on the table", "it was about the rent again", "we talked about what the new sofa costs", "the savings came up", "we went through our spending"],
                ["mother"] = ["her mother had called", "my mother was staying with us", "his mother had an opinion about it", "mother's birthday came up"],
                ["morning"] = ["it was early in the morning", "at breakfast", "right after we woke up", "in the morning before work"],
                ["phone"] = ["he kept looking at his phone", "she was scrolling on her phone", "the phone was between us", "I had the phone in my hand"],
            },
            ["the dishes stood around", "we could not agree on Saturday", "the children's shoes lay in the hall", "the heating was on all day", "nobody had booked the tickets", "the bathroom was still not painted", "we planned the visit to Leeds", "the neighbour's cat came up", "the laundry was still wet", "we needed a present"],
            new(StringComparer.Ordinal)
            {
                ["i_statement"] = ["I said I feel alone with this", "told her I need some help here", "I said that I was worried about us", "said I'd like us to sort it out", "I explained I felt left out", "I told him I get anxious when it is like this"],
                ["you_always"] = ["I said you always do this", "told him you never listen", "I said you never help me with it", "I went you always leave it to me", "said: you are never on my side", "you always find a reason, I said"],
                ["question"] = ["I asked what would help", "asked how she saw it", "\"What do you need from me?\"", "I asked whether we could look at it together", "\"Is there something else?\" I said", "asked him what he thought"],
                ["apology"] = ["I said sorry for my part", "apologised for my tone", "I said I was wrong about yesterday's remark", "told her I'm sorry", "I apologized first"],
                ["time_out"] = ["I suggested a break of ten minutes", "took a walk before I answered", "I asked for a time-out", "I waited until we had both calmed down", "said let me take a breath first"],
                ["humour"] = ["I made a joke about it", "made her laugh with the old story", "I joked that we are getting old", "said something silly and we giggled"],
                ["hug"] = ["I gave him a hug", "hugged her from behind", "I put a hug before the words", "just hugged him"],
                ["list"] = ["I wrote a list on the fridge", "made a list of what is open", "read out my list", "put it on the list"],
            },
            ["then I cleared the table", "and put the kettle on", "I mentioned the weather", "and we went through the post", "later I fed the cat", "I carried on with the ironing", "then I turned the radio down", "I stood at the window", "and poured some tea", "I looked for my keys", "then we watched the news"],
            ["She nodded.", "He went upstairs.", "Long silence.", "We laughed in the end.", "\"Fine,\" she said.", "He slammed the door.", "We talked until ten.", ""]),
        new(
            "freelancer",
            ["A client wrote that", "On Monday's call", "The agency in Bristol said", "A returning customer asked whether", "From the contact form", "The marketing lead mentioned that", "By e-mail", "In the shared document"],
            new(StringComparer.Ordinal)
            {
                ["urgent"] = ["it was urgent", "they needed it by tonight", "the deadline had been moved up", "they were in a hurry", "it had to be done asap"],
                ["price"] = ["the price was too high for them", "they asked about my fee", "they wanted a lower quote", "the budget had been cut"],
                ["logo"] = ["the logo should be bigger", "they did not like the logo", "the logo was the old one", "they sent a new logo"],
                ["vague"] = ["they wanted something fresh", "the brief was unclear", "no direction was given", "not sure what they want but modern"],
            },
            ["the landing page", "the spring newsletter", "a menu for the café", "the annual report", "three banners", "the product texts", "a poster for the fair", "the about page", "a welcome mail"],
            new(StringComparer.Ordinal)
            {
                ["question"] = ["I asked what the page should achieve", "\"Who reads this?\" I asked back", "asked how they measure success", "I wrote: what do you want people to do?"],
                ["options"] = ["I sent two options", "offered two versions to choose from", "I put three options side by side", "gave them a choice of two options"],
                ["date"] = ["I named a date: done by Thursday", "promised the draft by Friday", "wrote that they get it by Wednesday noon", "said by Tuesday"],
                ["apology"] = ["I apologised for the delay", "said sorry for the mix-up", "wrote that I am sorry", "apologized and moved on"],
                ["defend"] = ["I explained why my version is better", "defended the layout", "I explained that it was in the brief", "justified every decision"],
                ["sample"] = ["I attached a sample", "sent a rough sample first", "showed a sample from another job", "put a small sample into the mail"],
            },
            ["and filed the notes", "then sent the file", "I changed the second paragraph", "kept the rest as it was", "I used the blue template", "and copied the project lead", "worked on it after lunch", "I checked the spelling twice", "and closed the ticket"],
            ["Great, thanks.", "They sent it back.", "No answer for a week.", "\"This is what we meant.\"", "A long list of changes.", "Paid the same day.", ""]),
    ];
}
