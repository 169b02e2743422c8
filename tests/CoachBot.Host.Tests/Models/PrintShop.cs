namespace CoachBot.Host.Tests.Models;

/// <summary>What a person says to Peri, and what a model may make of it.</summary>
internal static class PrintShop
{
    public const string Opening = "I run a small print shop and every week I write quotes to customers, can a model learn my way of writing them?";

    /// <summary>Holds a fact that code does not hear by itself.</summary>
    public const string Told = Opening + " Of those I kept, nearly all of them went sideways.";

    /// <summary>Words that Peri may say to it.</summary>
    public const string Good = "Quotes to customers are a good place to look, because the same thing comes up again and again.";

    /// <summary>The fact in <see cref="Told"/>, with its evidence.</summary>
    public static ScriptedCall Heard { get; } = ScriptedCall.With("record_facts", new
    {
        facts = new { example_balance = "one_sided" },
        words = new { example_balance = "nearly all of them went sideways" },
    });
}
