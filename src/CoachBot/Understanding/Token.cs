namespace CoachBot.Understanding;

/// <summary>One word, number or mark of a text, in the plain form that readers compare.</summary>
/// <param name="Text">Lower case, straight apostrophes, contractions written out: <c>haven't</c> gives <c>have</c> and <c>not</c>.</param>
/// <param name="Start">Where it stands in the text it was read from, in UTF-16 units.</param>
/// <param name="Length">Of the source, in UTF-16 units; the parts of a contraction share one source.</param>
public readonly record struct Token(string Text, int Start, int Length)
{
    public int End => Start + Length;

    public bool IsWord => char.IsLetter(Text[0]);

    public bool IsNumber => char.IsAsciiDigit(Text[0]);
}
