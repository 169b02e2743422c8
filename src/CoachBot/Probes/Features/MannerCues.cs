namespace CoachBot.Probes.Features;

/// <summary>Manners of speaking and acting that counselling and writing advice name, each with its usual wordings. English.</summary>
internal static class MannerCues
{
    /// <summary>What shows that the other was heard, before anything is proposed.</summary>
    public static Cue Acknowledgement { get; } = new("acknowledgement", @"\b(i (can |do |really )?(hear|understand|understood|see (that|why|how)|get (it|that|why|how))|(that|it) (sounds|must|makes sense)|(that|it) must (be|have)|sounds (like|hard|tough|awful|exhausting)|(you're|you are|she was|he was) right|(fair|good) (point|enough)|i can see|(acknowledged|validated|reflected back|repeated back|listened)|what i('m| am) hearing|no wonder)\b");

    public static Cue Advice { get; } = new("advice", @"\b(you (should|could just|ought to|need to|have to|must|'d better|had better|might want to)|why (don't|not|didn't) (you|just|try)|have you (tried|thought)|if i were you|(my|some) advice|(the|a|my) (solution|fix|obvious answer)|i (suggested|advised|recommended|proposed a fix|told (him|her|them) (to|how to|what to))|gave (him|her|them)? ?(some )?advice|(just|simply) (do|tell|ask|try|ignore|relax|calm|stop|get|go))\b");

    public static IReadOnlyList<Cue> All { get; } =
    [
        new("i_statement", @"\bi('m| am| was| have been|'ve been)? ?(just |really |only |also |often |still |kind of |a bit |so )?(feel|felt|feeling|need|needed|want|wanted|would (like|love|appreciate)|'d (like|love|appreciate)|miss|missed|wish|wished|worry|worried|hurt|sad|lonely|scared|afraid|anxious|overwhelmed|hoping|hope|hoped|care|notice|noticed|get (anxious|worried|sad|nervous|upset|overwhelmed|scared|tense))\b"),
        new("you_always", @"\byou('re| are| were|'ve| have)?( just| really| simply| literally| guys)? (always|never|constantly|forever|only ever|every (single )?time|all the time|keep on|keep \w+ing)\b"),
        new("blame", @"\b(your (own )?fault|because of you|you (made|make) me|you (ruined|broke|messed|screwed|forgot|failed|don't (even )?care|never|started)|you('re| are) (so|such|too|just like|being|the (one|problem|reason))|what('s| is) wrong with you|how could you|blamed|accused)\b"),
        new("absolutes", @"\b(always|never|every (single )?time|constantly|everything|nothing|nobody|no one|everyone|everybody|completely|totally|absolutely|forever|all the time)\b"),
        new("question", @"\?|\b(i |we |then |and |just |gently |quietly |calmly |simply |first )?(ask|asked|asking|wondered|inquired|enquired)\b"),
        new("open_question", @"\b(what|how)\b[^.!?]*\?|\basked (\w+ )?(what|how)\b"),
        new("why_question", @"\bwhy\b[^.!?]*\?|\basked (\w+ )?why\b"),
        new("apology", @"\b(sorry|apolog\w*|my (bad|fault|mistake)|forgive me|i was wrong|i (shouldn't|should not) have|regret|excuse me|pardon)\b"),
        new("thanks", @"\b(thank|thanks|thanked|thank you|thx|grateful|gratitude|appreciat\w*|praised|complimented|well done|good job|great job|nice work|proud of)\b"),
        new("please", @"\b(please|pls|kindly)\b"),
        new("time_out", @"\b(time[- ]?out|(took|take|taking|needed?|suggested|asked for|proposed|called|had) (a |some |for a )?(short |little |quick |ten[- ]minute |\w+[- ]minute )?(break|pause|breather|space|walk|minute|moment|deep breath|breath)|cool(ed|ing)? (off|down)|calm(ed)? (down|myself)|(stepped|step|walked|went) (away|out|outside)|(waited|wait|paused|slept on|sleep on|counted to|come back to (it|this)|talk (about it )?later|(\d+|ten|twenty|thirty) minutes? (first|later|before)))\b"),
        new("left_or_silent", @"\b(silent|silence|silent treatment|ignored|ignoring|said nothing|didn't (say|answer|reply|respond)|stonewalled|shut down|hung up|slammed|stormed|stomped|walked out|left the (room|house)|withdrew|gave (him|her|them) the cold)\b"),
        new("raised_voice", @"\b(yelled|yell|shouted|shout|screamed|scream|snapped|barked|raised my voice|raised voice|swore|cursed|lost my temper|lost it|fuck\w*|shit\w*|damn|bloody|idiot|stupid)\b"),
        new("sarcasm", @"\b(sarcas\w*|rolled my eyes|eye[- ]roll|mocked|mocking|oh great|yeah right|sure, whatever|whatever|nice going|good for you)\b"),
        new("humour", @"\b(jok(e|ed|es|ing|ingly)|funny|humou?r\w*|laugh\w*|giggl\w*|teas(e|ed|ing)|silly|pun|made (him|her|them|us) (laugh|smile)|ha ?ha(ha)*|lol|lmao|meme|winked)\b|[\u263A]|:-?[)DP]|;-?\)"),
        new("we", @"\b(we|we're|we'll|we'd|we've|let's|lets|us|our|ours|together|as a team)\b"),
        new("offer", @"\b(offer\w*|can i (help|do|get|take)|could i (help|do|get|take)|shall i|would you (like|prefer|rather)|do you want me|let me (help|take|know)|i('ll| will) (take|do|handle|help|cook|drive|bring|fix|pick)|i can (take|do|handle|help)|two (options|choices|versions)|options?|choose|pick (one|whichever)|either)\b"),
        new("plan", @"\b(plan|planned|schedule\w*|agenda|calendar|set (a|aside) (time|date)|agree(d)? (on|to) (a|when)|(tomorrow|tonight|saturday|sunday|monday|tuesday|wednesday|thursday|friday|weekend|next week|after (dinner|lunch|work)) (at|we|can|could)|by (monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|noon|end of)|step by step|list of|checklist|milestone\w*|deadline)\b"),
        new("demand", @"\b(demand\w*|ultimatum|or else|i (insist|insisted)|(you|must|have to) (must|now)|right now|immediately|this instant|stop (it|doing|that)|do it|i expect|told (him|her|them) (to|off)|ordered)\b"),
        new("comparison", @"\b(like your (mother|father|mom|mum|dad|brother|sister|ex)|other (people|couples|husbands|wives|clients|freelancers|designers)|everyone else|compared|last time|again|as usual|as always|just like|unlike)\b"),
        new("justified", @"\b(but i|because i|defended|explained (that|why|my)|justif\w*|excus(e|es|ed)|it wasn't me|not my (fault|problem|job)|i only|in my defen[cs]e)\b"),
        new("touch", @"\b(hug|hugged|hugging|kiss\w*|touch\w*|held (his|her|their) hand|held hands|cuddl\w*|embrac\w*|arm around|smil\w*|softly|gently)\b"),
        new("written", @"\b(text(ed|ing)?|messag\w*|e-?mail\w*|wrote|written|note|letter|whatsapp\w*|slack\w*|dm|dmed|chat(ted)?)\b"),
        new("called", @"\b(called|phoned|rang|phone call|video call|zoom\w*|in person|face to face|sat down|met (up|with|for))\b"),
        new("promised", @"\b(promis\w*|swear to|guarantee\w*|i will make sure|count on me|commit\w*)\b"),
        new("specific", @"\b(yesterday|last (night|week|monday|tuesday|wednesday|thursday|friday|saturday|sunday|month)|this (morning|evening|afternoon)|on (monday|tuesday|wednesday|thursday|friday|saturday|sunday)|earlier today|when you|for example|e\.g\.|specifically)\b"),
        new("number", @"\d"),
        new("price", @"[$€£]\s?\d|\b\d[\d,.]* ?(usd|eur|gbp|dollars?|euros?|pounds?|bucks)\b|\b(price|quote|fee|rate|budget|discount|invoice)\b"),
        new("list", @"(^|\n)\s*([-*•]|\d+[.)])\s+|\b(bullet(s|ed| points?)?|numbered|outline|headings?)\b"),
        new("link_or_sample", @"https?://|\b(example|sample|mock-?ups?|screenshots?|sketch\w*|drafts?|reference|portfolio|link|attached|attachment)\b"),
        new("exclamation", "!"),
        new("emoji", @"[\u2600-\u27BF]|\uD83C|\uD83D|\uD83E|:-?[)(DP]|<3"),
        new("hedge", @"\b(maybe|perhaps|i think|i guess|kind of|sort of|might|possibly|probably|not sure|if (that's|it's) (ok|okay|alright|fine))\b"),
        Acknowledgement,
        Advice,
    ];
}
