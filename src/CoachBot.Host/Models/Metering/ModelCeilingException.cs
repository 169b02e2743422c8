using CoachBot.Agents;

namespace CoachBot.Host.Models.Metering;

/// <summary>The call could go beyond what may be spent, and was not made.</summary>
/// <param name="setting">The setting that bounds it, such as <c>Model:MostTokensPerDay</c>.</param>
public sealed class ModelCeilingException(string setting)
    : ModelUnavailableException(ModelFaultKind.Ceiling, $"The model's call was not made: it could go beyond the ceiling {setting}.")
{
    public string Setting => setting;
}
