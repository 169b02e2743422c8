using System.ClientModel.Primitives;

namespace CoachBot.Host.Models.Wire;

/// <summary>Puts the key where this provider looks for it, and sends none where there is none.</summary>
internal sealed class KeyPolicy(ModelEndpoint endpoint) : PipelinePolicy
{
    public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        SetKey(message.Request.Headers);
        ProcessNext(message, pipeline, currentIndex);
    }

    public override ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        SetKey(message.Request.Headers);
        return ProcessNextAsync(message, pipeline, currentIndex);
    }

    private void SetKey(PipelineRequestHeaders headers)
    {
        if (endpoint is { Key: not null, Preset.KeyHeader: null }) return;
        headers.Remove("Authorization");
        if (endpoint is { Key: { } key, Preset.KeyHeader: { } header }) headers.Set(header, key.Reveal());
    }
}
