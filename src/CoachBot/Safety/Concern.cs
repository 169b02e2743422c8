using System.Text.Json.Serialization;

namespace CoachBot.Safety;

/// <summary>
/// What a person's words may disclose. The order is the precedence: where a message holds several, the highest is answered.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<Concern>))]
public enum Concern
{
    /// <summary>Nothing was noticed.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>Overwhelm, grief or a hopeless mood without intent: help is offered, the check goes on.</summary>
    [JsonStringEnumMemberName("distress")]
    Distress,

    /// <summary>The wish to spy on, stalk, deceive, coerce or hurt another person.</summary>
    [JsonStringEnumMemberName("control_of_other")]
    ControlOfOther,

    /// <summary>Violence, threats, fear, monitoring or coercion, suffered by the writer or by someone they care about.</summary>
    [JsonStringEnumMemberName("abuse")]
    Abuse,

    /// <summary>Self-harm or suicide, the writer's or someone else's, said outright or in hints.</summary>
    [JsonStringEnumMemberName("self_harm")]
    SelfHarm,
}

/// <summary>The names that the fact <c>concern</c> and the files under <c>prompts/safety</c> use.</summary>
public static class ConcernNames
{
    private static readonly (Concern Concern, string Name)[] Names =
    [
        (Concern.None, "none"),
        (Concern.Distress, "distress"),
        (Concern.ControlOfOther, "control_of_other"),
        (Concern.Abuse, "abuse"),
        (Concern.SelfHarm, "self_harm"),
    ];

    /// <summary>The name of a concern as written in facts and files, such as <c>self_harm</c>.</summary>
    public static string Name(this Concern concern) => Names.First(pair => pair.Concern == concern).Name;

    /// <summary>The concern of that name, or null where there is none.</summary>
    public static Concern? Find(string? name) =>
        Names.Where(pair => pair.Name == name).Select(pair => (Concern?)pair.Concern).FirstOrDefault();

    /// <summary>Whether this concern ends probing, tuning, journeys and the fit check for the conversation.</summary>
    public static bool StopsCoaching(this Concern concern) => concern > Concern.Distress;
}
