using CoachBot.Imports;
using CoachBot.Imports.Tables;
using CoachBot.Probes;

namespace CoachBot.Tests.Imports;

public class TableTests
{
    [Fact]
    public void A_table_of_situations_gives_examples_with_quotes_and_line_breaks_kept()
    {
        var read = Importing.Of("situation,action,response,outcome,when,who\n\"She came home late, again\",\"I said \"\"fine\"\"\nand left\",silence,failed,13/01/2024,\"Aylin, Jonas\"\nx,y,z,worked,2024-01-14T20:15:00+02:00,\n");

        read.Problems.ShouldBeEmpty();
        var first = read.Examples[0];
        (first.Situation, first.Action, first.Response, first.Outcome).ShouldBe(("She came home late, again", "I said \"fine\"\nand left", "silence", Outcome.Failed));
        first.When.ShouldBe(new DateTimeOffset(2024, 1, 13, 0, 0, 0, TimeSpan.Zero));
        first.People.ShouldBe(["Aylin", "Jonas"]);
        (first.Id, first.Source).ShouldBe(("1", "file:2"));
        read.Examples[1].When.ShouldBe(new DateTimeOffset(2024, 1, 14, 20, 15, 0, TimeSpan.FromHours(2)));
        (read.Tally.Examples, read.Tally.Continuations, read.Tally.System, read.Tally.Total).ShouldBe((2, 1, 1, 4));
    }

    [Fact]
    public void Freelancers_and_businesses_call_the_same_things_otherwise()
    {
        var freelancer = Importing.Of("Brief;Deliverable;Client's reaction;Revision rounds;Minutes;Accepted;Date\nLogo for a bakery;three drafts;\"liked it; mostly\";2;90;yes;02.01.2024\n");
        var business = Importing.Of("Input,Ideal output,Result\nHow much is delivery?,Five euros.,good\n");

        (freelancer.Examples[0].Situation, freelancer.Examples[0].Action, freelancer.Examples[0].Response, freelancer.Examples[0].Outcome)
            .ShouldBe(("Logo for a bakery", "three drafts", "liked it; mostly", Outcome.Worked));
        (freelancer.Examples[0].Rounds, freelancer.Examples[0].Minutes).ShouldBe((2, 90));
        (business.Examples[0].Situation, business.Examples[0].Action, business.Examples[0].Outcome).ShouldBe(("How much is delivery?", "Five euros.", Outcome.Worked));
    }

    [Fact]
    public void Names_that_people_make_up_are_told_by_words_in_them_and_an_ending_by_what_is_in_its_column()
    {
        var read = Importing.Of("Day,What happened that evening,What I did then,How she reacted,Mood afterwards,Where\n14.01.2026,dinner got cold,I asked why,she smiled,good,home\n15.01.2026,the bill came,I shouted,she left,bad,car\n");

        read.Examples.Select(example => (example.Situation, example.Action, example.Response, example.Outcome)).ShouldBe(
            [("dinner got cold", "I asked why", "she smiled", Outcome.Worked), ("the bill came", "I shouted", "she left", Outcome.Failed)]);
    }

    [Fact]
    public void Columns_without_names_are_told_by_what_is_in_them()
    {
        var read = Importing.Of("1,13/01/2024,late home,I shouted,silence,bad\n2,14/01/2024,dishes,I asked,help,good\n3,15/01/2024,money,I asked,\"ok, then\",good\n");

        read.Examples.Select(example => $"{example.Id}|{example.Situation}|{example.Action}|{example.Response}|{example.Outcome}|{example.When:MM-dd}")
            .ShouldBe(["1|late home|I shouted|silence|Failed|01-13", "2|dishes|I asked|help|Worked|01-14", "3|money|I asked|ok, then|Worked|01-15"]);
    }

    [Fact]
    public void An_open_quotation_mark_costs_its_own_line_only()
    {
        var read = Importing.Of("situation,action,outcome\na,b,worked\n\"never closed,c,worked\nd,\"e, f\",failed\n\"g\",5\" pipe,mixed\nh,i\n");

        read.Examples.Select(example => example.Situation).ShouldBe(["a", "d", "g", "h"]);
        read.Examples[2].Action.ShouldBe("5\" pipe");
        read.Problems.ShouldHaveSingleItem().Line.ShouldBe(3);
        read.Tally.Total.ShouldBe(6);
    }

    [Fact]
    public void A_row_with_too_many_cells_is_said_by_its_line_and_left_out()
    {
        var read = Importing.Of("situation,action,outcome\na,b,worked\nlate, again,shouted,failed\nc,d,worked,,\n");

        read.Examples.Select(example => example.Situation).ShouldBe(["a", "c"]);
        (read.Problems.ShouldHaveSingleItem().Line, read.Tally.Unparsed).ShouldBe((3, 1));
    }

    [Theory]
    [InlineData("5", "1", "5|1|3", Outcome.Worked, Outcome.Failed)]
    [InlineData("1", "0", "1|0", Outcome.Worked, Outcome.Failed)]
    [InlineData("9", "2", "9|2|5", Outcome.Worked, Outcome.Failed)]
    [InlineData("Worked well", "failed: shouting", "x", Outcome.Worked, Outcome.Failed)]
    [InlineData("ja", "nein", "x", Outcome.Worked, Outcome.Failed)]
    public void Endings_are_words_or_marks(string good, string bad, string column, Outcome forGood, Outcome forBad)
    {
        var scale = OutcomeScale.Of(column.Split('|'));

        (scale.Read(good), scale.Read(bad)).ShouldBe((forGood, forBad));
    }

    [Fact]
    public void A_table_with_authors_is_a_chat() =>
        Importing.Of("AuthorID,Author,Date,Content,Attachments\n1,Kavita,2024-01-02T15:04:05.0000000+02:00,\"hello, all\",\n").Told.ShouldBe("2024-01-02T15:04:05|Kavita|hello, all");

    [Fact]
    public void A_spreadsheets_own_line_names_the_separator() =>
        Importing.Of("sep=|\nsituation|action\na, b|c\n").Examples.ShouldHaveSingleItem().Situation.ShouldBe("a, b");

    [Fact]
    public void What_the_person_confirmed_counts_more_than_the_guess()
    {
        var source = ImportSource.FromText("file", "text,reply\nfirst,second\n");
        var mapping = new ColumnMapping([ColumnRole.Response, ColumnRole.Situation], HasHeader: true);

        FileImporter.GuessColumns(source)!.Value.Mapping.Roles.ShouldBe([ColumnRole.Situation, ColumnRole.Response]);
        FileImporter.Read(source, new LineTally(), mapping).OfType<ImportItem.Example>().ShouldHaveSingleItem().Value.Situation.ShouldBe("second");
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0")]
    [InlineData(" =1+1", "' =1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("\uFF1D1+1", "'\uFF1D1+1")]
    [InlineData("\tx", "'\tx")]
    [InlineData("-5", "-5")]
    [InlineData("a=b", "a=b")]
    [InlineData("", "")]
    public void Formulas_are_made_texts_for_a_spreadsheet(string text, string safe) => SpreadsheetText.Neutralise(text).ShouldBe(safe);
}
