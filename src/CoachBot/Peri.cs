using CoachBot.Agents;
using CoachBot.Agents.Guard;
using CoachBot.Batches;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Conversations.Probing;
using CoachBot.Input;
using CoachBot.Journeys;
using CoachBot.Knowledge;
using CoachBot.Language;
using CoachBot.Privacy;
using CoachBot.Probes.Arms;
using CoachBot.Probes.Collecting;
using CoachBot.Probes.Styles;
using CoachBot.Probes.Words;
using CoachBot.Prompts;
using CoachBot.Safety;
using CoachBot.Understanding;
using CoachBot.Words;
using Microsoft.Extensions.AI;

namespace CoachBot;

/// <summary>Everything that Peri runs on, read from the files beside the program: no server, no model, no network.</summary>
public sealed class Peri : IDisposable
{
    private readonly SentenceEncoder _encoder = new();
    private readonly CachedEmbeddingGenerator _understanding;
    private readonly SafetyVoter _voter;
    private readonly Task _learning;
    private readonly SituationReader _situations;
    private readonly OfflineInterpreter _interpreter;
    private readonly PromptLibrary _prompts;
    private readonly ProseGuard _guard;

    private Peri(string prompts, KnowledgeAdditions? additions)
    {
        RequireWeights();
        _understanding = new CachedEmbeddingGenerator(_encoder, VectorFile.Read(Path.Combine(prompts, "understanding", "vectors.bin")));
        var lines = SpokenLines.Load(prompts);
        _situations = SituationReader.Load(prompts, lines.Facts(_encoder));
        _voter = SafetyVoter.Load(Path.Combine(prompts, "safety"), lines, _encoder);
        // Only where lines were edited: their weights ship. Side by side with the rest of the loading nobody waits for both.
        _learning = Task.WhenAll(Task.Run(_situations.Warm), Task.Run(_voter.Warm));
        Gate = SafetyGate.Load(Path.Combine(prompts, "safety"), _voter);
        Safety = new SafetyDesk(Gate, SafetyReplies.Load(Path.Combine(prompts, "safety"), Gate), Gate.CuesAlone());
        var wording = Wording.Load(Path.Combine(prompts, "wording.en.json"));
        Knowledge = ShippedKnowledge.Load(prompts, _encoder, wording, additions);
        Script = ReadScript(prompts, wording, Knowledge.Passages);
        Situations = new SituationCheck(_situations, Gate, Script.Policy);
        _interpreter = Interpreter(lines.Intents);
        _prompts = PromptLibrary.Load(prompts);
        _guard = new ProseGuard(GuardWords.Load(Path.Combine(prompts, "guard.yaml")), Likeness);
    }

    public PeriScript Script { get; }

    public ShippedKnowledge Knowledge { get; }

    public SafetyGate Gate { get; }

    public SafetyDesk Safety { get; }

    public SituationCheck Situations { get; }

    /// <param name="folder">The folder that holds <c>prompts</c>; the program's own by default.</param>
    /// <param name="additions">What the installation adds to the knowledge that ships.</param>
    /// <exception cref="UnusableFileException">Files are missing or have faults; the message names them.</exception>
    public static Peri Load(string? folder = null, KnowledgeAdditions? additions = null) =>
        new(Path.Combine(folder ?? AppContext.BaseDirectory, "prompts"), additions);

    /// <summary>
    /// Learns in the background what the first message would otherwise wait for. A fault is left to that message: it meets the same one.
    /// </summary>
    public Task WarmAsync() => Task.WhenAll(_learning, Task.Run(_interpreter.Warm));

    /// <summary>A coach that remembers in this store.</summary>
    /// <param name="model">The language model that takes part; without one Peri does her whole job by herself.</param>
    /// <param name="arms">Where a model can answer held-out examples.</param>
    public Coach CoachWith(IConversationStore store, ModelDesk? model = null, ArmsDesk? arms = null) =>
        new(store, Safety, _interpreter, Knowledge.Answerer, new DialogueEngine(Script), model, arms);

    /// <summary>A model's place in the probe's comparison.</summary>
    /// <param name="journals">A person's own journal of answers, by their id.</param>
    public ArmsDesk ArmsFor(IChatClient client, ArmsTerms terms, Func<string, IBatchJournal> journals) =>
        new(client, terms, new ArmPrompts(_prompts, Script.Probe.Words), journals);

    /// <summary>A place at the table for a language model.</summary>
    public ModelDesk DeskFor(IPeriAgent agent, ModelTerms terms, TimeProvider time) => new(agent, terms, new PeriPrompt(_prompts, Script, Knowledge.Passages), _guard, Gate, time);

    /// <summary>The encoder's cosine, 0 to 1: a citation may say a passage's meaning in other words.</summary>
    private double Likeness(string one, string other)
    {
        var vectors = _encoder.Encode([one, other]);
        return Math.Max(0, Vectors.Dot(vectors[0], vectors[1]));
    }

    /// <summary>Without its weights no message can be read: that stops the start, like any other missing file.</summary>
    private void RequireWeights()
    {
        try
        {
            _ = _encoder.Id;
        }
        catch (EncoderWeightsException fault)
        {
            throw new UnusableFileException(_encoder.WeightsPath, [fault.Message], fault);
        }
    }

    public void Dispose()
    {
        Knowledge.Dispose();
        _understanding.Dispose();
        _encoder.Dispose();
    }

    private static PeriScript ReadScript(string prompts, Wording wording, Passages passages)
    {
        var path = Path.Combine(prompts, "fit-policy.yaml");
        var policy = FitPolicyFile.Load(path);
        return new PeriScript(
            policy,
            InterviewFile.Load(Path.Combine(prompts, "interview.yaml")),
            FactWording.Load(Path.Combine(prompts, "facts.en.yaml")),
            wording,
            JourneyFiles.Load(Path.Combine(prompts, "journeys")),
            PassageCitations.Of(policy, path, passages),
            new ProbeScript(
                AnswerWords.Load(Path.Combine(prompts, "understanding", "probe.yaml")), ProbeWords.Load(prompts), new Lazy<Anonymiser>(() => Anonymiser.Load(prompts)), GenericDrafts.Load(prompts)));
    }

    private OfflineInterpreter Interpreter(IReadOnlyList<(string, string)> lines)
    {
        // Training takes a moment and most messages need no routing: it waits until one does.
        var router = new Lazy<IntentRouter>(() => IntentRouter.Train(lines, _understanding.Encode));
        return new OfflineInterpreter(
            Script.Interview, new PhraseBook(Buttons(Script.Wording).Concat(lines)), new ProbeReader(new PhraseBook(ProbeButtons(Script.Wording).Concat(Script.Probe.Answers.Intents))), router,
            new AnswerReader(_situations, new AnswerModels(_understanding.Encode)), _situations, new WhatIfReader(_situations));
    }

    /// <summary>What the probe's buttons send.</summary>
    private static IEnumerable<(string, string)> ProbeButtons(Wording wording) =>
    [
        (wording[Says.ProbeOfferStart], "start_probe"),
        (wording[Says.ProbeOffer], "start_probe"),
        (wording[Says.ProbeOfferTell], "tell_example"),
        (wording[Says.ProbeOfferAnother], "tell_example"),
        (wording[Says.ProbeOfferFile], "bring_file"),
        (wording[Says.ProbeOfferRun], "run_probe"),
        (wording[Says.ProbeOfferHidden], "review_hidden"),
        (wording[Says.ProbeOfferPause], "pause_probe"),
        (wording[Says.ProbeOfferPrompt], "copy_prompt"),
        (wording[Says.ProbeOfferCompare], "compare_by_model"),
        (wording[Says.ProbeDropYes], "drop_examples_yes"),
        (wording[Says.ProbeDropNo], "probe_no"),
        (wording[Says.OriginalsYes], "keep_no_originals_yes"),
        (wording[Says.OriginalsNo], "probe_no"),
    ];

    /// <summary>What the buttons that Peri offers send.</summary>
    private static IEnumerable<(string, string)> Buttons(Wording wording) =>
    [
        (wording[Says.OfferCheck], "start_check"),
        (wording[Says.OfferQuestion], "ask_question"),
        (wording[Says.OfferJourneys], "recommend_journey"),
        (wording[Says.OfferWouldChange], "what_would_change"),
        (wording[Says.OfferResume], "resume"),
        (wording[Says.ModelYes], "model_yes"),
        (wording[Says.ModelNo], "model_no"),
        (wording[Says.ForgetYes], "answer_yes"),
        (wording[Says.ForgetNo], "answer_no"),
    ];
}
