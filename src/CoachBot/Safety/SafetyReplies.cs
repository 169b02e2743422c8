namespace CoachBot.Safety;

/// <summary>Composes what Peri says to a disclosure. Pure: the same state and country give the same reply.</summary>
/// <param name="wording">The sentences.</param>
/// <param name="help">The places to turn to.</param>
public sealed class SafetyReplies(SafetyWording wording, HelpLines help)
{
    private const string OtherAtRisk = "other_at_risk";

    /// <summary>The replies for the files in the folder <c>prompts/safety</c>.</summary>
    /// <param name="folder">The folder <c>prompts/safety</c>.</param>
    /// <param name="gate">The gate whose kinds need a sentence each.</param>
    /// <exception cref="Input.UnusableFileException">Files are missing or faulty; the message lists the faults.</exception>
    public static SafetyReplies Load(string folder, SafetyGate gate) =>
        new(SafetyWording.Load(folder, gate.Kinds), HelpLinesReader.Read(folder));

    /// <summary>The whole notice, for the turn in which a concern was noticed or help is asked for again.</summary>
    /// <param name="state">What is noticed and where the person is; its concern is not <see cref="Concern.None"/>.</param>
    public SafetyReply Compose(SafetyState state)
    {
        var lines = help.For(state.Concern, state.Region);
        var noticed = wording.Noticed(state.Kind ?? "", state.About);
        return state.Concern == Concern.Distress
            ? new SafetyReply([noticed, wording.Say("help.offer")], lines, [])
            : new SafetyReply([noticed, .. Advice(state), .. HelpIntro(state.Region)], lines, [.. After(state, lines)]);
    }

    /// <summary>People to talk to, for whoever asks without having told of a danger.</summary>
    /// <param name="region">The ISO 3166-1 alpha-2 code of the person's country, or null.</param>
    public SafetyReply PeopleToTalkTo(string? region)
    {
        var lines = help.For(Concern.Distress, region);
        var dated = wording.Say("help.dated", ("as_of", SafetyReply.Date(lines.Min(line => line.AsOf))));
        return new SafetyReply([.. HelpIntro(region)], lines, help.Region(region) is null ? [dated, wording.Say("help.ask_country")] : [dated]);
    }

    /// <summary>The reminder for later turns, short enough to stand before an answer about guidance or rights.</summary>
    public string Reminder => wording.Say("short");

    /// <summary>What is said to a dispute.</summary>
    /// <param name="before">The state before the message.</param>
    /// <param name="after">The state after it.</param>
    public string Contested(SafetyState before, SafetyState after)
    {
        if (!after.StopsCoaching)
        {
            return wording.Say("contest.lifted");
        }

        return wording.Say(before.Contests == 0 ? "contest.first" : "contest.again");
    }

    private IEnumerable<string> Advice(SafetyState state)
    {
        if (state.Concern == Concern.ControlOfOther)
        {
            return [wording.Say("limits.control"), wording.Say("control.instead")];
        }

        var planning = state.About == About.SomeoneElse ? "planning.other_hurt" : "planning.abuse";
        return state.Concern == Concern.Abuse
            ? [wording.Say("limits"), Urgent("abuse", state.Region), wording.Say(planning)]
            : [wording.Say("limits"), Urgent(state.Kind == OtherAtRisk ? OtherAtRisk : "self_harm", state.Region)];
    }

    private string Urgent(string concern, string? region) =>
        help.Region(region)?.Lines.FirstOrDefault(line => line.For == HelpFor.Emergency) is { } emergency
            ? wording.Say("urgent.known." + concern, ("emergency", emergency.Contact))
            : wording.Say("urgent.unknown." + concern);

    private IEnumerable<string> HelpIntro(string? region) => help.Region(region) is { } known
        ? [wording.Say("help.known", ("country", known.Name))]
        : [wording.Say("help.unknown")];

    private IEnumerable<string> After(SafetyState state, IReadOnlyList<HelpLine> lines)
    {
        yield return wording.Say("help.dated", ("as_of", SafetyReply.Date(lines.Min(line => line.AsOf))));
        if (help.Region(state.Region) is null)
        {
            yield return wording.Say("help.ask_country");
        }

        if (state.Concern == Concern.Abuse && state.About == About.Writer)
        {
            yield return wording.Say("device.abuse");
        }

        yield return wording.Say("pause");
    }
}
