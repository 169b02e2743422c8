using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoachBot.Host.Storage;
using Dapper;

namespace CoachBot.Host.Models.Metering;

/// <summary>Remembers what was spent, by day and conversation, so that a restart does not reset a ceiling. Conversations are kept as hashes only, and for a month.</summary>
public sealed class SpendStore(Database database)
{
    private const int DaysKept = 31;
    private const decimal NanoUsd = 1_000_000_000m;

    /// <exception cref="StorageUnavailableException">The database cannot be read.</exception>
    public async Task<(Spend Conversation, Spend Day)> ReadAsync(string conversation, DateOnly day, CancellationToken cancellation)
    {
        // Looking must not make the file.
        if (!File.Exists(database.Settings.DatabasePath)) return (Spend.None, Spend.None);
        return await database.ReadAsync(
            connection =>
            {
                Spend Sum(string where) => ToSpend(connection.QuerySingle<(long Input, long Output, long Nano)>(
                    $"SELECT ifnull(sum(input_tokens), 0), ifnull(sum(output_tokens), 0), ifnull(sum(nano_usd), 0) FROM model_spend WHERE {where}",
                    new { day = Name(day), conversation = Hash(conversation) }));
                return (Sum("conversation = @conversation"), Sum("day = @day"));
            },
            cancellation);
    }

    /// <exception cref="StorageUnavailableException">The database cannot be written.</exception>
    public Task AddAsync(string conversation, DateOnly day, Spend spend, CancellationToken cancellation) => database.WriteAsync(
        connection => connection.Execute(
            """
            INSERT INTO model_spend (day, conversation, calls, input_tokens, output_tokens, nano_usd) VALUES (@day, @conversation, 1, @input, @output, @nano)
            ON CONFLICT (day, conversation) DO UPDATE SET calls = calls + 1,
                input_tokens = input_tokens + @input, output_tokens = output_tokens + @output, nano_usd = nano_usd + @nano;
            DELETE FROM model_spend WHERE day < @oldest;
            """,
            new
            {
                day = Name(day),
                conversation = Hash(conversation),
                input = spend.InputTokens,
                output = spend.OutputTokens,
                nano = (long)((spend.Usd ?? 0) * NanoUsd),
                oldest = Name(day.AddDays(-DaysKept)),
            }),
        cancellation);

    private static Spend ToSpend((long Input, long Output, long Nano) row) => new(row.Input, row.Output, row.Nano / NanoUsd);

    private static string Name(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Hash(string conversation) => conversation.Length == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(conversation)))[..32];
}
