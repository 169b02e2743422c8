namespace CoachBot.Language;

/// <summary>The encoder's weight file is missing or is not what the converter wrote. The message names the file and the mend.</summary>
public sealed class EncoderWeightsException : Exception
{
    public EncoderWeightsException()
    {
    }

    public EncoderWeightsException(string message)
        : base(message)
    {
    }

    public EncoderWeightsException(string message, Exception inner)
        : base(message, inner)
    {
    }

    internal static EncoderWeightsException For(string path, string fault, Exception? inner = null) =>
        new(
            $"The sentence encoder's weights at '{path}' {fault}. Build the program again, restore the file from the repository, "
            + "or make it anew with the evaluations verb convert-encoder.",
            inner!);
}
