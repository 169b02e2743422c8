using System.Text;
using CoachBot.Host.Storage;
using CoachBot.Host.Storage.Sealing;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CoachBot.Host.Tests.Support;

/// <summary>Databases, opened as the program does, and what lies in their folder.</summary>
public static class Stored
{
    public static Database Open(StorageSettings settings) => new(settings, SealOf(settings));

    /// <summary>Keys read anew, as by another process.</summary>
    public static Seal SealOf(StorageSettings settings) => new(new KeyRing(settings), settings);

    public static void Execute(StorageSettings settings, string sql, object? parameters = null) => Query(settings, connection => connection.Execute(sql, parameters));

    /// <summary>Works on the database beside the program.</summary>
    public static T Query<T>(StorageSettings settings, Func<SqliteConnection, T> work)
    {
        SQLitePCL.Batteries.Init();
        using var connection = new SqliteConnection($"Data Source={settings.DatabasePath};Pooling=False");
        connection.Open();
        return work(connection);
    }

    /// <summary>Every byte of every file in the folder, those of open files too, one character each.</summary>
    public static string Bytes(string folder) => string.Concat(
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => Encoding.Latin1.GetString(BytesOf(path))));

    /// <summary>A text as its bytes, one character each, as <see cref="Bytes"/> gives them.</summary>
    public static string AsBytes(string text, Encoding encoding) => Encoding.Latin1.GetString(encoding.GetBytes(text));

    private static byte[] BytesOf(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.ToArray();
    }
}
