/**
 * A fit decision in the one shape that the page draws. The host writes it in two: the check's JSON (snake_case) in the panel,
 * and the reply part's (camelCase) in a message.
 */
export function readDecision(json) {
  if (!json) return null;
  return {
    verdict: json.verdict,
    dataRoute: json.data_route ?? json.dataRoute,
    confidence: json.confidence,
    reasons: json.reasons ?? [],
    missing: json.missing ?? [],
    wouldChange: (json.would_change ?? json.wouldChange ?? []).map(change => ({ facts: change.if ?? {}, verdict: change.verdict })),
    breakEven: json.break_even ?? json.breakEven ?? null,
    validUntil: json.valid_until ?? json.validUntil ?? null,
    facts: json.facts ?? {},
  };
}
