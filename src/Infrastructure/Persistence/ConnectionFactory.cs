using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace ListingPipeline.Infrastructure.Persistence;

/// <summary>Opens connections of the configured engine.</summary>
public sealed class ConnectionFactory(DatabaseOptions options)
{
    /// <summary>How long a SQLite writer waits for another to finish.</summary>
    private const int BusyTimeoutMilliseconds = 15_000;

    public SqlDialect Dialect => options.Dialect;

    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = Create();
        try
        {
            await connection.OpenAsync(cancellationToken);
            if (connection is SqliteConnection sqlite)
            {
                await PrepareAsync(sqlite, cancellationToken);
            }

            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private DbConnection Create() => options.Dialect == SqlDialect.Sqlite
        ? new SqliteConnection(options.ConnectionString)
        : new SqlConnection(options.ConnectionString);

    private static async Task PrepareAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"PRAGMA busy_timeout={BusyTimeoutMilliseconds}; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA foreign_keys;";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var foreignKeys = 0L;
        do
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                foreignKeys = reader.GetValue(0) is long value ? value : 0;
            }
        }
        while (await reader.NextResultAsync(cancellationToken));

        if (foreignKeys != 1)
        {
            throw new InvalidOperationException("SQLite was built without foreign keys.");
        }
    }
}
