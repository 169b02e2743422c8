using System.Text.Json;
using CoachBot.Agents;
using Microsoft.Extensions.AI;

namespace CoachBot.Host.Models.Wire;

/// <summary>Reads vectors and sees to it that there is one for each text, all of one length, all finite.</summary>
internal static class EmbeddingReply
{
    /// <exception cref="ModelUnavailableException">Vectors are missing, double, or of no use.</exception>
    public static GeneratedEmbeddings<Embedding<float>> Read(JsonElement reply, int count)
    {
        var vectors = new float[count][];
        var position = 0;
        foreach (var item in reply.Property("data").Items())
        {
            var index = item.Count("index") ?? position;
            if (index >= count || vectors[index] is not null) throw Broken("more vectors than texts, or two for one text");
            vectors[index] = [.. item.Property("embedding").Items().Select(Number)];
            position++;
        }

        if (position < count) throw Broken("fewer vectors than texts");
        if (vectors[0].Length == 0 || vectors.Any(vector => vector.Length != vectors[0].Length || !vector.All(float.IsFinite))) throw Broken("vectors that are empty, of different lengths, or no numbers");
        return new GeneratedEmbeddings<Embedding<float>>(vectors.Select(vector => new Embedding<float>(vector))) { Usage = reply.Usage() };
    }

    private static float Number(JsonElement element) => element.ValueKind == JsonValueKind.Number && element.TryGetSingle(out var number) ? number : float.NaN;

    private static ModelUnavailableException Broken(string what) => new(ModelFaultKind.Broken, $"The embedding model sent {what}.");
}
