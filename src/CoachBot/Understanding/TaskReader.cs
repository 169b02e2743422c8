using CoachBot.Coaching;

namespace CoachBot.Understanding;

/// <summary>Quotes what the model is to do: the words after "I want it to", "help me", "use it for", else none.</summary>
internal static class TaskReader
{
    private const int MostCharacters = 160;

    private static readonly TokenPattern Wish = TokenPattern.Parse(
        "((want|need|like|love|expect|get|train|teach|have|use|build|wish) (it|an ai|ai|a model|a bot|something|one|the model|the bot|the ai|the assistant|them) (to|that|which|for|can)"
        + "|(want|need|like|love|trying|hoping|looking) (to be able)? (to|for|an ai to|an ai that|a tool that|a bot that|a model that|a model to|a bot to|help with|someone to|something that)"
        + "|help (me|us|with)|(goal|task|job|idea|aim|plan) is (to|that)?|it (should|must|has to|needs to)|(should|must) (be able to)?)");

    public static IEnumerable<FactReading> Read(string text, IReadOnlyList<Clause> clauses)
    {
        foreach (var clause in clauses)
        {
            if (Wish.Find(clause.Words) is not { } wish || wish.End.Value + 1 >= clause.Words.Length) continue;
            var quote = Clip(text[clause.Tokens[wish.End.Value].Start..clause.End].Trim());
            yield return new FactReading("task", new FactValue.Words(quote), quote, 0.6);
            yield break;
        }
    }

    private static string Clip(string quote)
    {
        if (quote.Length <= MostCharacters) return quote;
        var space = quote.LastIndexOf(' ', MostCharacters);
        return quote[..(space > 0 ? space : MostCharacters)];
    }
}
