using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Language;

/// <summary>Reads the file that <see cref="EncoderWeightsWriter"/> writes; a torn or edited one is refused by its checksum.</summary>
internal sealed class EncoderWeightsReader
{
    private readonly ReadOnlyMemory<byte> _body;
    private readonly WeightPrecision _precision;
    private readonly Dictionary<string, int> _offsets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TensorSpec> _specs = EncoderLayout.Tensors.ToDictionary(t => t.Name, StringComparer.Ordinal);
    private readonly VocabularyPiece[] _vocabulary;

    private EncoderWeightsReader(ReadOnlyMemory<byte> body)
    {
        _body = body;
        using var reader = new BinaryReader(new MemoryStream(body.ToArray(), writable: false), Encoding.UTF8);
        reader.BaseStream.Position = EncoderWeightsWriter.Mark.Length;
        _precision = (WeightPrecision)reader.ReadInt32();
        _vocabulary = new VocabularyPiece[reader.ReadInt32()];
        for (var i = 0; i < _vocabulary.Length; i++)
            _vocabulary[i] = new VocabularyPiece(reader.ReadString(), reader.ReadDouble());
        var offset = (int)reader.BaseStream.Position;
        foreach (var spec in EncoderLayout.Tensors)
        {
            _offsets[spec.Name] = offset;
            offset += Quantised(spec) ? spec.Count + (4 * spec.ScaleCount) : 4 * spec.Count;
        }

        if (offset != body.Length)
            throw new InvalidDataException("The tensors do not fill the file.");
    }

    /// <exception cref="EncoderWeightsException">The file is missing, unreadable, torn or of another format.</exception>
    internal static EncoderModel Read(string path)
    {
        var bytes = Load(path);
        var body = bytes.AsMemory(0, Math.Max(0, bytes.Length - SHA256.HashSizeInBytes));
        if (!body.Span.StartsWith(EncoderWeightsWriter.Mark))
            throw EncoderWeightsException.For(path, "are not an encoder's weight file");
        var hash = SHA256.HashData(body.Span);
        if (!hash.AsSpan().SequenceEqual(bytes.AsSpan(body.Length)))
            throw EncoderWeightsException.For(path, "are damaged: the checksum does not match");
        try
        {
            return new EncoderWeightsReader(body).Model(Convert.ToHexStringLower(hash)[..16]);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or OverflowException)
        {
            throw EncoderWeightsException.For(path, "were written for another version of the encoder", e);
        }
    }

    private static byte[] Load(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw EncoderWeightsException.For(path, "are missing", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw EncoderWeightsException.For(path, "cannot be read: " + e.Message, e);
        }
    }

    private EncoderModel Model(string fingerprint)
    {
        var table = _specs["embeddings"];
        var values = _body.Slice(_offsets[table.Name] + (Quantised(table) ? 4 * table.ScaleCount : 0), table.Count * (Quantised(table) ? 1 : 4));
        return new EncoderModel(
            fingerprint,
            new SentencePieceTokenizer(_vocabulary),
            new EmbeddingTable(values, Quantised(table) ? Floats(table.Name, table.ScaleCount) : null, table.Columns),
            Layer("first", Dense("first.widen")),
            Layer("second", widen: null),
            Dense("output"));
    }

    private TransformerLayer Layer(string name, DenseLayer? widen) => new(
        Norm($"{name}.attention.norm"),
        Dense($"{name}.attention.projection"),
        Dense($"{name}.attention.output"),
        widen,
        Norm($"{name}.feedforward.norm"),
        Dense($"{name}.feedforward.expand"),
        Dense($"{name}.feedforward.contract"));

    private LayerNorm Norm(string name) => new(Vector($"{name}.scale"), Vector($"{name}.bias"));

    private float[] Vector(string name) => Floats(name, _specs[name].Count);

    private DenseLayer Dense(string name)
    {
        var spec = _specs[$"{name}.weights"];
        return new DenseLayer(spec.Rows, Quantised(spec) ? Dequantise(spec) : Rearrange(spec), Vector($"{name}.bias"));
    }

    private bool Quantised(TensorSpec spec) => _precision == WeightPrecision.EightBit && spec.Kind != TensorKind.Vector;

    private float[] Floats(string name, int count) =>
        MemoryMarshal.Cast<byte, float>(_body.Span.Slice(_offsets[name], 4 * count)).ToArray();

    /// <summary>Row-major int8 to <see cref="DenseLayer"/>'s panels of float32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float[] Dequantise(TensorSpec spec)
    {
        var scales = Floats(spec.Name, spec.ScaleCount);
        var values = MemoryMarshal.Cast<byte, sbyte>(_body.Span.Slice(_offsets[spec.Name] + (4 * spec.ScaleCount), spec.Count));
        var panels = new float[spec.Count];
        for (var row = 0; row < spec.Rows; row++)
        {
            for (var column = 0; column < spec.Columns; column += DenseLayer.PanelWidth)
            {
                var (low, high) = Vector128.Widen(Vector128.Create(values.Slice((row * spec.Columns) + column, DenseLayer.PanelWidth)));
                var panel = panels.AsSpan((column * spec.Rows) + (row * DenseLayer.PanelWidth), DenseLayer.PanelWidth);
                Scale(low, scales.AsSpan(column), panel);
                Scale(high, scales.AsSpan(column + 8), panel[8..]);
            }
        }

        return panels;
    }

    private static void Scale(Vector128<short> values, ReadOnlySpan<float> scales, Span<float> target)
    {
        var (low, high) = Vector128.Widen(values);
        (Vector128.ConvertToSingle(low) * Vector128.Create(scales)).CopyTo(target);
        (Vector128.ConvertToSingle(high) * Vector128.Create(scales[4..])).CopyTo(target[4..]);
    }

    private float[] Rearrange(TensorSpec spec)
    {
        var values = Floats(spec.Name, spec.Count);
        var panels = new float[spec.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var (row, column) = Math.DivRem(i, spec.Columns);
            var (panel, lane) = Math.DivRem(column, DenseLayer.PanelWidth);
            panels[(((panel * spec.Rows) + row) * DenseLayer.PanelWidth) + lane] = values[i];
        }

        return panels;
    }
}
