using CoachBot.Language;

namespace CoachBot.Tests.Language;

public class Bm25Tests
{
    /// <summary>Worked by hand: idf = ln(1 + (3 - 1 + .5) / 1.5) = 0.980829; the mean length is 2.</summary>
    [Fact]
    public void Scores_are_those_of_the_formula()
    {
        var index = new Bm25([["cat", "cat", "dog"], ["dog"], ["dog", "fish"]]);

        index.Statistics.InverseDocumentFrequency("cat").ShouldBe(0.980829, 1e-6);
        // 0.980829 x 2 x 2.2 / (2 + 1.2 x (1 - .75 + .75 x 3 / 2)) = 4.315649 / 3.65
        index.Score(["cat"]).ShouldBe([1.182370, 0, 0], 1e-6);
    }

    [Fact]
    public void Rare_words_short_documents_and_repeated_query_words_weigh_more()
    {
        var index = new Bm25([["a", "x"], ["a", "b", "b", "b", "c"], ["a"]]);

        index.Statistics.InverseDocumentFrequency("x").ShouldBeGreaterThan(index.Statistics.InverseDocumentFrequency("a"));
        index.Statistics.InverseDocumentFrequency("unknown").ShouldBe(0);
        var scores = index.Score(["a"]);
        scores[2].ShouldBeGreaterThan(scores[0]);
        scores[0].ShouldBeGreaterThan(scores[1]);
        index.Score(["b", "b"])[1].ShouldBe(2 * index.Score(["b"])[1], 1e-12);
    }

    [Fact]
    public void Empty_collections_documents_and_queries_score_nothing()
    {
        new Bm25([]).Score(["a"]).ShouldBeEmpty();
        new Bm25([[], []]).Score(["a"]).ShouldBe([0, 0]);
        new Bm25([["a"]]).Score([]).ShouldBe([0]);
    }
}
