namespace CoachBot.Evaluations.Planted;

/// <summary>Walks of life that were written after the cues and weights were settled, and changed neither.</summary>
internal static class FreshWalks
{
    public static IReadOnlyList<Walk> All { get; } =
    [
        new(
            "tutor",
            ["Thursday's lesson", "The mother of a ninth-grader rang", "Group of three this time", "Online session", "He had failed the last paper", "She arrived with her exercise book torn", "Second hour in a row", "The usual slot"],
            new(StringComparer.Ordinal)
            {
                ["exam_soon"] = ["the exam was two days away", "mocks start next Monday", "finals around the corner", "test coming up on Wednesday"],
                ["father_sat_in"] = ["her father sat in on it", "dad was watching from the sofa", "with the father listening next door", "his dad insisted on being present"],
                ["no_homework"] = ["the homework wasn't done", "he hadn't opened the book", "again no homework", "nothing prepared, as so often"],
                ["fractions"] = ["fractions again", "we were on adding fractions", "it was all about fractions", "stuck with fractions"],
                ["sleepy"] = ["he'd been up gaming till three", "she could barely keep her eyes open", "yawning from the first minute", "she'd had about four hours of sleep"],
            },
            ["chapter seven", "the worksheet on triangles", "reading comprehension", "a letter to a pen friend", "irregular verbs", "the water cycle", "long division", "the essay on bees", "coordinates"],
            new(StringComparer.Ordinal)
            {
                ["praise"] = ["I told him what he had got right first", "started with praise for the drawing", "said well done for the neat layout", "I was full of praise for her second try"],
                ["own_example"] = ["made up an example with football scores", "I used pizza slices as an example", "gave an example from her riding club", "built an example out of his card game"],
                ["let_teach"] = ["had her explain it back to me", "he played teacher and I was the pupil", "asked her to teach it to her little brother", "I let him explain the step to me"],
                ["timer"] = ["set a timer for eight minutes", "we worked against the timer", "used the egg timer", "timer on, phones off"],
                ["lecture"] = ["I went on for quite a while about effort", "gave him a talking-to", "held a long speech about discipline", "told her off for the mess"],
                ["joke"] = ["cracked a joke about the teacher", "we had a laugh about my handwriting", "I joked that even Einstein paused here", "told the one about the parallel lines"],
            },
            ["opened the window", "she had brought biscuits", "the printer was out of ink", "we used the green pens", "I wrote the date on top", "the cat walked over the keyboard", "then we moved to the other table", "drew the thing twice", "it rang at the door once", "I noted the page"],
            ["He got it.", "She gave up.", "\"Can we stop?\"", "Full marks a week later.", "Nothing stuck.", ""]),
        new(
            "guesthouse",
            ["A couple from Lyon", "Family in room four", "One-night booking", "The cyclists again", "Check-in at half past nine", "She came down to the desk", "E-mail before arrival", "Last table on the terrace"],
            new(StringComparer.Ordinal)
            {
                ["noise"] = ["the bar next door was too loud", "they could hear the road all night", "complained about noise from above", "music until two"],
                ["wifi"] = ["no wifi on the top floor", "the internet kept dropping", "couldn't get online", "wifi password didn't work"],
                ["early"] = ["they turned up hours before check-in", "wanted the room at ten in the morning", "asked for early check-in", "arrived way too early"],
                ["toddler"] = ["with a toddler", "they had a baby with them", "travelling with two small kids", "a crying baby in the pram"],
                ["overbooked"] = ["we were overbooked", "their room had been given away", "double booking on our side", "the room was taken by mistake"],
            },
            ["they had the blue room", "half board", "two bikes in the hall", "the lamp by the bed flickered", "extra pillows", "the key stuck in the lock", "a late checkout", "the parking spot by the wall", "towels for the lake"],
            new(StringComparer.Ordinal)
            {
                ["upgrade"] = ["moved them to the better room at no extra cost", "gave them an upgrade", "offered the suite for the same price", "upgraded them on the spot"],
                ["own_up"] = ["I said straight out that it was our mistake", "told them I was sorry and that it's on us", "admitted we had messed up", "apologised without any ifs"],
                ["wine"] = ["sent up a bottle of wine", "a glass of wine on the house", "put some wine in their room", "brought them local wine"],
                ["walk_map"] = ["drew them a little map", "marked the quiet path on a map", "I got out the map and showed the way", "gave her the hiking map"],
                ["house_rules"] = ["pointed at the house rules", "said that's in the booking conditions", "read out the cancellation terms", "reminded them of the rules by the door"],
                ["ask_back"] = ["I asked what would make it right for them", "asked how they had imagined it", "\"What can we do for you?\" I asked", "wanted to know what they'd prefer"],
            },
            ["then the phone went", "I was carrying laundry", "the terrace needed sweeping", "Lena had the day off", "it had just stopped raining", "I finished the breakfast list", "checked the calendar", "the dog lay in the doorway", "wrote it into the book", "took their bags up"],
            ["They stayed two more nights.", "Left without a word.", "Nine out of ten.", "\"Never again.\"", "They sent a postcard.", ""]),
        new(
            "reviewer",
            ["Merge request from the new hire", "Tuesday stand-up", "The payment module", "Ticket from support", "Review for the other team", "Friday afternoon", "Pairing session", "Third round on the same branch"],
            new(StringComparer.Ordinal)
            {
                ["huge_diff"] = ["the diff was over two thousand lines", "a giant change in one go", "forty files touched", "far too big to review"],
                ["no_tests"] = ["it came without tests", "not a single test", "tests were missing", "coverage had dropped, no tests"],
                ["prod_down"] = ["production was down", "customers couldn't log in", "while the outage was going on", "site down since noon"],
                ["remote"] = ["he was dialling in from Lisbon", "she works remotely", "all of it over video", "we only had the call"],
                ["legacy"] = ["in the old billing code", "legacy stuff nobody owns", "that ten-year-old class again", "deep in legacy code"],
            },
            ["a null check", "naming in the parser", "the retry logic", "an index on the orders table", "feature flag for checkout", "log levels", "the date handling", "a cache key"],
            new(StringComparer.Ordinal)
            {
                ["nitpick"] = ["left fifteen small comments", "I nitpicked the naming", "commented on every blank line", "went through it with nits"],
                ["pair_up"] = ["I suggested we pair on it", "sat down together and fixed it", "offered to pair for half an hour", "we paired on it right after"],
                ["why_question"] = ["asked why it was done this way", "I asked what problem it solves", "first question: what is this for?", "asked for the reasoning"],
                ["snippet"] = ["pasted a code snippet", "showed the alternative as a snippet", "wrote the five lines I had in mind", "added a snippet of how I'd do it"],
                ["approve_fast"] = ["approved it within minutes", "waved it through", "just hit approve", "quick thumbs up and merged"],
                ["praise"] = ["started with what I liked", "thanked her for the clean commit history", "said nice work on the refactoring", "praised the error messages"],
            },
            ["build took eleven minutes", "coffee in between", "rebased twice", "had another meeting at three", "the linter complained", "looked at it on the train", "moved the card", "muted the channel", "opened it in the editor", "noted it for the retro"],
            ["Merged.", "He went quiet.", "Reverted on Monday.", "\"Good catch.\"", "She rewrote it all.", ""]),
    ];
}
