using CoachBot.Host.Tests.Support;

namespace CoachBot.Host.Tests.Commands;

/// <summary>The keys as whole processes meet them: at a start side by side, and when they are gone.</summary>
public sealed class LostKeyTests : IDisposable
{
    private readonly BuiltProgram _program = new();

    [Fact]
    public async Task Two_processes_that_start_at_once_on_an_empty_folder_read_each_others_conversations()
    {
        await Task.WhenAll(ChatAsync("ann"), ChatAsync("bob"));

        Directory.GetFiles(Path.Combine(_program.DataDirectory, "keys"), "key-*.xml").ShouldHaveSingleItem();
        foreach (var user in new[] { "ann", "bob" }) (await ChatAsync(user)).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_lost_key_is_an_outside_failure_with_two_mends_and_both_work()
    {
        _program.Environment["Storage__KeysDirectory"] = _program.Folder.File("keys");
        (await ChatAsync("ann")).ExitCode.ShouldBe(0);
        (await _program.RunAsync("doctor")).Output.ShouldContain("keys: " + _program.Folder.File("keys"));
        Directory.Move(_program.Folder.File("keys"), _program.Folder.File("aside"));

        var lost = await ChatAsync("ann");
        lost.ExitCode.ShouldBe(3);
        lost.FirstProblem.GetProperty("where").GetString().ShouldBe("storage");
        lost.FirstProblem.GetProperty("says").GetString()!.ShouldContain(_program.Folder.File("keys"));
        var doctor = await _program.RunAsync("doctor");
        doctor.ExitCode.ShouldBe(3);
        doctor.Output.ShouldContain("is missing");

        _program.Environment["Storage__KeysDirectory"] = _program.Folder.File("aside");
        (await ChatAsync("ann")).ExitCode.ShouldBe(0);
        _program.Environment["Storage__KeysDirectory"] = _program.Folder.File("keys");
        (await _program.RunAsync("forget", "--user", "ann", "--json")).Json.GetProperty("conversations").GetInt32().ShouldBe(1);
        (await ChatAsync("ann")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Forgetting_somebody_unknown_makes_nothing()
    {
        (await _program.RunAsync("forget", "--user", "ann", "--json")).Json.GetProperty("conversations").GetInt32().ShouldBe(0);
        Directory.Exists(_program.DataDirectory).ShouldBeFalse();
    }

    public void Dispose() => _program.Dispose();

    private Task<Ran> ChatAsync(string user) => _program.RunWithInputAsync("I am a freelancer with 80 examples.\n", "chat", "--user", user, "--json");
}
