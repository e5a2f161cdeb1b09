using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Dapper;
using ListingPipeline.Application.Common;
using Microsoft.Data.Sqlite;

namespace ListingPipeline.Infrastructure.Persistence;

/// <summary>One connection for a request or a job: opens lazily, owns the transaction, runs catalogued statements only.</summary>
public sealed class DbSession(ConnectionFactory connections, SqlCatalog catalog) : IUnitOfWork, IAsyncDisposable, IDisposable
{
    private DbConnection? _connection;
    private DbTransaction? _transaction;
    private readonly List<Action> _afterCommit = [];

    /// <summary>Whether a transaction of this session is open.</summary>
    public bool IsInTransaction => _transaction is not null;

    /// <summary>Runs a read statement and returns its rows.</summary>
    /// <param name="statement">Catalogue name, e.g. <c>Enterprises/ListEnterprises</c>.</param>
    /// <param name="parameters">Values of its parameters.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async Task<IReadOnlyList<T>> QueryAsync<T>(string statement, object? parameters = null, CancellationToken cancellationToken = default) =>
        (await (await ConnectionAsync(cancellationToken)).QueryAsync<T>(Command(catalog[statement], parameters, cancellationToken))).AsList();

    /// <summary>Runs a read statement whose <c>/*order*/</c> token becomes one of the fragments the code offers; never text from a user.</summary>
    public async Task<IReadOnlyList<T>> QueryOrderedAsync<T>(
        string statement, string order, object? parameters = null, CancellationToken cancellationToken = default) =>
        (await (await ConnectionAsync(cancellationToken)).QueryAsync<T>(
            Command(catalog.Ordered(statement, order), parameters, cancellationToken))).AsList();

    /// <summary>Runs a read statement that answers at most one row.</summary>
    public async Task<T?> SingleOrDefaultAsync<T>(string statement, object? parameters = null, CancellationToken cancellationToken = default) =>
        await (await ConnectionAsync(cancellationToken)).QuerySingleOrDefaultAsync<T>(Command(catalog[statement], parameters, cancellationToken));

    /// <summary>Runs a read statement row by row, without holding the result in memory.</summary>
    public async IAsyncEnumerable<T> StreamAsync<T>(
        string statement, object? parameters = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var connection = await ConnectionAsync(cancellationToken);
        await using var reader = await connection.ExecuteReaderAsync(Command(catalog[statement], parameters, cancellationToken));
        var parse = reader.GetRowParser<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            yield return parse(reader);
        }
    }

    /// <summary>Runs a write statement; the answer is the number of rows it changed.</summary>
    public async Task<int> ExecuteAsync(string statement, object? parameters = null, CancellationToken cancellationToken = default)
    {
        using var turn = await TakeTurnAsync(cancellationToken);
        return await (await ConnectionAsync(cancellationToken)).ExecuteAsync(Command(catalog[statement], parameters, cancellationToken));
    }

    /// <summary>Runs one write statement for many parameter sets through a single prepared command.</summary>
    /// <returns>Rows changed in all.</returns>
    public async Task<int> ExecuteManyAsync<T>(string statement, IEnumerable<T> rows, CancellationToken cancellationToken = default)
        where T : class
    {
        using var turn = await TakeTurnAsync(cancellationToken);
        var connection = await ConnectionAsync(cancellationToken);
        // Outside a transaction each row commits by itself, and may have to wait for other writers: that is the provider's business.
        return (connection is SqliteConnection sqlite && _transaction is not null ? SqliteBatch<T>.TryExecute(sqlite, catalog[statement], rows, cancellationToken) : null)
            ?? await connection.ExecuteAsync(Command(catalog[statement], rows, cancellationToken));
    }

    /// <summary>Identifiers as the engine stores them, for <c>IN @keys</c>: Dapper expands lists without asking the type handlers.</summary>
    public KeyList Keys(IEnumerable<Guid> ids) =>
        new(connections.Dialect == SqlDialect.Sqlite ? [.. ids.Select(id => id.ToByteArray(bigEndian: true))] : [.. ids.Cast<object>()]);

    /// <inheritdoc/>
    public async Task<T> InTransactionAsync<T>(Func<Task<T>> work, Func<T, bool> succeeded, CancellationToken cancellationToken)
    {
        if (_transaction is not null)
        {
            return await work();
        }

        using var turn = await TakeTurnAsync(cancellationToken);
        var connection = await ConnectionAsync(cancellationToken);
        _transaction = await connection.BeginTransactionAsync(
            connections.Dialect == SqlDialect.Sqlite ? IsolationLevel.Serializable : IsolationLevel.ReadCommitted, cancellationToken);
        try
        {
            var outcome = await work();
            if (succeeded(outcome))
            {
                await _transaction.CommitAsync(cancellationToken);
                _afterCommit.ForEach(then => then());
            }

            return outcome;
        }
        finally
        {
            // Disposing an uncommitted transaction rolls it back, also when the work threw.
            await _transaction.DisposeAsync();
            _transaction = null;
            _afterCommit.Clear();
        }
    }

    /// <inheritdoc/>
    public void AfterCommit(Action then)
    {
        if (_transaction is null)
        {
            then();
        }
        else
        {
            _afterCommit.Add(then);
        }
    }

    public void Dispose() => _connection?.Dispose();

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
        {
            await _connection.DisposeAsync();
        }
    }

    /// <summary>The turn to write, unless the session's transaction has it already.</summary>
    private Task<IDisposable?> TakeTurnAsync(CancellationToken cancellationToken) =>
        _transaction is null ? connections.TakeWriteTurnAsync(cancellationToken) : Task.FromResult<IDisposable?>(null);

    private CommandDefinition Command(string text, object? parameters, CancellationToken cancellationToken) =>
        new(text, parameters, _transaction, cancellationToken: cancellationToken);

    private async Task<DbConnection> ConnectionAsync(CancellationToken cancellationToken) =>
        _connection ??= await connections.OpenAsync(cancellationToken);
}
