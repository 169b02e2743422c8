using CoachBot.Input;
using CoachBot.Knowledge.Questions;
using CoachBot.Language;
using CoachBot.Words;

namespace CoachBot.Knowledge;

/// <summary>What ships with the program in its prompts folder, joined into one: the passages, the index over them and the answerer.</summary>
public sealed class ShippedKnowledge : IDisposable
{
    /// <summary>The encoder's vocabulary has common words as one piece and their forms as two; a misspelt word falls into more.</summary>
    private const int PiecesOfAWord = 2;

    private readonly CachedEmbeddingGenerator _vectors;
    private readonly InProcessIndex _inner;
    private readonly GuidanceIndex _index;

    private ShippedKnowledge(string promptsFolder, SentenceEncoder encoder, Wording wording)
    {
        Passages = Passages.Load(promptsFolder);
        var understanding = Path.Combine(promptsFolder, "understanding");
        var words = QuestionWords.Load(Path.Combine(understanding, "questions.yaml"));
        string[] texts = [.. Passages.Chunks.Select(chunk => chunk.SearchText)];
        var vocabulary = new Vocabulary(texts);
        var reader = new QuestionReader(
            vocabulary, Synonyms.Load(Path.Combine(understanding, "synonyms.yaml")), words, new ModelVersions(texts), word => encoder.Tokenize(word).Count <= PiecesOfAWord);
        _vectors = new CachedEmbeddingGenerator(encoder, VectorFile.Read(Path.Combine(promptsFolder, "guidance", "vectors.bin")));
        _inner = new InProcessIndex(_vectors);
        _index = new GuidanceIndex(_inner, Passages.Chunks);
        Answerer = new KnowledgeAnswerer(_index, _vectors, reader, vocabulary, wording, words.Elsewhere);
    }

    public Passages Passages { get; }

    /// <summary>The index; it is filled at its first search.</summary>
    public IKnowledgeIndex Index => _index;

    public KnowledgeAnswerer Answerer { get; }

    /// <param name="promptsFolder">The folder with guidance, journeys and understanding.</param>
    /// <param name="encoder">Stays its owner's.</param>
    /// <param name="wording">The fixed sentences.</param>
    /// <exception cref="UnusableFileException">Files are missing or wrong; the message names them.</exception>
    public static ShippedKnowledge Load(string promptsFolder, SentenceEncoder encoder, Wording wording) => new(promptsFolder, encoder, wording);

    public void Dispose()
    {
        _index.Dispose();
        _inner.Dispose();
        _vectors.Dispose();
    }
}
