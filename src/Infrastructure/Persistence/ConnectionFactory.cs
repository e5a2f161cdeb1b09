using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace ListingPipeline.Infrastructure.Persistence;

/// <summary>Opens connections of the configured engine.</summary>
public sealed class ConnectionFactory(DatabaseOptions options) : IDisposable
{
    /// <summary>How long a SQLite writer waits for another to finish.</summary>
    private const int BusyTimeoutMilliseconds = 15_000;

    /// <summary>One at a time, in the order of asking. SQLite lets writers try again and again, so that a job which writes piece after piece keeps others out for
    /// as long as it lasts; null where the engine queues them itself.</summary>
    private readonly SemaphoreSlim? _writers = options.Dialect == SqlDialect.Sqlite ? new SemaphoreSlim(1, 1) : null;

    public SqlDialect Dialect => options.Dialect;

    /// <summary>Waits for this process's turn to write. Whoever waited as long as a busy engine may take goes on without: the engine then decides.</summary>
    /// <returns>Gives the turn back when disposed.</returns>
    public async Task<IDisposable?> TakeWriteTurnAsync(CancellationToken cancellationToken) =>
        _writers is not null && await _writers.WaitAsync(BusyTimeoutMilliseconds, cancellationToken) ? new WriteTurn(_writers) : null;

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

    public void Dispose() => _writers?.Dispose();

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

    private sealed class WriteTurn(SemaphoreSlim writers) : IDisposable
    {
        public void Dispose() => writers.Release();
    }
}
