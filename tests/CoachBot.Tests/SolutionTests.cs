namespace CoachBot.Tests;

public class SolutionTests
{
    [Fact]
    public void Words_are_copied_beside_the_program() =>
        Directory.Exists(Path.Combine(AppContext.BaseDirectory, "prompts")).ShouldBeTrue();
}
