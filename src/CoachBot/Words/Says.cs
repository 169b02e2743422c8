namespace CoachBot.Words;

/// <summary>The sentences that the dialogue uses. A test and the start both hold them against the wording file.</summary>
public static partial class Says
{
    public static readonly Phrase Welcome = new("welcome");
    public static readonly Phrase WelcomeKeeps = new("welcome.keeps");
    public static readonly Phrase WelcomeOffer = new("welcome.offer");
    public static readonly Phrase OfferCheck = new("offer.check");
    public static readonly Phrase OfferQuestion = new("offer.question");
    public static readonly Phrase OfferJourneys = new("offer.journeys");
    public static readonly Phrase OfferWouldChange = new("offer.would_change");
    public static readonly Phrase OfferResume = new("offer.resume");

    public static readonly Phrase CheckStarts = new("check.starts");
    public static readonly Phrase OneSide = new("check.one_side");
    public static readonly Phrase CheckResumes = new("check.resumes");
    public static readonly Phrase CheckSeveral = new("check.several");
    public static readonly Phrase Noted = new("check.noted", "facts");
    public static readonly Phrase AlreadyNoted = new("check.already_noted", "facts");
    public static readonly Phrase Corrected = new("check.corrected", "facts");
    public static readonly Phrase Dropped = new("check.dropped", "fact");
    public static readonly Phrase Unknown = new("check.unknown", "fact");
    public static readonly Phrase Skipped = new("check.skipped");
    public static readonly Phrase NothingToSkip = new("check.nothing_to_skip");
    public static readonly Phrase WentBack = new("check.went_back");
    public static readonly Phrase NothingBefore = new("check.nothing_before");
    public static readonly Phrase StartedOver = new("check.started_over");
    public static readonly Phrase NothingOpen = new("check.nothing_open");
    public static readonly Phrase WhyNothing = new("check.why_nothing");
    public static readonly Phrase NotCaught = new("check.not_caught");

    public static readonly Phrase VerdictFineTune = new("verdict.fine_tune");
    public static readonly Phrase VerdictProbeOn = new("verdict.probe_on");
    public static readonly Phrase VerdictProbeFirst = new("verdict.probe_first");
    public static readonly Phrase VerdictCollectMore = new("verdict.collect_more");
    public static readonly Phrase VerdictPrompt = new("verdict.prompt");
    public static readonly Phrase VerdictRag = new("verdict.rag");
    public static readonly Phrase VerdictRagAndFineTune = new("verdict.rag_and_fine_tune");
    public static readonly Phrase VerdictNotAFit = new("verdict.not_a_fit");
    public static readonly Phrase VerdictGetHumanHelp = new("verdict.get_human_help");
    public static readonly Phrase VerdictTitle = new("verdict.title");
    public static readonly Phrase VerdictAdvice = new("verdict.advice");
    public static readonly Phrase VerdictMissing = new("verdict.missing", "facts");
    public static readonly Phrase VerdictStays = new("verdict.stays", "verdict");
    public static readonly Phrase VerdictChanges = new("verdict.changes", "before", "after");
    public static readonly Phrase RouteAnyProvider = new("route.any_provider");
    public static readonly Phrase RouteAnonymiseFirst = new("route.anonymise_first");
    public static readonly Phrase RouteLocalOnly = new("route.local_only");
    public static readonly Phrase RouteStopUntilConsent = new("route.stop_until_consent");
    public static readonly Phrase ConfidenceLow = new("confidence.low");
    public static readonly Phrase ConfidenceMedium = new("confidence.medium");
    public static readonly Phrase ConfidenceHigh = new("confidence.high");
    public static readonly Phrase CardAdvice = new("card.advice");
    public static readonly Phrase CardRoute = new("card.route");
    public static readonly Phrase CardConfidence = new("card.confidence");
    public static readonly Phrase CardBreakEven = new("card.break_even");
    public static readonly Phrase CardRestsOn = new("card.rests_on");
    public static readonly Phrase CardValidUntil = new("card.valid_until");
    public static readonly Phrase CardWouldChange = new("card.would_change");

    public static readonly Phrase WouldChange = new("would_change");
    public static readonly Phrase WouldChangeLine = new("would_change.line", "facts", "verdict");
    public static readonly Phrase WouldChangeNothing = new("would_change.nothing");
    public static readonly Phrase WhatIf = new("what_if", "facts", "verdict");
    public static readonly Phrase WhatIfSame = new("what_if.same", "facts", "verdict");
    public static readonly Phrase WhatIfKept = new("what_if.kept");
    public static readonly Phrase WhatIfUnclear = new("what_if.unclear");

    public static readonly Phrase Summary = new("summary");
    public static readonly Phrase SummaryEmpty = new("summary.empty");
    public static readonly Phrase SummaryTitle = new("summary.title");

    public static readonly Phrase Help = new("help");
    public static readonly Phrase AnswerSilent = new("answer.silent");
    public static readonly Phrase OperatorDocument = new("answer.operator_document", "title");
    public static readonly Phrase AnswerOffSubject = new("answer.off_subject");
    public static readonly Phrase NotUnderstood = new("not_understood");
    public static readonly Phrase OffSubject = new("off_subject");

    public static readonly Phrase JourneysFor = new("journeys.for", "verdict");
    public static readonly Phrase JourneysGeneral = new("journeys.general");
    public static readonly Phrase JourneyLine = new("journeys.line", "title", "who", "time", "cost");
    public static readonly Phrase JourneysNone = new("journeys.none");

    public static readonly Phrase Greet = new("talk.greet");
    public static readonly Phrase Thanks = new("talk.thanks");
    public static readonly Phrase Goodbye = new("talk.goodbye");
    public static readonly Phrase WhoAreYou = new("talk.who_are_you");
    public static readonly Phrase HowAreYou = new("talk.how_are_you");
    public static readonly Phrase Praise = new("talk.praise");
    public static readonly Phrase Annoyed = new("talk.annoyed");

    public static readonly Phrase HumanHelp = new("human_help");

    public static readonly Phrase ForgetAsk = new("forget.ask");
    public static readonly Phrase ForgetYes = new("forget.yes");
    public static readonly Phrase ForgetNo = new("forget.no");
    public static readonly Phrase ForgetDone = new("forget.done");
    public static readonly Phrase ForgetKept = new("forget.kept");
    public static readonly Phrase Export = new("export");
    public static readonly Phrase ExportTooLong = new("export.too_long");

    public static readonly Phrase TooLong = new("input.too_long");
    public static readonly Phrase ModelAsk = new("model.ask", "model");
    public static readonly Phrase ModelAgreed = new("model.agreed", "model");
    public static readonly Phrase ModelRefused = new("model.refused", "model");
    public static readonly Phrase ModelNone = new("model.none");
    public static readonly Phrase ModelYes = new("model.yes");
    public static readonly Phrase ModelNo = new("model.no");
}
