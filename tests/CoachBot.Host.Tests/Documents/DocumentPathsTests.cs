using CoachBot.Host.Documents;
using CoachBot.Host.Tests.Support;

namespace CoachBot.Host.Tests.Documents;

public sealed class DocumentPathsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Folders_are_read_with_the_folders_in_them()
    {
        Directory.CreateDirectory(_folder.File("deep/er"));
        _folder.Write("deep/er/a.md", "x");
        _folder.Write("b.HTML", "x");
        _folder.Write("photo.jpg", "x");
        _folder.Write(".hidden.md", "x");

        var (files, others, problems) = DocumentPaths.Find(_folder.FullName);

        files.Select(file => file.Id).ShouldBe(["own-b", "own-deep-er-a"]);
        others.ShouldBe(1);
        problems.ShouldBeEmpty();
    }

    [Fact]
    public void Links_lead_nowhere()
    {
        using var elsewhere = new TemporaryFolder();
        elsewhere.Write("secret.md", "x");
        _folder.Write("a.md", "x");
        Directory.CreateSymbolicLink(_folder.File("loop"), _folder.FullName);
        Directory.CreateSymbolicLink(_folder.File("out"), elsewhere.FullName);
        File.CreateSymbolicLink(_folder.File("linked.md"), elsewhere.File("secret.md"));

        DocumentPaths.Find(_folder.FullName).Files.Select(file => file.Id).ShouldBe(["own-a"]);
    }

    [Fact]
    public void Files_told_apart_by_their_endings_alone_are_a_problem_and_the_first_is_kept()
    {
        _folder.Write("a.md", "x");
        _folder.Write("a.txt", "x");

        var (files, _, problems) = DocumentPaths.Find(_folder.FullName);

        files.ShouldHaveSingleItem();
        problems.ShouldHaveSingleItem().Where.ShouldEndWith("a.txt");
    }

    [Theory]
    [InlineData("../../etc/passwd.md")]
    [InlineData("..\\..\\x.md")]
    [InlineData("a\nb\u001b[31m.md")]
    [InlineData("...md")]
    [InlineData("con.md")]
    [InlineData("#~%2e%2e.md")]
    [InlineData("💥.md")]
    public void Whatever_a_file_is_called_its_id_is_a_plain_name(string name)
    {
        var id = DocumentPaths.IdOf(name);

        id.ShouldMatch(@"\Aown-[\p{L}\p{N}-]+\z");
        id.Length.ShouldBeLessThan(150);
    }

    [Fact]
    public void Long_names_stay_apart() =>
        DocumentPaths.IdOf(new string('a', 250) + "1.md").ShouldNotBe(DocumentPaths.IdOf(new string('a', 250) + "2.md"));

    [Fact]
    public void What_is_not_there_is_said_without_commands_to_the_terminal()
    {
        var problem = DocumentPaths.Find("no\u001b[2Jwhere").Problems.ShouldHaveSingleItem();

        problem.Where.ShouldBe("no?[2Jwhere");
    }
}
