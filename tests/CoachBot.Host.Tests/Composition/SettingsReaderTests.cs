using CoachBot.Host.Composition;
using CoachBot.Host.Tests.Support;
using CoachBot.Input;
using Microsoft.Extensions.Configuration;

namespace CoachBot.Host.Tests.Composition;

public sealed class SettingsReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void The_shipped_settings_file_lies_beside_the_program_and_is_read()
    {
        SettingsReader.Sources(AppContext.BaseDirectory, urls: null)["Urls"].ShouldBe("http://127.0.0.1:5080");
        SettingsReader.Read(SettingsReader.Sources(AppContext.BaseDirectory, urls: null), AppContext.BaseDirectory).Settings.ShouldNotBeNull();
    }

    [Fact]
    public void A_changed_settings_file_is_honoured()
    {
        _folder.Write("appsettings.json", """{"Urls":"http://127.0.0.1:6000","Storage":{"BusySeconds":9}}""");

        var (settings, _) = SettingsReader.Read(SettingsReader.Sources(_folder.FullName, urls: null), _folder.FullName);

        settings!.Urls.ShouldBe(["http://127.0.0.1:6000"]);
        settings.Storage.BusySeconds.ShouldBe(9);
    }

    [Fact]
    public void What_the_command_line_says_wins()
    {
        _folder.Write("appsettings.json", """{"Urls":"http://127.0.0.1:6000"}""");
        SettingsReader.Sources(_folder.FullName, "http://127.0.0.1:7000")["Urls"].ShouldBe("http://127.0.0.1:7000");
    }

    [Fact]
    public void Keys_lie_with_the_data_unless_they_are_told_to_lie_elsewhere()
    {
        Read(("Storage:DataDirectory", _folder.File("data"))).Settings!.Storage.KeysDirectory.ShouldBe(_folder.File("data/keys"));
        Read(("Storage:DataDirectory", _folder.File("data")), ("Storage:KeysDirectory", _folder.File("keys"))).Settings!.Storage.KeysDirectory.ShouldBe(_folder.File("keys"));
        Read(("Storage:KeysDirectory", " ")).Problems.ShouldHaveSingleItem().Where.ShouldBe("Storage:KeysDirectory");
    }

    [Fact]
    public void A_missing_settings_file_is_named() =>
        Should.Throw<UnusableFileException>(() => SettingsReader.Sources(_folder.FullName, null)).Message.ShouldContain(_folder.File("appsettings.json"));

    [Fact]
    public void A_broken_settings_file_is_named()
    {
        _folder.Write("appsettings.json", "{");
        Should.Throw<UnusableFileException>(() => SettingsReader.Sources(_folder.FullName, null)).Message.ShouldContain("appsettings.json");
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", true)]
    [InlineData("http://*:80;https://+:443", true)]
    [InlineData("http://[::1]:5080", true)]
    [InlineData("127.0.0.1:5080", false)]
    [InlineData("ftp://127.0.0.1", false)]
    [InlineData("http://127.0.0.1:5080/path", false)]
    [InlineData("http://127.0.0.1:99999", false)]
    [InlineData("", false)]
    public void Addresses_are_checked(string urls, bool usable)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Urls", urls)]).Build();
        SettingsReader.Read(configuration, _folder.FullName).Problems.Any(problem => problem.Where == "Urls").ShouldBe(!usable);
    }

    [Theory]
    [InlineData("Page:MostUploadBytes", "1048576", null)]
    [InlineData("Page:MostUploadBytes", "0", "Page:MostUploadBytes")]
    [InlineData("Page:MostUploadBytes", "256 MB", "Page:MostUploadBytes")]
    [InlineData("Page:MostUploadByte", "1048576", "Page:MostUploadByte")]
    public void The_largest_upload_is_a_number_of_bytes(string name, string value, string? problem)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Urls", "http://127.0.0.1:5080"), new(name, value)]).Build();

        var (settings, problems) = SettingsReader.Read(configuration, _folder.FullName);

        problems.Select(one => one.Where).ShouldBe(problem is null ? [] : [problem]);
        settings?.MostUploadBytes.ShouldBe(1_048_576);
    }

    public void Dispose() => _folder.Dispose();

    private (CoachSettings? Settings, IReadOnlyList<InputProblem> Problems) Read(params IEnumerable<(string Name, string Value)> settings) => SettingsReader.Read(
        new ConfigurationBuilder()
            .AddInMemoryCollection([new("Urls", "http://127.0.0.1:5080"), .. settings.Select(pair => KeyValuePair.Create<string, string?>(pair.Name, pair.Value))])
            .Build(),
        _folder.FullName);
}
