using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CoachBot.Agents;

namespace CoachBot.Batches;

/// <summary>One prompt, filled for one example.</summary>
/// <param name="Id">Unique in its job.</param>
/// <param name="Prompt">What the model is sent as the person's message.</param>
public sealed record BatchItem(string Id, string Prompt);

/// <summary>A prompt to be run over a list of examples.</summary>
/// <param name="Model">The model's name, as its answers depend on it.</param>
/// <param name="Instructions">The system prompt of every item; may be empty.</param>
/// <param name="MostAnswerTokens">Per item; bounds the price.</param>
public sealed record BatchJob(string Model, string Instructions, ImmutableArray<BatchItem> Items, int MostAnswerTokens, float Temperature = 0)
{
    /// <summary>What identifies an item's answer: the same key has the same question, model and settings, so an answer under it need not be bought again.</summary>
    public string KeyOf(BatchItem item)
    {
        // Lengths stand before the texts, so that no two different requests read the same.
        var request = FormattableString.Invariant(
            $"{Model.Length}:{Model}{Instructions.Length}:{Instructions}{item.Prompt.Length}:{item.Prompt}{MostAnswerTokens}:{Temperature:R}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request)));
    }

    internal int InputTokensOf(BatchItem item) => TokenEstimate.Of(Instructions) + TokenEstimate.Of(item.Prompt) + TokensOfTheFrame;

    /// <summary>Roles and separators that a provider puts around the messages.</summary>
    private const int TokensOfTheFrame = 12;
}

/// <summary>What a model costs, in USD for a million tokens.</summary>
public sealed record TokenPrice(decimal UsdPerMillionIn, decimal UsdPerMillionOut)
{
    public decimal Of(long input, long output) => ((input * UsdPerMillionIn) + (output * UsdPerMillionOut)) / 1_000_000;
}
