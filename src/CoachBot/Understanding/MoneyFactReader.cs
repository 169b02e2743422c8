using CoachBot.Coaching;

namespace CoachBot.Understanding;

/// <summary>Tells what each amount of money is for, from the words around it.</summary>
internal static class MoneyFactReader
{
    private static readonly TokenPattern PerCall = TokenPattern.Parse(
        "((a|per|each|every|one|an) (call|request|reply|replies|email|mail|message|ticket|text|answer|query|run|document|doc|item|time|go|use|description|response|prompt|summary|post|report|generation|completion|piece)|apiece|each|(call|request|reply|answer|text|run|query) (costs|cost|runs|is)|per)");

    private static readonly TokenPattern Tuned = TokenPattern.Parse(
        "(tuned|trained|tuning|training|fine tun*|finetun*|smaller|small|own model|it would be|would be|would cost|down to|instead of|custom|distilled|after|new one|our own)");

    private static readonly TokenPattern Hosting = TokenPattern.Parse("(host*|server*|gpu*|endpoint|infrastructure|keep it running|running it|rent*|run it)");

    private static readonly TokenPattern Upfront = TokenPattern.Parse(
        "(up front|upfront|set up|setup|one time|one off|once|build*|to train|training (run|job|cost*|it)|training|initial*|prepar*|labelling|data work|project|to get going|to get it|quote*|paying|invest*|develop*|to make|the tuning|tuning (it|costs|is|run|job|would))");

    private static readonly TokenPattern Hourly = TokenPattern.Parse("((an|per|each|every|the) hour|hourly|rate)");

    private static readonly TokenPattern Budget = TokenPattern.Parse("(budget|afford|set aside|can spend|could spend|willing to spend|ready to spend|put aside|have .. to spend|max*|at most|no more than|cap)");

    /// <summary>What lets a bare number be money: "and the build 1,500".</summary>
    private static readonly TokenPattern Spent = TokenPattern.Parse("(build|setup|set up|training|upfront|up front|hosting|paying|pay|cost*|budget of) (is|would be|was|about|around|of|for)? $");

    private static readonly TokenPattern Monthly = TokenPattern.Parse("((a|per|each|every) month|monthly|(a|per) mo)");

    public static IEnumerable<FactReading> Read(string text, IReadOnlyList<Clause> clauses) =>
        from clause in clauses
        where !clause.Is(ClauseMood.ThirdParty)
        let money = MoneyReader.Read(clause.Words, bare: Spent)
        from at in Enumerable.Range(0, money.Count)
        let fact = Role(clause.Words, money, at)
        where fact is not null
        select new FactReading(
            fact,
            new FactValue.Amount(money[at].Low, money[at].High),
            text[clause.Tokens[money[at].First].Start..clause.Tokens[money[at].End - 1].End],
            money[at].Foreign ? 0.6 : 0.8);

    private static string? Role(string[] words, IReadOnlyList<MoneyMention> all, int index)
    {
        var money = all[index];
        // Words up to the neighbouring amounts belong to this one.
        var from = index > 0 ? all[index - 1].End : 0;
        var to = index + 1 < all.Count ? all[index + 1].First : words.Length;
        var before = words.AsSpan(from, money.First - from);
        var after = words.AsSpan(money.End, to - money.End);
        var close = words.AsSpan(money.End, Math.Min(4, words.Length - money.End));
        if (Hourly.IsIn(close)) return "hourly_rate_usd";
        if (Monthly.IsIn(close)) return Hosting.IsIn(before) || Hosting.IsIn(after) ? "hosting_usd_per_month" : null;
        if (Hosting.IsIn(before) && (Monthly.IsIn(after) || Monthly.IsIn(before))) return "hosting_usd_per_month";
        if (Budget.IsIn(before) || Budget.IsIn(close)) return "budget_usd";
        if (money.High < 20 && (PerCall.IsIn(close) || PerCall.IsIn(before) || money.High < 1))
            return Tuned.IsIn(before) || (Tuned.IsIn(after) && index == all.Count - 1 && index > 0) ? "tuned_cost_per_call_usd" : "cost_per_call_usd";
        return money.Low >= 20 && (Upfront.IsIn(close) || Upfront.IsIn(before) || Upfront.IsIn(after)) ? "upfront_usd" : null;
    }
}
