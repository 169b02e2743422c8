namespace CoachBot.Safety;

/// <summary>The dated, sourced table of places to turn to, by country. Read from <c>prompts/safety/help.yaml</c> at start.</summary>
/// <param name="regions">The countries by their ISO 3166-1 alpha-2 code.</param>
/// <param name="international">What is left where the country is unknown.</param>
public sealed class HelpLines(IReadOnlyDictionary<string, HelpRegion> regions, IReadOnlyList<HelpLine> international)
{
    /// <summary>The countries in the table.</summary>
    public IEnumerable<HelpRegion> Regions => regions.Values;

    /// <summary>Directories that cover most of the world.</summary>
    public IReadOnlyList<HelpLine> International => international;

    /// <summary>The country's entry, or null where the code is unknown or not in the table.</summary>
    public HelpRegion? Region(string? code) => code is null ? null : regions.GetValueOrDefault(code.ToUpperInvariant());

    /// <summary>
    /// What to offer for a concern: the country's fitting lines, emergency number first; where there are none or the country is
    /// unknown, the international directories too.
    /// </summary>
    public IReadOnlyList<HelpLine> For(Concern concern, string? code)
    {
        var wanted = Wanted(concern);
        var local = (Region(code)?.Lines ?? []).Where(line => wanted.Contains(line.For)).ToList();
        var meant = wanted[^1];
        return local.Any(line => line.For == meant)
            ? local
            : [.. local, .. international.Where(line => line.For == meant || line.For == HelpFor.Crisis)];
    }

    private static HelpFor[] Wanted(Concern concern) => concern switch
    {
        Concern.SelfHarm => [HelpFor.Emergency, HelpFor.Crisis],
        Concern.Abuse => [HelpFor.Emergency, HelpFor.Abuse],
        Concern.ControlOfOther => [HelpFor.Behaviour],
        _ => [HelpFor.Crisis],
    };
}
