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
        ],
        [ColumnRole.Action] =
        [
            "action", "what did you do", "what i did", "what i said", "i said", "i did", "my action", "my message", "my words", "did", "deliverable", "delivered", "delivery", "work", "draft", "proposal", "text sent",
            "ideal output", "ideal answer", "ideal response", "output", "completion", "answer", "expected output", "expected", "target", "our reply", "our answer", "reply sent", "handlung", "aktion", "acción", "accion", "ação", "azione",
        ],
        [ColumnRole.Response] =
        [
            "response", "what came back", "came back", "reaction", "their reaction", "their response", "their reply", "they said", "partner response", "partner reaction", "client reaction", "clients reaction",
            "client response", "client feedback", "feedback", "customer reaction", "customer reply", "reply", "reaktion", "antwort", "respuesta", "reacción", "resposta", "réponse", "réaction", "risposta",
        ],
        [ColumnRole.Outcome] =
        [
            "outcome", "result", "how did it end", "how it ended", "ending", "end", "success", "successful", "worked", "did it work", "label", "rating", "score", "status", "accepted", "won", "resolved", "verdict",
            "ergebnis", "ausgang", "erfolg", "resultado", "résultat", "risultato", "esito",
        ],
        [ColumnRole.When] =
        [
            "when", "date", "time", "timestamp", "datetime", "date time", "day", "created", "created at", "sent", "sent at", "ts", "message date", "datum", "wann", "zeit", "fecha", "cuándo", "data", "quando", "quand", "hora",
        ],
        [ColumnRole.People] = ["people", "person", "persons", "who", "with", "with whom", "partner", "client", "customer", "names", "participants", "wer", "kunde", "personas", "cliente", "qui", "chi"],
        [ColumnRole.Author] = ["author", "sender", "from", "sender name", "user", "username", "speaker", "name", "absender", "von", "autor", "de", "auteur", "autore", "mittente"],
    };

    private static readonly Dictionary<string, ColumnRole> Roles = Names.SelectMany(role => role.Value, (role, name) => (name, role.Key)).ToDictionary(pair => pair.name, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The words that a message's text goes by; a table with an author and one of them is a chat.</summary>
    private static readonly HashSet<string> TextNames = new(["text", "content", "message", "body", "nachricht", "texto", "mensaje", "mensagem", "messaggio"], StringComparer.Ordinal);

    public static ColumnRole RoleOf(string name) => Roles.GetValueOrDefault(Plain(name));

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
