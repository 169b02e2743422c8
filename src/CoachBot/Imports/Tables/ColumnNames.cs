using System.Text;

namespace CoachBot.Imports.Tables;

/// <summary>The names people give to columns, as a partner, a freelancer or a business calls the same thing.</summary>
internal static class ColumnNames
{
    private static readonly Dictionary<ColumnRole, string[]> Names = new()
    {
        [ColumnRole.Id] = ["id", "nr", "no", "number", "key", "case", "case id", "row"],
        [ColumnRole.Situation] =
        [
            "situation", "what happened", "happened", "context", "trigger", "event", "scenario", "background", "circumstances", "brief", "client brief", "request", "task", "assignment",
            "input", "prompt", "question", "enquiry", "inquiry", "query", "customer message", "ticket", "problem", "instruction", "anlass", "auftrag", "situación", "contexto", "situação", "contexte", "situazione",
            "what was it about", "occasion", "scene", "customer question", "customer request", "customer enquiry", "incoming message", "incoming", "user message", "issue", "situation de départ", "was ist passiert", "was passiert ist", "vorfall", "ereignis", "aufgabe", "anfrage", "kundenanfrage", "eingabe", "frage", "briefing", "qué pasó", "que paso", "suceso", "encargo", "pedido", "solicitud", "pregunta", "entrada", "o que aconteceu", "solicitação", "pergunta", "ce qui sest passé", "que sest il passé", "événement", "demande", "commande", "entrée", "cosa è successo", "richiesta", "domanda", "incarico", "situatie", "wat gebeurde er", "opdracht", "vraag", "aanvraag",
        ],
        [ColumnRole.Action] =
        [
            "action", "what did you do", "what i did", "what i said", "i said", "i did", "my action", "my message", "my words", "did", "deliverable", "delivered", "delivery", "work", "draft", "proposal", "text sent",
            "ideal output", "ideal answer", "ideal response", "output", "completion", "answer", "expected output", "expected", "target", "our reply", "our answer", "reply sent", "handlung", "aktion", "acción", "accion", "ação", "azione",
            "what you did", "my reply", "my response", "my answer", "our response", "what i wrote", "what we wrote", "behaviour", "behavior", "delivered work", "final text", "final version", "assistant", "was ich tat", "was ich getan habe", "meine antwort", "reaktion von mir", "lieferung", "ergebnis geliefert", "ideale antwort", "ausgabe", "entwurf", "abgabe", "qué hice", "que hice", "lo que hice", "mi respuesta", "entrega", "entregable", "borrador", "salida ideal", "respuesta ideal", "o que fiz", "minha resposta", "entregável", "rascunho", "saída ideal", "resposta ideal", "ce que jai fait", "ma réponse", "livrable", "livraison", "brouillon", "sortie idéale", "réponse idéale", "cosa ho fatto", "la mia risposta", "consegna", "bozza", "risposta ideale", "wat ik deed", "mijn antwoord", "oplevering", "ideaal antwoord",
        ],
        [ColumnRole.Response] =
        [
            "response", "what came back", "came back", "reaction", "their reaction", "their response", "their reply", "they said", "partner response", "partner reaction", "client reaction", "clients reaction",
            "client response", "client feedback", "feedback", "customer reaction", "customer reply", "reply", "reaktion", "antwort", "respuesta", "reacción", "resposta", "réponse", "réaction", "risposta",
            "what they said", "what they did", "partner reply", "client reply", "clients response", "clients feedback", "customer response", "customer feedback", "reaktion des kunden", "kundenreaktion", "reaktion der partnerin", "reaktion des partners", "rückmeldung", "was kam zurück", "reacción del cliente", "comentarios", "reacción de mi pareja", "reação", "reação do cliente", "retorno", "réaction du client", "retour", "retour client", "reazione", "reazione del cliente", "reactie", "reactie van de klant",
        ],
        [ColumnRole.Outcome] =
        [
            "outcome", "result", "how did it end", "how it ended", "ending", "end", "success", "successful", "worked", "did it work", "label", "rating", "score", "status", "accepted", "won", "resolved", "verdict",
            "ergebnis", "ausgang", "erfolg", "resultado", "résultat", "risultato", "esito",
            "ended", "did it end well", "good or bad", "evaluation", "grade", "satisfaction", "gelungen", "hat es geklappt", "bewertung", "wie ging es aus", "resultaat", "uitkomst", "funcionó", "éxito", "calificación", "cómo terminó", "desenlace", "funcionou", "sucesso", "avaliação", "como terminou", "succès", "évaluation", "comment cela sest terminé", "ha funzionato", "successo", "valutazione", "come è finita", "gelukt", "beoordeling",
        ],
        [ColumnRole.When] =
        [
            "when", "date", "time", "timestamp", "datetime", "date time", "day", "created", "created at", "sent", "sent at", "ts", "message date", "datum", "wann", "zeit", "fecha", "cuándo", "data", "quando", "quand", "hora",
            "when was it", "zeitpunkt", "día", "dia", "jour", "heure", "giorno", "wanneer", "dag",
        ],
        [ColumnRole.People] = ["people", "person", "persons", "who", "with", "with whom", "partner", "client", "customer", "names", "participants", "wer", "kunde", "personas", "cliente", "qui", "chi"],
        [ColumnRole.Author] = ["author", "sender", "from", "sender name", "user", "username", "speaker", "name", "absender", "von", "autor", "de", "auteur", "autore", "mittente"],
        [ColumnRole.Rounds] =
        [
            "rounds", "round", "revision rounds", "rounds of revision", "rounds of revisions", "revisions", "revision", "number of revisions", "feedback rounds", "iterations", "rework", "change requests",
            "korrekturrunden", "korrekturschleifen", "korrekturen", "überarbeitungen", "runden", "schleifen", "révisions", "tours de révision", "allers retours", "corrections", "retouches",
            "rondas", "rondas de revisión", "revisiones", "correcciones", "rodadas", "rodadas de revisão", "revisões", "correções", "revisioni", "giri di revisione", "revisierondes", "correctierondes",
        ],
        [ColumnRole.Minutes] =
        [
            "minutes", "mins", "minutes spent", "minutes taken", "time spent", "time spent min", "time spent minutes", "time taken", "duration", "duration min", "duration minutes", "effort", "minuten", "dauer", "dauer min",
            "aufwand", "zeitaufwand", "minutos", "duración", "tiempo", "duração", "tempo", "durée", "temps", "temps passé", "minuti", "durata", "duur",
        ],
    };

    private static readonly Dictionary<string, ColumnRole> Roles = Names.SelectMany(role => role.Value, (role, name) => (name, role.Key)).DistinctBy(pair => pair.name).ToDictionary(pair => pair.name, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The words that a message's text goes by; a table with an author and one of them is a chat.</summary>
    private static readonly HashSet<string> TextNames = new(["text", "content", "message", "body", "nachricht", "texto", "mensaje", "mensagem", "messaggio"], StringComparer.Ordinal);

    /// <summary>Names whose meaning hangs on the columns beside them: what they are first, and what they are where another column is that already.</summary>
    private static readonly Dictionary<string, ColumnRole> OtherRoles = new(StringComparer.Ordinal)
    {
        ["answer"] = ColumnRole.Response, ["output"] = ColumnRole.Response, ["reply"] = ColumnRole.Action, ["response"] = ColumnRole.Action, ["antwort"] = ColumnRole.Action,
        ["respuesta"] = ColumnRole.Action, ["resposta"] = ColumnRole.Action, ["réponse"] = ColumnRole.Action, ["risposta"] = ColumnRole.Action, ["result"] = ColumnRole.Response, 
        ["ergebnis"] = ColumnRole.Response, ["resultado"] = ColumnRole.Response, ["résultat"] = ColumnRole.Response, ["risultato"] = ColumnRole.Response,
    };

    /// <summary>What is asked of somebody, so that a response beside it is their own deed.</summary>
    private static readonly HashSet<string> Asked = new(["input", "prompt", "question", "query", "instruction", "customer message", "customer question", "ticket", "user", "frage", "pregunta", "pergunta", "domanda", "vraag"], StringComparer.Ordinal);

    /// <summary>Words within a name that nobody wrote down whole: "How she reacted", "What happened that evening". The surest first.</summary>
    private static readonly (string Words, ColumnRole Role)[] Within =
    [
        ("react", ColumnRole.Response), ("came back", ColumnRole.Response), ("responded", ColumnRole.Response), ("feedback", ColumnRole.Response),
        ("did it end", ColumnRole.Outcome), ("it ended", ColumnRole.Outcome), ("outcome", ColumnRole.Outcome),
        ("happen", ColumnRole.Situation), ("situation", ColumnRole.Situation), ("brief", ColumnRole.Situation),
        ("i did", ColumnRole.Action), ("i said", ColumnRole.Action), ("i wrote", ColumnRole.Action), ("did i do", ColumnRole.Action), ("i delivered", ColumnRole.Action),
    ];

    /// <summary>What a name seems to mean by some words in it; Unused where none says.</summary>
    public static ColumnRole RoleWithin(string name)
    {
        var plain = Plain(name);
        return Within.FirstOrDefault(known => plain.Contains(known.Words, StringComparison.Ordinal)).Role;
    }

    public static ColumnRole RoleOf(string name) => Roles.GetValueOrDefault(Plain(name));

    /// <summary>What a name may also mean; Unused where it means one thing only.</summary>
    public static ColumnRole OtherRoleOf(string name) => OtherRoles.GetValueOrDefault(Plain(name));

    public static bool IsAsked(string name) => Asked.Contains(Plain(name));

    public static bool IsText(string name) => TextNames.Contains(Plain(name));

    /// <summary>"What_didYou do?" as "what did you do".</summary>
    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        for (var at = 0; at < Math.Min(name.Length, 100); at++)
        {
            var c = name[at];
            if (char.IsUpper(c) && at > 0 && char.IsLower(name[at - 1])) plain.Append(' ');
            if (char.IsLetterOrDigit(c)) plain.Append(char.ToLowerInvariant(c));
            else if (c is ' ' or '_' or '-' or '.' or '/' && plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        }

        return plain.ToString().Trim();
    }
}
