using ListingPipeline.Infrastructure.Persistence;
using Microsoft.Data.Sqlite;

namespace ListingPipeline.Infrastructure.IntegrationTests.Persistence;

/// <summary>A process lets its writers into SQLite by the order of asking.</summary>
[CancelAfter(60_000)]
public sealed class WriteTurnTests
{
    [Test]
    public async Task Turn_IsGivenInTheOrderOfAsking()
    {
        using var connections = new ConnectionFactory(new DatabaseOptions(SqlDialect.Sqlite, "Data Source=:memory:"));
        var order = new List<int>();
        var first = await connections.TakeWriteTurnAsync(default);
        var waiting = Enumerable.Range(1, 3).Select(WaitAsync).ToArray();

        first!.Dispose();
        await Task.WhenAll(waiting);

        Assert.That(order, Is.EqualTo(new[] { 1, 2, 3 }));

        async Task WaitAsync(int number)
        {
            using var turn = await connections.TakeWriteTurnAsync(default);
            order.Add(number);
        }
    }

    [Test]
    public async Task WriterThatStopsWaiting_LeavesTheTurnToTheNext()
    {
        using var connections = new ConnectionFactory(new DatabaseOptions(SqlDialect.Sqlite, "Data Source=:memory:"));
        using var stop = new CancellationTokenSource();
        var first = await connections.TakeWriteTurnAsync(default);
        var gone = connections.TakeWriteTurnAsync(stop.Token);
        var next = connections.TakeWriteTurnAsync(default);

        await stop.CancelAsync();
        first!.Dispose();

        Assert.That(async () => await gone, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(await next, Is.Not.Null);
    }

    [Test]
    public async Task OtherEngine_QueuesByItself()
    {
        using var connections = new ConnectionFactory(new DatabaseOptions(SqlDialect.SqlServer, "Server=none"));

        Assert.That((await connections.TakeWriteTurnAsync(default), await connections.TakeWriteTurnAsync(default)), Is.EqualTo(((IDisposable?)null, (IDisposable?)null)));
    }

    [Test]
    public async Task Writer_AmongTheTransactionsOfABusyJob_GetsInAfterTheNext()
    {
        var file = Path.Combine(Path.GetTempPath(), $"listing-pipeline-turns-{Guid.NewGuid():N}.db");
        try
        {
            using var connections = new ConnectionFactory(new DatabaseOptions(SqlDialect.Sqlite, $"Data Source={file};Pooling=False"));
            var catalog = new SqlCatalog(SqlDialect.Sqlite);
            await using var job = new DbSession(connections, catalog);
            await using var other = new DbSession(connections, catalog);
            var pieces = 0;
            Task<int>? wish = null;

            while (wish is not { IsCompleted: true })
            {
                await job.InTransactionAsync(
                    async () =>
                    {
                        wish ??= other.InTransactionAsync(() => Task.FromResult(++pieces), _ => true, default);
                        await Task.Yield();
                        return ++pieces;
                    },
                    _ => true,
                    default);
            }

            Assert.That(await wish, Is.LessThanOrEqualTo(2), "asked during the first piece, in before the second");
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            foreach (var path in new[] { file, file + "-wal", file + "-shm" })
            {
                File.Delete(path);
            }
        }
    }
}
