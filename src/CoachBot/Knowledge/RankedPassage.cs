using System.Runtime.InteropServices;

namespace CoachBot.Knowledge;

/// <summary>A passage with what speaks for it.</summary>
/// <param name="Score">Orders the passages of one question; about 0 to 1.5.</param>
/// <param name="Heading">The encoder's cosine of the question and the passage's heading, -1 to 1.</param>
/// <param name="Meaning">The encoder's cosine of the question and the passage, -1 to 1.</param>
/// <param name="Coverage">Share of the question's weight in words that the passage has, 0 to 1.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RankedPassage(Chunk Chunk, double Score, double Heading, double Meaning, double Coverage);
