namespace CoachBot.Safety.Cues;

/// <summary>Cues that give the same concern away and share the same conditions.</summary>
/// <param name="Concern">What they hint at.</param>
/// <param name="Kind">The kind within the concern; replies are worded by it.</param>
/// <param name="About">Whom they are about.</param>
/// <param name="Cues">The patterns, any of which counts.</param>
/// <param name="Needs">Where not empty, one of these must stand near the cue.</param>
/// <param name="Unless">None of these may stand near the cue.</param>
/// <param name="Plain">Whether the cue counts even behind "not" and inside fiction or product talk.</param>
public sealed record CueBlock(
    Concern Concern,
    string Kind,
    About About,
    IReadOnlyList<CuePattern> Cues,
    IReadOnlyList<CuePattern> Needs,
    IReadOnlyList<CuePattern> Unless,
    bool Plain);

/// <summary>A setting in which the words of danger are somebody's subject, such as a novel or a product.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="WholeMessage">Whether it colours the whole message or only what stands near it.</param>
/// <param name="Patterns">Words that show it.</param>
public sealed record SafetyContext(string Name, bool WholeMessage, IReadOnlyList<CuePattern> Patterns);

/// <summary>Everything that <see cref="SafetyGate"/> knows about words; read from <c>prompts/safety</c> at start.</summary>
/// <param name="Spelling">How words are written out.</param>
/// <param name="Idioms">Figures of speech whose words are not looked at.</param>
/// <param name="Blocks">The cues.</param>
/// <param name="Contexts">Settings that take the danger from a cue.</param>
/// <param name="Denials">Words that dispute a disclosure.</param>
/// <param name="Explanations">Words that say what was meant instead.</param>
/// <param name="Everyday">Words that say so of what was only guessed in a part of an example.</param>
public sealed record SafetyLexicon(
    Spelling Spelling,
    IReadOnlyList<CuePattern> Idioms,
    IReadOnlyList<CueBlock> Blocks,
    IReadOnlyList<SafetyContext> Contexts,
    IReadOnlyList<CuePattern> Denials,
    IReadOnlyList<CuePattern> Explanations,
    IReadOnlyList<CuePattern> Everyday);
