using CoachBot.Coaching;

namespace CoachBot.Understanding;

/// <summary>How well a plain model does, from a share of right or wrong answers. Under a third right with a real prompt is "no" (DESIGN.md, 4, row 4).</summary>
internal static class AbilityReader
{
    private static readonly TokenPattern Right = TokenPattern.Parse("(right|exact*|tops out|reach*|hits|got|gets|get|scores|scored|manage*|correct*|usable|accura*|succe*|solve*|valid*|pass*|works|work|good|fine|hit*|acceptable|perfect*|spot on|ok|nails|gets it)");
    private static readonly TokenPattern Wrong = TokenPattern.Parse("(wrong*|fail*|break*|broke*|incorrect*|error*|off|unusable|miss*|mistake*|garbage|nonsense|hallucinat*|drift*|reject*|rewrite)");
    private static readonly TokenPattern Tried = TokenPattern.Parse("(prompt*|few shot|model*|chatgpt|gpt*|claude|gemini|llama|ai|bot|chatbot|it|zero shot|baseline|tried|assistant|plain|copilot|shot|robot*|best)");

    public static IEnumerable<FactReading> Read(string text, IReadOnlyList<Clause> clauses)
    {
        foreach (var clause in clauses.Where(clause => clause.States))
        {
            if (ShareReader.Read(clause.Words) is not var (share, first) || !IsAboutModels(clause, clauses)) continue;
            var wrong = Wrong.IsIn(clause.Words);
            if (!wrong && !Right.IsIn(clause.Words)) continue;
            var right = wrong && !Right.IsIn(clause.Words) ? 1 - share : share;
            var words = text[clause.Tokens[first].Start..clause.End];
            yield return Choice("base_model_ability", right < 1 / 3.0 ? "no" : right < 0.9 ? "sometimes" : "yes", words);
            yield return Choice("prompting_result", right < 0.4 ? "poor" : right < 0.9 ? "inconsistent" : "good", words);
        }
    }

    private static bool IsAboutModels(Clause clause, IReadOnlyList<Clause> clauses) =>
        clauses.Any(other => other.Sentence <= clause.Sentence && other.Sentence >= clause.Sentence - 1 && Tried.IsIn(other.Words));

    private static FactReading Choice(string fact, string label, string words) => new(fact, new FactValue.Choice(label), words, 0.75);
}
