namespace CoachBot.Safety.Cues;

/// <summary>One word of a message, folded for comparison.</summary>
/// <param name="Text">Lower case, without accents, contractions written out, common slang spelt in full.</param>
/// <param name="Start">Offset of its first character in the message, in UTF-16 units.</param>
/// <param name="End">Offset behind its last character.</param>
/// <param name="Sentence">The number of its sentence; a cue never reaches across sentences.</param>
/// <param name="OpensClause">Whether a comma, dash or the start of the sentence stands before it.</param>
public readonly record struct SafetyWord(string Text, int Start, int End, int Sentence, bool OpensClause);
