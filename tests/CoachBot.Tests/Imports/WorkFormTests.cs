using CoachBot.Imports.Tables;
using CoachBot.Probes;

namespace CoachBot.Tests.Imports;

public class WorkFormTests
{
    [Theory]
    [InlineData("Brief;Deliverable;Client's reaction;Revision rounds;Minutes")]
    [InlineData("Auftrag;Entwurf;Kundenreaktion;Korrekturrunden;Dauer")]
    [InlineData("Commande;Livrable;Retour client;Révisions;Temps passé")]
    [InlineData("Encargo;Entregable;Reacción del cliente;Rondas de revisión;Tiempo")]
    [InlineData("Pedido;Rascunho;Reação do cliente;Rodadas de revisão;Duração")]
    [InlineData("Incarico;Bozza;Reazione del cliente;Revisioni;Durata")]
    [InlineData("Opdracht;Oplevering;Reactie van de klant;Correctierondes;Duur")]
    public void Revision_rounds_and_time_are_read_and_stand_for_a_missing_outcome(string header)
    {
        var read = Importing.Of($"{header}\nLogo;three drafts;liked it;1;90\nFlyer;text;again please;2 x;1h30\nSite;page;no;3+;2,5 h\nCard;c;d;?;\n");

        read.Examples.Select(example => $"{example.Situation}|{example.Action}|{example.Response}|{example.Rounds}|{example.Minutes}|{example.Outcome}").ShouldBe(
            ["Logo|three drafts|liked it|1|90|Worked", "Flyer|text|again please|2|90|Mixed", "Site|page|no|3|150|Failed", "Card|c|d|||Unknown"]);
        read.Tally.Notes.ShouldHaveSingleItem().ShouldContain("revision rounds");
    }

    [Fact]
    public void A_told_outcome_counts_more_than_the_rounds()
    {
        var read = Importing.Of("{\"brief\":\"Logo\",\"deliverable\":\"drafts\",\"rounds\":4,\"minutes\":95.5,\"outcome\":\"accepted\"}\n");

        var example = read.Examples.ShouldHaveSingleItem();
        (example.Rounds, example.Minutes, example.Outcome).ShouldBe((4, 95.5, Outcome.Worked));
        read.Tally.Notes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("input,ideal output,result", "a|b|-|Worked")]
    [InlineData("prompt,response,rating", "a|b|-|Worked")]
    [InlineData("question,answer,result", "a|b|-|Worked")]
    [InlineData("situation,response,outcome", "a|-|b|Worked")]
    [InlineData("situation,reply,worked", "a|-|b|Worked")]
    [InlineData("Kundenanfrage,ideale Antwort,Bewertung", "a|b|-|Worked")]
    [InlineData("pergunta,resposta,avaliação", "a|b|-|Worked")]
    public void Businesses_name_input_and_output_in_many_ways(string header, string told)
    {
        var example = Importing.Of($"{header}\na,b,yes\nc,d,no\n").Examples[0];

        string.Join('|', ((string[])[example.Situation, example.Action, example.Response]).Select(part => part.Length == 0 ? "-" : part).Append($"{example.Outcome}")).ShouldBe(told);
    }

    [Theory]
    [InlineData("action,answer,situation,outcome", ColumnRole.Action, ColumnRole.Response, ColumnRole.Situation, ColumnRole.Outcome)]
    [InlineData("customer message,reply,customer reaction,result", ColumnRole.Situation, ColumnRole.Action, ColumnRole.Response, ColumnRole.Outcome)]
    [InlineData("situation,action,result,outcome", ColumnRole.Situation, ColumnRole.Action, ColumnRole.Response, ColumnRole.Outcome)]
    public void A_name_of_two_meanings_gives_way_to_one_that_is_plain(string header, params ColumnRole[] roles) =>
        ColumnMapping.FromHeader(header.Split(',')).Roles.ShouldBe(roles);

    [Theory]
    [InlineData("didn\u2019t work", Outcome.Failed)]
    [InlineData("did not work", Outcome.Failed)]
    [InlineData("Not bad!", Outcome.Worked)]
    [InlineData("so so", Outcome.Mixed)]
    [InlineData("4/5", Outcome.Worked)]
    [InlineData("2 out of 10", Outcome.Failed)]
    [InlineData("★★★☆☆", Outcome.Mixed)]
    [InlineData("85 %", Outcome.Worked)]
    [InlineData("0.5", Outcome.Mixed)]
    [InlineData("fracasó", Outcome.Failed)]
    [InlineData("geklappt", Outcome.Worked)]
    [InlineData("失败", Outcome.Failed)]
    [InlineData("we went to bed", Outcome.Unknown)]
    [InlineData("", Outcome.Unknown)]
    public void Endings_are_said_in_many_ways(string told, Outcome outcome) => OutcomeScale.Words.Read(told).ShouldBe(outcome);

    [Theory]
    [InlineData("-1|0|1", Outcome.Failed, Outcome.Mixed, Outcome.Worked)]
    [InlineData("0|1|2", Outcome.Failed, Outcome.Mixed, Outcome.Worked)]
    [InlineData("1|3|5", Outcome.Failed, Outcome.Mixed, Outcome.Worked)]
    [InlineData("10|50|100", Outcome.Failed, Outcome.Mixed, Outcome.Worked)]
    public void Marks_are_read_on_the_scale_of_their_column(string column, Outcome low, Outcome middle, Outcome high)
    {
        var scale = OutcomeScale.Of(column.Split('|'));

        column.Split('|').Select(scale.Read).ShouldBe([low, middle, high]);
    }

    [Fact]
    public void JSON_lines_have_scales_and_orders_of_dates_too()
    {
        var read = Importing.Of("{\"situation\":\"a\",\"action\":\"b\",\"rating\":1,\"date\":\"03/04/24\"}\n{\"situation\":\"c\",\"action\":\"d\",\"rating\":5,\"date\":\"03/13/24\"}\n");

        read.Examples.Select(example => $"{example.Outcome} {example.When:MM-dd}").ShouldBe(["Failed 03-04", "Worked 03-13"]);
    }
}
