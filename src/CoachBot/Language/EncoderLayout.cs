namespace CoachBot.Language;

/// <summary>How a tensor's numbers share quantisation scales.</summary>
public enum TensorKind
{
    /// <summary>A scale for each column, the output channel of a dense layer.</summary>
    Dense,

    /// <summary>A scale for each row, the vector of one vocabulary entry.</summary>
    Table,

    /// <summary>A bias or a norm: always float32.</summary>
    Vector,
}

/// <summary>One tensor of the encoder in row-major order.</summary>
public sealed record TensorSpec(string Name, TensorKind Kind, int Rows, int Columns)
{
    /// <summary>Numbers in the tensor.</summary>
    public int Count => Rows * Columns;

    /// <summary>Scales that an int8 copy of it needs.</summary>
    public int ScaleCount => Kind switch { TensorKind.Dense => Columns, TensorKind.Table => Rows, _ => 0 };

    /// <summary>Index of the scale for the number at <paramref name="index"/>.</summary>
    public int ScaleOf(int index) => Kind == TensorKind.Dense ? index % Columns : index / Columns;
}

/// <summary>Every tensor of the encoder in the order in which the weight file holds them.</summary>
public static class EncoderLayout
{
    /// <summary>Rows of the embedding table: 8,000 vocabulary entries and two that the model never looks up.</summary>
    private const int TableRows = 8002;

    private const int FeedForward = 1536;

    public static IReadOnlyList<TensorSpec> Tensors { get; } =
    [
        new("embeddings", TensorKind.Table, TableRows, EncoderModel.EmbeddingWidth),
        .. Layer("first", EncoderModel.EmbeddingWidth, widened: true),
        .. Layer("second", EncoderModel.Dimensions, widened: false),
        .. Dense("output", EncoderModel.Dimensions, EncoderModel.Dimensions),
    ];

    private static IEnumerable<TensorSpec> Layer(string name, int width, bool widened) =>
    [
        .. Norm($"{name}.attention.norm", width),
        .. Dense($"{name}.attention.projection", width, 3 * width),
        .. Dense($"{name}.attention.output", width, EncoderModel.Dimensions),
        .. widened ? Dense($"{name}.widen", width, EncoderModel.Dimensions) : [],
        .. Norm($"{name}.feedforward.norm", EncoderModel.Dimensions),
        .. Dense($"{name}.feedforward.expand", EncoderModel.Dimensions, FeedForward),
        .. Dense($"{name}.feedforward.contract", FeedForward, EncoderModel.Dimensions),
    ];

    private static IEnumerable<TensorSpec> Norm(string name, int width) =>
        [new($"{name}.scale", TensorKind.Vector, 1, width), new($"{name}.bias", TensorKind.Vector, 1, width)];

    private static IEnumerable<TensorSpec> Dense(string name, int inputs, int outputs) =>
        [new($"{name}.weights", TensorKind.Dense, inputs, outputs), new($"{name}.bias", TensorKind.Vector, 1, outputs)];
}
