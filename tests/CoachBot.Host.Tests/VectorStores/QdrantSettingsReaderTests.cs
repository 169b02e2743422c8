using CoachBot.Host.VectorStores;
using CoachBot.Input;
using CoachBot.Knowledge.Qdrant;
using Microsoft.Extensions.Configuration;

namespace CoachBot.Host.Tests.VectorStores;

public sealed class QdrantSettingsReaderTests
{
    [Fact]
    public void Without_an_address_there_is_no_Qdrant()
    {
        var (settings, problems) = Read();

        settings.ShouldBeNull();
        problems.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_not_said_has_sensible_values()
    {
        var (settings, problems) = Read(("Qdrant:Url", "https://qdrant.example:6333"));

        problems.ShouldBeEmpty();
        settings.ShouldBe(new QdrantSettings(new Uri("https://qdrant.example:6333/"), null, "coachbot", "coachbot", TimeSpan.FromSeconds(2)));
    }

    [Fact]
    public void The_key_comes_from_the_variable_that_is_named_and_is_never_shown()
    {
        var (settings, _) = Read(("Qdrant:Url", "http://127.0.0.1:6333/behind/a/proxy"), ("Qdrant:KeyVariable", "PERI_QDRANT"), ("PERI_QDRANT", "s3cret-key"));

        settings!.Key.ShouldBe("s3cret-key");
        settings.ToString().ShouldNotContain("s3cret");
        settings.Url.ToString().ShouldEndWith("/behind/a/proxy/");
    }

    [Fact]
    public void Every_fault_is_named()
    {
        var (settings, problems) = Read(
            ("Qdrant:Url", "qdrant"), ("Qdrant:KeyVariable", "NOT_SET"), ("Qdrant:Collection", "a/b"), ("Qdrant:Tenant", new string('x', 65)), ("Qdrant:TimeoutMilliseconds", "soon"));

        settings.ShouldBeNull();
        problems.Select(problem => problem.Where).ShouldBe(["Qdrant:Url", "Qdrant:KeyVariable", "Qdrant:Collection", "Qdrant:Tenant", "Qdrant:TimeoutMilliseconds"]);
    }

    [Theory]
    [InlineData("Qdrant:Url", "ftp://qdrant.example")]
    [InlineData("Qdrant:Url", "https://name:password@qdrant.example")]
    [InlineData("Qdrant:Url", "https://qdrant.example/?key=1")]
    [InlineData("Qdrant:Collection", "../other")]
    [InlineData("Qdrant:Collection", "name\n")]
    [InlineData("Qdrant:Transport", "carrier pigeon")]
    [InlineData("Qdrant:TimeoutMilliseconds", "0")]
    [InlineData("Qdrant:TimeoutMilliseconds", "999999999999")]
    public void A_fault_is_named_once(string setting, string value) =>
        Read(("Qdrant:Url", "http://127.0.0.1:6333"), (setting, value)).Problems.ShouldHaveSingleItem().Where.ShouldBe(setting);

    [Theory]
    [InlineData("")]
    [InlineData("REST")]
    public void Rest_is_spoken_unless_the_settings_say_otherwise(string transport) =>
        Read(("Qdrant:Url", "http://127.0.0.1:6333"), ("Qdrant:Transport", transport)).Settings!.Transport.ShouldBe(QdrantTransport.Rest);

    [Fact]
    public void Grpc_is_spoken_by_a_build_that_has_it_and_refused_by_another()
    {
        var (settings, problems) = Read(("Qdrant:Url", "http://127.0.0.1:6334"), ("Qdrant:Transport", "grpc"));

        if (QdrantServers.HasGrpc) settings!.Transport.ShouldBe(QdrantTransport.Grpc);
        else problems.ShouldHaveSingleItem().Says.ShouldContain("OfficialSdks");
    }

    [Fact]
    public void A_grpc_address_has_no_path() =>
        Read(("Qdrant:Url", "http://127.0.0.1:6334/behind/a/proxy"), ("Qdrant:Transport", "grpc")).Problems.ShouldHaveSingleItem().Where
            .ShouldBe(QdrantServers.HasGrpc ? "Qdrant:Url" : "Qdrant:Transport");

    [Fact]
    public void A_key_that_no_header_can_carry_is_refused_without_being_shown()
    {
        var problem = Read(("Qdrant:Url", "http://127.0.0.1:6333"), ("Qdrant:KeyVariable", "K"), ("K", "s3cret\r\nX-Evil: 1")).Problems.ShouldHaveSingleItem();

        problem.Says.ShouldNotContain("s3cret");
    }

    [Fact]
    public void Settings_of_Qdrant_without_an_address_are_a_mistake() =>
        Read(("Qdrant:Tenant", "ours")).Problems.ShouldHaveSingleItem().Where.ShouldBe("Qdrant:Url");

    private static (QdrantSettings? Settings, IReadOnlyList<InputProblem> Problems) Read(params IEnumerable<(string Name, string Value)> settings)
    {
        var problems = new List<InputProblem>();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create<string, string?>(pair.Name, pair.Value)).Reverse().DistinctBy(pair => pair.Key)).Build();
        return (QdrantSettingsReader.Read(configuration, problems), problems);
    }
}
