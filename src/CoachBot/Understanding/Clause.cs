namespace CoachBot.Understanding;

/// <summary>How a clause is meant, where that bears on whether it states a fact.</summary>
[Flags]
public enum ClauseMood
{
    Plain = 0,

    /// <summary>"If I had 300 of them": nothing is stated.</summary>
    Hypothetical = 1,

    /// <summary>"A friend tried it": stated of somebody else.</summary>
    ThirdParty = 2,

    /// <summary>"I am going to collect fifty": not so yet.</summary>
    Planned = 4,

    /// <summary>"Do I need 500 examples?": asked, not stated.</summary>
    Question = 8,
}

/// <summary>A stretch of one sentence that holds together: no full stop, semicolon or contrast word inside.</summary>
/// <param name="Sentence">The number of its sentence, from 0.</param>
/// <param name="Words">The plain words (see <see cref="Token"/>), for matching.</param>
/// <param name="Start">In the source text, in UTF-16 units.</param>
/// <param name="End">Likewise, exclusive.</param>
public sealed record Clause(int Sentence, ClauseMood Mood, string[] Words, IReadOnlyList<Token> Tokens, int Start, int End)
{
    public bool States => Mood == ClauseMood.Plain;

    /// <returns>True when it states something, or only differs from a statement by these moods.</returns>
    public bool StatesOr(ClauseMood allowed) => (Mood & ~allowed) == ClauseMood.Plain;

    public bool Is(ClauseMood any) => (Mood & any) != ClauseMood.Plain;
}
