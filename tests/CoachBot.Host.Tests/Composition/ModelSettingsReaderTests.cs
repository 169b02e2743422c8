using CoachBot.Host.Composition;
using CoachBot.Host.Models;
using CoachBot.Input;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Host.Tests.Composition;

public sealed class ModelSettingsReaderTests
{
    [Fact]
    public void Without_settings_there_is_no_model_and_nothing_is_registered()
    {
        var (settings, _) = Read();

        settings!.Model.ShouldBeNull();
        settings.Embeddings.ShouldBeNull();
        using var services = new ServiceCollection().AddCoach(settings).BuildServiceProvider();
        services.GetService<IChatClient>().ShouldBeNull();
        services.GetService<IEmbeddingGenerator<string, Embedding<float>>>().ShouldBeNull();
    }

    [Theory]
    [InlineData("openai", null, "OPENAI_API_KEY", "https://api.openai.com/v1/", false)]
    [InlineData("Anthropic", null, "ANTHROPIC_API_KEY", "https://api.anthropic.com/v1/", false)]
    [InlineData("azure", "https://res.openai.azure.com", "AZURE_OPENAI_API_KEY", "https://res.openai.azure.com/openai/v1/", false)]
    [InlineData("azure", "https://res.openai.azure.com/openai/v1", "AZURE_OPENAI_API_KEY", "https://res.openai.azure.com/openai/v1/", false)]
    [InlineData("ollama", null, null, "http://localhost:11434/v1/", true)]
    [InlineData("ollama", "http://box:11434", null, "http://box:11434/v1/", false)]
    [InlineData("vllm", null, null, "http://localhost:8000/v1/", true)]
    [InlineData("lmstudio", null, null, "http://localhost:1234/v1/", true)]
    [InlineData("together", null, "TOGETHER_API_KEY", "https://api.together.xyz/v1/", false)]
    [InlineData("fireworks", null, "FIREWORKS_API_KEY", "https://api.fireworks.ai/inference/v1/", false)]
    [InlineData(null, "http://127.0.0.2:9000/api", null, "http://127.0.0.2:9000/api/", true)]
    [InlineData(null, "http://[::1]:9000/v1/", null, "http://[::1]:9000/v1/", true)]
    [InlineData(null, "http://localhost.example.com/v1/", null, "http://localhost.example.com/v1/", false)]
    [InlineData(null, "http://0.0.0.0:80/v1/", null, "http://0.0.0.0/v1/", false)]
    public void Presets_and_addresses_are_understood(string? preset, string? url, string? keyVariable, string expected, bool local)
    {
        var (settings, problems) = Read(("Model:Preset", preset), ("Model:BaseUrl", url), ("Model:Name", "m"), (keyVariable ?? "OTHER", "k3y"));

        problems.ShouldBeEmpty();
        settings!.Model!.Endpoint.BaseUrl.ToString().ShouldBe(expected);
        settings.Model.IsLocal.ShouldBe(local);
        settings.Model.Endpoint.Key?.Reveal().ShouldBe(keyVariable is null ? null : "k3y");
    }

    [Theory]
    [InlineData("gpt-oss:120b-cloud")]
    [InlineData("kimi-k2:cloud")]
    public void A_model_that_a_local_server_passes_on_is_not_local(string name) =>
        Read(("Model:Preset", "ollama"), ("Model:Name", name)).Settings!.Model!.IsLocal.ShouldBeFalse();

    [Fact]
    public void Every_fault_is_named_at_once()
    {
        var (settings, problems) = Read(
            ("Model:Preset", "opnai"), ("Model:BaseUrl", "ftp://x"), ("Model:AttemptSeconds", "soon"), ("Model:Retries", "99"),
            ("Model:MostUsdPerDay", "5"), ("Model:Modle", "x"), ("Model:InputUsdPerMillion", "-1"), ("Embeddings:Name", "e"));

        settings.ShouldBeNull();
        problems.Select(problem => problem.Where).Distinct().ShouldBe(
            [
                "Model:Preset", "Model:BaseUrl", "Model:Name", "Model:AttemptSeconds", "Model:Retries",
                "Model:Modle", "Model:InputUsdPerMillion", "Embeddings:Preset",
            ],
            ignoreOrder: true);
        problems.First(problem => problem.Where == "Model:Preset").Says.ShouldContain("openai");
    }

    [Fact]
    public void A_ceiling_that_allows_not_one_answer_is_refused() =>
        Read(("Model:Preset", "ollama"), ("Model:Name", "m"), ("Model:MostTokensPerDay", "1024")).Problems.ShouldHaveSingleItem().Where.ShouldBe("Model:MostTokensPerDay");

    [Theory]
    [InlineData("openai", null)]
    [InlineData("ollama", "MY_KEY")]
    public void A_key_that_is_needed_and_missing_is_named_by_its_variable(string preset, string? variable)
    {
        var problem = Read(("Model:Preset", preset), ("Model:Name", "m"), ("Model:KeyVariable", variable)).Problems.ShouldHaveSingleItem();

        problem.Where.ShouldBe("Model:KeyVariable");
        problem.Says.ShouldContain(variable ?? "OPENAI_API_KEY");
    }

    [Fact]
    public void A_key_is_never_in_what_is_written_about_the_settings()
    {
        const string Key = "sk-very-secret";
        var (settings, _) = Read(("Model:Preset", "openai"), ("Model:Name", "m"), ("OPENAI_API_KEY", $"{Key}\n"));
        settings!.Model!.Endpoint.Key!.Reveal().ShouldBe(Key);
        settings.ToString().ShouldNotContain(Key);

        var (_, problems) = Read(("Model:Preset", "openai"), ("Model:Name", "m"), ("OPENAI_API_KEY", $"{Key} and\nmore"));
        problems.ShouldHaveSingleItem().Says.ShouldNotContain("secret");
    }

    [Theory]
    [InlineData("https://user:pass@example.com/v1/")]
    [InlineData("https://example.com/v1/?key=1")]
    [InlineData("example.com")]
    public void An_address_that_is_none_is_refused_without_repeating_it(string url)
    {
        var problem = Read(("Model:BaseUrl", url), ("Model:Name", "m")).Problems.ShouldHaveSingleItem();
        problem.Where.ShouldBe("Model:BaseUrl");
        problem.Says.ShouldNotContain("pass");
    }

    [Fact]
    public void Every_preset_is_complete()
    {
        foreach (var preset in ModelPreset.All)
        {
            (preset.BaseUrl?.AbsoluteUri.EndsWith('/') ?? true).ShouldBeTrue(preset.Name);
            (preset.KeyVariable is not null || !preset.KeyNeeded).ShouldBeTrue(preset.Name);
            ModelPreset.Named(preset.Name.ToUpperInvariant()).ShouldBe(preset);
        }
    }

    private static (CoachSettings? Settings, IReadOnlyList<InputProblem> Problems) Read(params (string Name, string? Value)[] settings)
    {
        (string Name, string? Value)[] all = [("Urls", "http://127.0.0.1:0"), ("Storage:DataDirectory", "data"), .. settings];
        return SettingsReader.Read(new ConfigurationBuilder().AddInMemoryCollection(all.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))).Build(), AppContext.BaseDirectory);
    }
}
