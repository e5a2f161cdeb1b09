using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using ListingPipeline.Application.Common;
using Microsoft.Extensions.Logging;

namespace ListingPipeline.Infrastructure.Persistence;

/// <summary>One forward-only step of the schema.</summary>
/// <param name="Name">File name without extension, e.g. <c>0001_CreateEnterprises</c>; the order is the order of names.</param>
/// <param name="Text">Statements of the configured dialect.</param>
internal sealed record Migration(string Name, string Text)
{
    /// <summary>Hash that tells an edited migration from the one that ran.</summary>
    public string Checksum { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
}

/// <summary>Brings the schema up to date; safe when several processes start at once: one works, the others wait and find nothing to do.</summary>
public sealed class MigrationRunner(ConnectionFactory connections, SqlCatalog catalog, ILogger<MigrationRunner> logger)
{
    private const string Prefix = "Migrations/";

    /// <exception cref="StartException">A migration that already ran has been edited or removed.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var connection = await connections.OpenAsync(cancellationToken);
        await using var transaction = await LockAsync(connection, cancellationToken);
        var journal = (await connection.QueryAsync<JournalRow>(
            new CommandDefinition(catalog["Persistence/ReadJournal"], transaction: transaction, cancellationToken: cancellationToken))).AsList();
        var migrations = All(connections.Dialect);
        Verify(migrations, journal);
        var pending = migrations.Skip(journal.Count).ToList();
        foreach (var migration in pending)
        {
            await connection.ExecuteAsync(new CommandDefinition(migration.Text, transaction: transaction, cancellationToken: cancellationToken));
            await connection.ExecuteAsync(new CommandDefinition(
                catalog["Persistence/WriteJournal"], new { migration.Name, migration.Checksum }, transaction, cancellationToken: cancellationToken));
            logger.LogInformation("Migration {Migration} applied", migration.Name);
        }

        await transaction.CommitAsync(cancellationToken);
        return pending.Count;
    }

    internal static IReadOnlyList<Migration> All(SqlDialect dialect)
    {
        var assembly = typeof(MigrationRunner).Assembly;
        var files = assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(n => n[Prefix.Length..^".sql".Length], n => SqlCatalog.Read(assembly, n), StringComparer.Ordinal);
        return [.. SqlCatalog.Select(files, dialect).OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => new Migration(f.Key, f.Value))];
    }

    /// <summary>Takes the one lock all starting processes compete for, and makes sure the journal exists.</summary>
    private async Task<DbTransaction> LockAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        // SQLite: an immediate transaction is the lock. SQL Server: an application lock owned by the transaction.
        var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(catalog["Persistence/Lock"], transaction: transaction, cancellationToken: cancellationToken));
        return transaction;
    }

    internal static void Verify(IReadOnlyList<Migration> migrations, IReadOnlyList<JournalRow> journal)
    {
        for (var i = 0; i < journal.Count; i++)
        {
            if (i >= migrations.Count || migrations[i].Name != journal[i].Name)
            {
                throw new StartException(
                    $"The database has migration '{journal[i].Name}' which this program does not know at that place. Start the program version that wrote it, or a newer one.");
            }

            if (migrations[i].Checksum != journal[i].Checksum)
            {
                throw new StartException($"Migration '{journal[i].Name}' was edited after it ran; migrations are forward-only: add a new one.");
            }
        }
    }

    internal sealed class JournalRow
    {
        public string Name { get; init; } = "";

        public string Checksum { get; init; } = "";
    }
}
