using System.Globalization;
using CoachBot.Input;

namespace CoachBot.Host.Composition;

/// <summary>One section of the settings, read value by value; every fault goes to the list, and reading goes on.</summary>
internal sealed class SettingsSection(IConfiguration configuration, string name, List<InputProblem> problems)
{
    private readonly IConfigurationSection _section = configuration.GetSection(name);

    /// <summary>Whether anything in the section is set.</summary>
    public bool IsGiven => _section.GetChildren().Any(child => child.Value is { Length: > 0 });

    public string? Text(string setting) => _section[setting] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    /// <summary>A setting of the environment or the file that belongs to no section, such as a key.</summary>
    public string? Variable(string variable) => configuration[variable.Replace("__", ":", StringComparison.Ordinal)]?.Trim() is { Length: > 0 } text ? text : null;

    public int Whole(string setting, int otherwise, int least, int most) => (int)(WholeOrNone(setting, least, most) ?? otherwise);

    public long? WholeOrNone(string setting, long least, long most)
    {
        if (Text(setting) is not { } text) return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        Refuse(setting, $"'{text}' is not a whole number from {least} to {most}.");
        return null;
    }

    public TimeSpan Seconds(string setting, TimeSpan otherwise) =>
        Number(setting, 0.01m, 3600) is { } seconds ? TimeSpan.FromSeconds((double)seconds) : otherwise;

    /// <returns>Null if it is not set or no number within the bounds.</returns>
    public decimal? Number(string setting, decimal least, decimal most)
    {
        if (Text(setting) is not { } text) return null;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        Refuse(setting, string.Create(CultureInfo.InvariantCulture, $"'{text}' is not a number from {least} to {most}, such as 2.5."));
        return null;
    }

    public void Refuse(string setting, string says) => problems.Add(new InputProblem($"{name}:{setting}", says));

    /// <summary>Names every setting that there is none of: a slip in a name would otherwise go unnoticed.</summary>
    public void RefuseAllBut(params IReadOnlyCollection<string> known)
    {
        foreach (var child in _section.GetChildren().Where(child => !known.Contains(child.Key, StringComparer.OrdinalIgnoreCase)))
            Refuse(child.Key, $"There is no such setting; there are {string.Join(", ", known)}.");
    }
}
