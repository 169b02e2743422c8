namespace CoachBot.Probes.Features;

/// <summary>Circumstances that recur in accounts of couples, freelancers and small businesses, each with its usual wordings. English.</summary>
internal static class CircumstanceCues
{
    public static IReadOnlyList<Cue> All { get; } =
    [
        new("tired", @"\b(tired|exhaust\w*|worn out|sleepy|sleepless|no sleep|barely slept|slept badly|long day|fatigue\w*|drained|knackered|shattered)\b"),
        new("stress", @"\b(stress\w*|pressure|rush\w*|hurry|hurried|late for|running late|busy|overload\w*|overwhelm\w*|hectic|urgent\w*|asap|last[- ]minute|tight deadline|deadline)\b"),
        new("hungry", @"\b(hungry|hangry|starving|hadn't eaten|no (lunch|dinner|breakfast)|before (dinner|lunch|breakfast))\b"),
        new("alcohol", @"\b(drunk|drink(s|ing)?|drank|wine|beers?|alcohol|tipsy|pub|bar|hungover|hangover)\b"),
        new("money", @"\b(money|bills?|budget\w*|rent|mortgage|spen(d|t|ding)|expens\w*|sav(e|ing|ings)|debt|credit card|bank|pric(e|es|ing)|cost\w*|pay|paid|payment|invoice\w*|salary|afford\w*|fee|quote)\b"),
        new("chores", @"\b(chores?|dish(es)?|dishwasher|laundry|clean(ed|ing)?|tid(y|ied|ying)|vacuum\w*|trash|rubbish|garbage|bins?|kitchen|cook(ed|ing)?|groceries|housework|mess|messy)\b"),
        new("children", @"\b(kids?|child|children|son|daughter|baby|toddler|teen(ager)?s?|school|homework|bedtime|daycare|nursery)\b"),
        new("family", @"\b(in-?laws?|mother-in-law|father-in-law|(his|her|my|their) (mother|father|mom|mum|dad|parents|sister|brother|family)|parents|relatives|family (visit|dinner|party|holiday))\b"),
        new("phone", @"\b(phone|screen|scroll\w*|tv|television|gam(e|ing)|laptop|social media|instagram|netflix)\b"),
        new("work", @"\b(boss|job|office|overtime|colleague\w*|coworker\w*|shift|meeting|commut\w*|promotion)\b"),
        new("plans", @"\b(plans?|planning|holiday|vacation|trip|travel\w*|weekend|party|dinner plans|birthday|anniversary|visit\w*)\b"),
        new("others_present", @"\b(in front of|friends?|guests?|party|public|restaurant|everyone (was )?there|company|visitors?|neighbou?rs?)\b"),
        new("in_writing", @"\b(text(ed|s|ing)?|messag\w*|e-?mail\w*|whatsapp\w*|slack|chat|dm|comment(ed|s)?|review)\b"),
        new("by_phone", @"\b(called|phone call|on the phone|rang|video call|zoom)\b"),
        new("in_car", @"\b(car|driv(e|ing|er)|traffic|road|parking|train|airport|on the way)\b"),
        new("lateness", @"\b(late|delay\w*|overdue|missed|forgot\w*|waiting|behind schedule|no[- ]show)\b"),
        new("revision", @"\b(revis\w*|chang(e|es|ed)|redo|rework\w*|edit(s|ed)?|feedback|again|round|corrections?|tweak\w*|scope)\b"),
        new("vague", @"\b(vague|unclear|no (brief|details?|direction)|not sure what|something (nice|fresh|modern|cool)|make it pop|surprise me|whatever)\b"),
        new("complaint", @"\b(complain\w*|angry|upset|annoyed|furious|unhappy|disappoint\w*|refund\w*|broken|damaged|wrong|faulty|criticis\w*|criticiz\w*|accus\w*)\b"),
        new("new_client", @"\b(new (client|customer|project|lead)|first[- ](time|order|project)|never worked|referral|cold)\b"),
        new("ill", @"\b(sick|ill|illness|pain|headache|migraine|flu|fever|doctor|hospital|hurt)\b"),
        new("jealousy", @"\b(jealous\w*|ex|ex-(girlfriend|boyfriend|wife|husband)|flirt\w*|cheat\w*|trust)\b"),
        new("intimacy", @"\b(sex|intima\w*|cuddl\w*|affection\w*|date night|quality time|alone time|time together|romantic|close)\b"),
        new("morning_told", @"\b(morning|breakfast|woke|wake|waking|before work|alarm|dawn|sunrise)\b"),
        new("evening_told", @"\b(evening|night|nights|tonight|dinner|bed|bedtime|before bed|midnight|late at|after work|\d{1,2} ?pm)\b"),
        new("weekend_told", @"\b(weekend|saturday|sunday)\b"),
    ];
}
