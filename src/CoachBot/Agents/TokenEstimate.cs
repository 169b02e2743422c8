using System.Text;

namespace CoachBot.Agents;

/// <summary>
/// How many tokens a text costs, roughly and on the dear side, without a model's own vocabulary: English has about four bytes of UTF-8 a token
/// in the vocabularies in use, other scripts fewer. Budgets are kept by it; bills are what the server counts.
/// </summary>
public static class TokenEstimate
{
    private const int BytesPerToken = 3;

    public static int Of(string text) => (Encoding.UTF8.GetByteCount(text) + BytesPerToken - 1) / BytesPerToken;
}
