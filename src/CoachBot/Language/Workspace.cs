namespace CoachBot.Language;

/// <summary>Scratch memory of one pass through the encoder (about 1.3 MB), used by one thread at a time and then again.</summary>
internal sealed class Workspace
{
    /// <summary>Rows of the residual stream, 256 wide at first and 512 later.</summary>
    internal float[] States { get; } = new float[EncoderModel.MaxTokens * EncoderModel.Dimensions];

    internal float[] Normed { get; } = new float[EncoderModel.MaxTokens * EncoderModel.Dimensions];

    /// <summary>Rows up to 1,536 wide: queries, keys and values, or the feed-forward step's inside.</summary>
    internal float[] Wide { get; } = new float[EncoderModel.MaxTokens * 3 * EncoderModel.Dimensions];
}
