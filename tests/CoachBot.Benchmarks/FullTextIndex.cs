using CoachBot.Language;
using Microsoft.Data.Sqlite;

namespace CoachBot.Benchmarks;

/// <summary>Texts in an FTS5 table in memory, with the stemmer that suits English; ordered by <c>rank</c>, which is <c>bm25()</c> without its cost for every row.</summary>
internal sealed class FullTextIndex : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _find;

    static FullTextIndex() => SQLitePCL.Batteries_V2.Init();

    public FullTextIndex(IEnumerable<string> texts)
    {
        _connection = new SqliteConnection("Data Source=:memory:");
        _connection.Open();
        using var make = _connection.CreateCommand();
        make.CommandText = "CREATE VIRTUAL TABLE passage USING fts5(text, tokenize = 'porter unicode61')";
        make.ExecuteNonQuery();
        Add(texts);
        _find = _connection.CreateCommand();
        _find.CommandText = "SELECT rowid, rank FROM passage WHERE passage MATCH $words ORDER BY rank LIMIT $count";
        _find.Parameters.Add("$words", SqliteType.Text);
        _find.Parameters.Add("$count", SqliteType.Integer);
        _find.Prepare();
    }

    /// <returns>Position of the text and its score, the lower the better; best first.</returns>
    public IReadOnlyList<(long Text, double Score)> Find(string question, int count)
    {
        _find.Parameters["$words"].Value = Any(question);
        _find.Parameters["$count"].Value = count;
        var found = new List<(long, double)>(count);
        using var rows = _find.ExecuteReader();
        while (rows.Read()) found.Add((rows.GetInt64(0) - 1, rows.GetDouble(1)));
        return found;
    }

    public void Dispose()
    {
        _find.Dispose();
        _connection.Dispose();
    }

    /// <summary>
    /// Any of the words may be found, without the stop words that ours leaves out too (FTS5 knows none and would read most of the table for
    /// them). In quotation marks they are words, whatever they would mean to FTS5.
    /// </summary>
    private static string Any(string question) =>
        string.Join(" OR ", SearchTokenizer.Words(question).Where(word => SearchTokenizer.Terms(word).Any()).Select(word => $"\"{word}\""));

    private void Add(IEnumerable<string> texts)
    {
        using var add = _connection.CreateCommand();
        add.CommandText = "INSERT INTO passage(text) VALUES ($text)";
        var text = add.Parameters.Add("$text", SqliteType.Text);
        foreach (var one in texts)
        {
            text.Value = one;
            add.ExecuteNonQuery();
        }
    }
}
