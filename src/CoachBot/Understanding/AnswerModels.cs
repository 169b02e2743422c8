using System.Collections.Concurrent;
using CoachBot.Coaching;
using CoachBot.Language;

namespace CoachBot.Understanding;

/// <summary>
/// Tells which choice a free answer means, by likeness in words and meaning to the choices' labels and to answers listed with them.
/// One small model a question, learnt at its first use. Safe for concurrent calls.
/// </summary>
/// <param name="encode">Gives a unit vector of 512 numbers for each text.</param>
public sealed class AnswerModels(Func<IReadOnlyList<string>, IReadOnlyList<float[]>> encode)
{
    /// <summary>A choice is taken only when it is likelier than all the others together.</summary>
    private const double LeastProbability = 0.5;

    /// <summary>An answer unlike anything listed is no answer to this question.</summary>
    private const double LeastScore = 0.25;

    private readonly ConcurrentDictionary<string, Lazy<IntentRouter>> _models = new(StringComparer.Ordinal);

    /// <returns>Null when the answer means none of them surely enough.</returns>
    public InterviewChoice? Choose(string answer, InterviewSlot slot)
    {
        if (slot.Choices.Length < 2 || slot.Choices.All(choice => choice.Also.IsEmpty)) return null;
        var routed = _models.GetOrAdd(slot.Fact, _ => new Lazy<IntentRouter>(() => Learn(slot))).Value.Route(answer);
        return routed.Ranked[0].Probability >= LeastProbability && routed.Score >= LeastScore
            ? slot.Choices.First(choice => choice.Label == routed.Intent)
            : null;
    }

    /// <summary>Learns now what would be learnt at the first use.</summary>
    public IntentRouter Learn(InterviewSlot slot) => IntentRouter.Train(
        slot.Choices.SelectMany(choice => choice.Also.Prepend(choice.Label).Select(text => (text, choice.Label))), encode);
}
