using System.Collections.Immutable;
using System.Globalization;
using CoachBot.Coaching;
using CoachBot.Knowledge;
using CoachBot.Replies;
using CoachBot.Words;

namespace CoachBot.Conversations;

/// <summary>Tells a decision: the advice and its reasons in words, the card with the receipt, the passages, what to do next.</summary>
internal sealed class VerdictParts(PeriScript script)
{
    private readonly DecisionWords _words = new(script);

    public IEnumerable<ReplyPart> Of(FitDecision decision, FitDecision? before)
    {
        if (before is not null && Changed(decision, before) is { } change) yield return new ReplyPart.Text(change);
        var sources = decision.Reasons.Select(Passage).OfType<Citation>().DistinctBy(citation => citation.Passage).ToImmutableArray();
        yield return new ReplyPart.Text(Advice(decision, sources));
        yield return new ReplyPart.Facts(script.Wording[Says.VerdictTitle], [.. Card(decision)], decision);
        if (!sources.IsEmpty) yield return new ReplyPart.Sources(sources);
        yield return new ReplyPart.Choices([.. Next(decision).Select(phrase => new Choice(script.Wording[phrase], script.Wording[phrase]))]);
    }

    private string? Changed(FitDecision now, FitDecision before) => _words.Verdict(now) == _words.Verdict(before)
        ? now.Facts.Equals(before.Facts) ? null : script.Wording.Say(Says.VerdictStays, ("verdict", _words.Verdict(now)))
        : script.Wording.Say(Says.VerdictChanges, ("before", _words.Verdict(before)), ("after", _words.Verdict(now)));

    private string Advice(FitDecision decision, ImmutableArray<Citation> sources)
    {
        var reasons = decision.Reasons.Select(reason => reason.Says + Mark(reason, sources));
        var missing = decision.Missing.IsEmpty
            ? ""
            : "\n\n" + script.Wording.Say(Says.VerdictMissing, ("facts", string.Join(", ", decision.Missing.Select(name => Lower(script.Facts.Label(name))))));
        return $"{script.Wording[Says.VerdictAdvice]} **{_words.Verdict(decision)}**.\n\n{string.Join("\n\n", reasons)}{missing}";
    }

    private static string Lower(string label) => char.ToLowerInvariant(label[0]) + label[1..];

    private string Mark(FitReason reason, ImmutableArray<Citation> sources) =>
        Passage(reason) is { } citation ? $" [{sources.ToList().FindIndex(source => source.Passage == citation.Passage) + 1}]" : "";

    private Citation? Passage(FitReason reason) =>
        script.Policy.Reasons[reason.Code].Passage is { } passage ? script.Passages.GetValueOrDefault(passage) : null;

    private IEnumerable<FactLine> Card(FitDecision decision)
    {
        yield return new FactLine(script.Wording[Says.CardAdvice], _words.Verdict(decision));
        yield return new FactLine(script.Wording[Says.CardRoute], _words.Route(decision.DataRoute));
        yield return new FactLine(script.Wording[Says.CardConfidence], _words.Confidence(decision.Confidence));
        if (decision.BreakEven is { } breakEven) yield return new FactLine(script.Wording[Says.CardBreakEven], FitReasons.InWords(breakEven));
        foreach (var fact in decision.Reasons.SelectMany(reason => reason.Uses).Distinct(StringComparer.Ordinal))
            yield return new FactLine(script.Facts.Label(fact), script.Facts.Show(fact, decision.Facts[fact]!), fact);
        foreach (var change in decision.WouldChange) yield return new FactLine(script.Wording[Says.CardWouldChange], _words.Change(change));
        yield return new FactLine(
            script.Wording[Says.CardRestsOn], string.Join("; ", decision.Reasons.Select(reason => reason.Source).Distinct(StringComparer.Ordinal)));
        if (decision.ValidUntil is { } until)
            yield return new FactLine(script.Wording[Says.CardValidUntil], until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private IEnumerable<Phrase> Next(FitDecision decision)
    {
        if (decision.Verdict is Verdict.ProbeFirst or Verdict.CollectMore && !decision.Facts.IsKnown("probe_result")) yield return Says.ProbeOfferStart;
        if (!decision.WouldChange.IsEmpty) yield return Says.OfferWouldChange;
        yield return Says.OfferJourneys;
        if (script.Interview.Next(decision, ImmutableHashSet<string>.Empty) is not null) yield return Says.OfferResume;
    }
}
