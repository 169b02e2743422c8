using System.Text;
using CoachBot.Conversations;

namespace CoachBot.Agents;

/// <summary>The model's prose as it grows: what has been shown of it can be taken back until it is whole.</summary>
internal sealed class CheckedProse(IProgress<ReplyUpdate>? updates)
{
    private readonly StringBuilder _kept = new();
    private bool _givenUp;

    public void Add(string piece)
    {
        _kept.Append(piece);
        updates?.Report(new ReplyUpdate.Words(piece));
    }

    public void TakeBack()
    {
        if (_kept.Length > 0) updates?.Report(new ReplyUpdate.TakenBack());
        _kept.Clear();
    }

    /// <summary>The model failed: half of what it meant to say is nothing to build on.</summary>
    public void GiveUp()
    {
        TakeBack();
        _givenUp = true;
    }

    /// <returns>The prose to show, or null when the turn is to be told from its parts.</returns>
    public string? End() => _givenUp || string.IsNullOrWhiteSpace(_kept.ToString()) ? null : _kept.ToString().Trim();
}
