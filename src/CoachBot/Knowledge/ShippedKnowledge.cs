using CoachBot.Input;
using CoachBot.Knowledge.Questions;
using CoachBot.Language;
using CoachBot.Words;
using Microsoft.Extensions.AI;

namespace CoachBot.Knowledge;

/// <summary>What ships with the program in its prompts folder and what the installation adds, joined into one: the passages, the index over them and the answerer.</summary>
public sealed class ShippedKnowledge : IDisposable
{
    /// <summary>The encoder's vocabulary has common words as one piece and their forms as two; a misspelt word falls into more.</summary>
    private const int PiecesOfAWord = 2;

    private readonly CachedEmbeddingGenerator _vectors;
    private readonly InProcessIndex _inner;
    private readonly IKnowledgeIndex _searched;
    private readonly GuidanceIndex _index;

    private ShippedKnowledge(string promptsFolder, SentenceEncoder encoder, Wording wording, KnowledgeAdditions additions)
    {
        Passages = Passages.Load(promptsFolder, additions.Documents);
        var understanding = Path.Combine(promptsFolder, "understanding");
        var words = QuestionWords.Load(Path.Combine(understanding, "questions.yaml"));
        string[] texts = [.. Passages.Chunks.Select(chunk => chunk.SearchText)];
        var vocabulary = new Vocabulary(texts);
        var reader = new QuestionReader(
            vocabulary, Synonyms.Load(Path.Combine(understanding, "synonyms.yaml")), words, new ModelVersions(texts), word => encoder.Tokenize(word).Count <= PiecesOfAWord);
        var kept = VectorFile.Read(Path.Combine(promptsFolder, "guidance", "vectors.bin"));
        _vectors = new CachedEmbeddingGenerator(encoder, additions.Vectors is { } more ? VectorFile.Join(kept, more) : kept);
        _inner = new InProcessIndex(_vectors);
        _searched = additions.Index(_inner, _vectors);
        _index = new GuidanceIndex(_searched, Passages.Chunks);
        Answerer = new KnowledgeAnswerer(_index, _vectors, reader, vocabulary, wording, words.Elsewhere);
    }

    /// <summary>The shipped passages, then the operator's.</summary>
    public Passages Passages { get; }

    /// <summary>The index; it is filled at its first search.</summary>
    public IKnowledgeIndex Index => _index;

    /// <summary>The encoder that the passages are compared with; it knows the vectors that are kept in files.</summary>
    public IEmbeddingGenerator<string, Embedding<float>> Encoder => _vectors;

    public KnowledgeAnswerer Answerer { get; }

    /// <param name="promptsFolder">The folder with guidance, journeys and understanding.</param>
    /// <param name="encoder">Stays its owner's.</param>
    /// <param name="wording">The fixed sentences.</param>
    /// <param name="additions">What the installation adds.</param>
    /// <exception cref="UnusableFileException">Files are missing or wrong; the message names them.</exception>
    public static ShippedKnowledge Load(string promptsFolder, SentenceEncoder encoder, Wording wording, KnowledgeAdditions? additions = null) =>
        new(promptsFolder, encoder, wording, additions ?? KnowledgeAdditions.None);

    public void Dispose()
    {
        _index.Dispose();
        (_searched as IDisposable)?.Dispose();
        _inner.Dispose();
        _vectors.Dispose();
    }
}
