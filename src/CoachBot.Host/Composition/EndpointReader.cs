using CoachBot.Host.Models;

namespace CoachBot.Host.Composition;

/// <summary>Reads where a model is served: <c>Preset</c>, <c>BaseUrl</c>, <c>Name</c> and <c>KeyVariable</c> of a section.</summary>
internal static class EndpointReader
{
    public static IReadOnlyList<string> Settings { get; } = ["Preset", "BaseUrl", "Name", "KeyVariable"];

    /// <returns>Null if there are faults.</returns>
    public static ModelEndpoint? Read(SettingsSection section)
    {
        var preset = Preset(section);
        var (url, name) = (BaseUrl(section, preset), section.Text("Name"));
        if (name is null) section.Refuse("Name", "Name the model as its provider calls it.");
        var (key, isUsable) = preset is null ? (null, false) : Key(section, preset);
        return preset is not null && url is not null && name is not null && isUsable ? new ModelEndpoint(preset, url, name, key) : null;
    }

    private static ModelPreset? Preset(SettingsSection section)
    {
        var name = section.Text("Preset");
        if (name is null && section.Text("BaseUrl") is not null) return ModelPreset.Named(ModelPreset.Custom);
        var preset = name is null ? null : ModelPreset.Named(name);
        if (preset is null)
            section.Refuse("Preset", $"{(name is null ? "Name one, or a BaseUrl" : $"'{name}' is none")}; there are {string.Join(", ", ModelPreset.All.Select(one => one.Name))}.");
        return preset;
    }

    private static Uri? BaseUrl(SettingsSection section, ModelPreset? preset)
    {
        if (section.Text("BaseUrl") is not { } text)
        {
            if (preset is { BaseUrl: null }) section.Refuse("BaseUrl", $"The preset '{preset.Name}' needs the address of your own, such as https://NAME.openai.azure.com/openai/v1/.");
            return preset?.BaseUrl;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url is { Query: "", Fragment: "", UserInfo: "", Host.Length: > 0 })
            return Complete(url, preset);
        section.Refuse("BaseUrl", "It is no address of a model's server; one looks like http://127.0.0.1:8000/v1/ and holds no key, query or user name.");
        return null;
    }

    private static Uri Complete(Uri url, ModelPreset? preset)
    {
        var path = url.AbsolutePath == "/" ? $"/{preset?.Path}" : url.AbsolutePath;
        return new UriBuilder(url) { Path = path.EndsWith('/') ? path : $"{path}/" }.Uri;
    }

    private static (SecretKey? Key, bool IsUsable) Key(SettingsSection section, ModelPreset preset)
    {
        var named = section.Text("KeyVariable");
        if ((named ?? preset.KeyVariable) is not { } variable) return (null, true);
        var key = section.Variable(variable);
        if (key is null && (named is not null || preset.KeyNeeded))
            section.Refuse("KeyVariable", $"The environment variable {variable} is to hold the key, and is not set.");
        else if (key?.Any(character => character is <= ' ' or > '~') == true)
            section.Refuse("KeyVariable", $"What the environment variable {variable} holds is no key: it has blanks or letters that no key has.");
        else return (key is null ? null : new SecretKey(key), true);
        return (null, false);
    }
}
