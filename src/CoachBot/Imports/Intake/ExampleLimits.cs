using CoachBot.Probes;

namespace CoachBot.Imports.Intake;

/// <summary>Keeps an example within what a conversation can hold.</summary>
internal static class ExampleLimits
{
    private const int Most = FileOffer.Table.MostCellCharacters;
    private const int MostPeople = 30;

    /// <returns>The same example where nothing had to be shortened.</returns>
    public static ProbeExample Apply(ProbeExample example)
    {
        var fits = example.Situation.Length <= Most && example.Action.Length <= Most && example.Response.Length <= Most && example.Id.Length <= 100
            && example.People.Length <= MostPeople && example.People.All(person => person.Length <= 120);
        return fits
            ? example
            : example with
            {
                Id = ShortText.Cut(example.Id, 100),
                Situation = ShortText.Cut(example.Situation, Most),
                Action = ShortText.Cut(example.Action, Most),
                Response = ShortText.Cut(example.Response, Most),
                People = [.. example.People.Take(MostPeople).Select(person => ShortText.Cut(person, 120))],
            };
    }
}
