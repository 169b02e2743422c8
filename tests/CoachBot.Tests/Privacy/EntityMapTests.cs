using CoachBot.Privacy;

namespace CoachBot.Tests.Privacy;

public sealed class EntityMapTests
{
    private readonly EntityMap _map = Hiding.Anonymiser.NewMap();

    [Theory]
    [InlineData("Katarzyna", "kasia")]
    [InlineData("Abdulrahman", "Abdul")]
    [InlineData("Jessica", "Jesica")]
    [InlineData("Deborah Quillfeather", "Deborah")]
    [InlineData("Deborah Quillfeather", "Quillfeather")]
    [InlineData("deb", "Deborah Quillfeather")]
    [InlineData("José", "jose")]
    [InlineData("Leila", "LEILA")]
    [InlineData("Koffi", "@koffi_22")]
    public void One_person_has_one_placeholder(string one, string other) => Person(one).ShouldBe(Person(other));

    [Theory]
    [InlineData("Ahmed", "Ahmad")]
    [InlineData("Anna", "Hanna")]
    [InlineData("Ben", "Bea")]
    [InlineData("Deborah Quillfeather", "Deborah Marsh")]
    [InlineData("Tom Marsh", "Deborah Marsh")]
    public void Two_people_have_two(string one, string other) => Person(one).ShouldNotBe(Person(other));

    [Fact]
    public void A_short_form_with_two_readings_is_somebody_new()
    {
        Person("Christopher");
        Person("Christina");
        Person("Chris").ShouldBe("[PERSON_3]");
    }

    [Fact]
    public void A_number_is_the_same_however_it_is_spaced() =>
        _map.Placeholder(EntityType.Phone, "07700 900318").ShouldBe(_map.Placeholder(EntityType.Phone, "07700-900-318"));

    [Fact]
    public void The_map_says_what_stands_for_what()
    {
        Person("Katarzyna");
        Person("Kasia");
        _map.Placeholder(EntityType.Location, "Lisbon");
        var entries = _map.Entries.ToList();
        entries.Select(entry => entry.Placeholder).ShouldBe(["[PERSON_1]", "[LOCATION_1]"]);
        entries[0].Forms.ShouldBe(["katarzyna", "kasia"]);
    }

    private string Person(string mention) => _map.Placeholder(EntityType.Person, mention);
}
