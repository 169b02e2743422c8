using System.Text.RegularExpressions;

namespace CoachBot.Agents.Guard;

/// <summary>Names of providers, products and models that the ground does not hold.</summary>
internal static partial class ProductCheck
{
    public static string? Find(Sentence sentence, GroundIndex ground, GuardWords words)
    {
        var named = words.All("products", sentence.Words).FirstOrDefault(name => !ground.Says(name));
        if (named is not null) return named;
        // "together" is a word and Together a company: only the capital inside a sentence tells.
        return Capitals().Matches(sentence.Text).Select(match => match.Value)
            .FirstOrDefault(name => words.Sets["proper_products"].Contains(name.ToLowerInvariant()) && !ground.Says(name));
    }

    [GeneratedRegex(@"(?<=[\p{Ll}\d,;:(""'-]\s?)\p{Lu}\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Capitals();
}
