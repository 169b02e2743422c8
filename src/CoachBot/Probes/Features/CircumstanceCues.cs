namespace CoachBot.Probes.Features;

/// <summary>Circumstances that recur in accounts of couples, freelancers and small businesses, each with its usual wordings. English.</summary>
internal static class CircumstanceCues
{
    public static IReadOnlyList<Cue> All { get; } =
    [
        new("tired", "somebody was tired", @"\b(tired|exhaust\w*|worn out|sleepy|sleepless|no sleep|barely slept|slept badly|long day|fatigue\w*|drained|knackered|shattered)\b"),
        new("stress", "there was stress or hurry", @"\b(stress\w*|pressure|rush\w*|hurry|hurried|late for|running late|busy|overload\w*|overwhelm\w*|hectic|urgent\w*|asap|last[- ]minute|tight deadline|deadline)\b"),
        new("hungry", "somebody was hungry", @"\b(hungry|hangry|starving|hadn't eaten|no (lunch|dinner|breakfast)|before (dinner|lunch|breakfast))\b"),
        new("alcohol", "alcohol was involved", @"\b(drunk|drink(s|ing)?|drank|wine|beers?|alcohol|tipsy|pub|bar|hungover|hangover)\b"),
        new("money", "it was about money", @"\b(money|bills?|budget\w*|rent|mortgage|spen(d|t|ding)|expens\w*|sav(e|ing|ings)|debt|credit card|bank|pric(e|es|ing)|cost\w*|pay|paid|payment|invoice\w*|salary|afford\w*|fee|quote)\b"),
        new("chores", "it was about housework", @"\b(chores?|dish(es)?|dishwasher|laundry|clean(ed|ing)?|tid(y|ied|ying)|vacuum\w*|trash|rubbish|garbage|bins?|kitchen|cook(ed|ing)?|groceries|housework|mess|messy)\b"),
        new("children", "it was about children", @"\b(kids?|child|children|son|daughter|baby|toddler|teen(ager)?s?|school|homework|bedtime|daycare|nursery)\b"),
        new("family", "it was about parents or in-laws", @"\b(in-?laws?|mother-in-law|father-in-law|(his|her|my|their) (mother|father|mom|mum|dad|parents|sister|brother|family)|parents|relatives|family (visit|dinner|party|holiday))\b"),
        new("phone", "a phone or screen was in it", @"\b(phone|screen|scroll\w*|tv|television|gam(e|ing)|laptop|social media|instagram|netflix)\b"),
        new("work", "it was about a job", @"\b(boss|job|office|overtime|colleague\w*|coworker\w*|shift|meeting|commut\w*|promotion)\b"),
        new("plans", "it was about plans or a holiday", @"\b(plans?|planning|holiday|vacation|trip|travel\w*|weekend|party|dinner plans|birthday|anniversary|visit\w*)\b"),
        new("others_present", "other people were there", @"\b(in front of|friends?|guests?|party|public|restaurant|everyone (was )?there|company|visitors?|neighbou?rs?)\b"),
        new("in_writing", "it was in writing (a message, an e-mail)", @"\b(text(ed|s|ing)?|messag\w*|e-?mail\w*|whatsapp\w*|slack|chat|dm|comment(ed|s)?|review)\b"),
        new("by_phone", "it was on the phone", @"\b(called|phone call|on the phone|rang|video call|zoom)\b"),
        new("in_car", "it was in the car or on the way", @"\b(car|driv(e|ing|er)|traffic|road|parking|train|airport|on the way)\b"),
        new("lateness", "somebody or something was late", @"\b(late|delay\w*|overdue|missed|forgot\w*|waiting|behind schedule|no[- ]show)\b"),
        new("revision", "a change or revision was asked for", @"\b(revis\w*|chang(e|es|ed)|redo|rework\w*|edit(s|ed)?|feedback|again|round|corrections?|tweak\w*|scope)\b"),
        new("vague", "the request was vague", @"\b(vague|unclear|no (brief|details?|direction)|not sure what|something (nice|fresh|modern|cool)|make it pop|surprise me|whatever)\b"),
        new("complaint", "there was a complaint", @"\b(complain\w*|angry|upset|annoyed|furious|unhappy|disappoint\w*|refund\w*|broken|damaged|wrong|faulty|criticis\w*|criticiz\w*|accus\w*)\b"),
        new("new_client", "it was somebody new", @"\b(new (client|customer|project|lead)|first[- ](time|order|project)|never worked|referral|cold)\b"),
        new("ill", "somebody was ill or in pain", @"\b(sick|ill|illness|pain|headache|migraine|flu|fever|doctor|hospital|hurt)\b"),
        new("jealousy", "jealousy or an ex was in it", @"\b(jealous\w*|ex|ex-(girlfriend|boyfriend|wife|husband)|flirt\w*|cheat\w*|trust)\b"),
        new("intimacy", "it was about closeness or time together", @"\b(sex|intima\w*|cuddl\w*|affection\w*|date night|quality time|alone time|time together|romantic|close)\b"),
        new("morning_told", "it was in the morning", @"\b(morning|breakfast|woke|wake|waking|before work|alarm|dawn|sunrise)\b"),
        new("evening_told", "it was in the evening or at night", @"\b(evening|night|nights|tonight|dinner|bed|bedtime|before bed|midnight|late at|after work|\d{1,2} ?pm)\b"),
        new("weekend_told", "it was at the weekend", @"\b(weekend|saturday|sunday)\b"),
    ];
}
