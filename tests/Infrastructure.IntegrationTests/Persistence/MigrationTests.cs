using Dapper;
using ListingPipeline.Infrastructure.IntegrationTests.Common;
using ListingPipeline.Infrastructure.Persistence;
using Microsoft.Extensions.Logging.Abstractions;
using NUnit.Framework;

namespace ListingPipeline.Infrastructure.IntegrationTests.Persistence;

[TestFixtureSource(typeof(Dialects), nameof(Dialects.All))]
public sealed class MigrationTests(SqlDialect dialect) : DatabaseFixture(dialect)
{
    private readonly SqlDialect _dialect = dialect;

    [Test]
    public async Task Journal_HoldsEveryMigrationOnce_AndASecondRunFindsNothing()
    {
        await using var connection = await Get<ConnectionFactory>().OpenAsync(default);

        var journal = (await connection.QueryAsync<MigrationRunner.JournalRow>("SELECT Name, Checksum FROM SchemaJournal ORDER BY Name")).AsList();

        Assert.That(journal.Select(j => (j.Name, j.Checksum)), Is.EqualTo(MigrationRunner.All(_dialect).Select(m => (m.Name, m.Checksum))));
        Assert.That(await Get<MigrationRunner>().RunAsync(default), Is.Zero);
    }

    [Test]
    public void Journal_OfAnEditedOrUnknownMigration_StopsTheStart()
    {
        var migrations = new[] { new Migration("0001_A", "CREATE TABLE A (Id INT);"), new Migration("0002_B", "CREATE TABLE B (Id INT);") };
        var edited = new MigrationRunner.JournalRow { Name = "0001_A", Checksum = new Migration("0001_A", "CREATE TABLE A (Id BIGINT);").Checksum };
        var unknown = new MigrationRunner.JournalRow { Name = "0001_Z", Checksum = migrations[0].Checksum };
        var known = new MigrationRunner.JournalRow { Name = "0001_A", Checksum = migrations[0].Checksum };

        Assert.That(() => MigrationRunner.Verify(migrations, [edited]), Throws.InvalidOperationException.With.Message.Contains("0001_A"));
        Assert.That(() => MigrationRunner.Verify(migrations, [unknown]), Throws.InvalidOperationException.With.Message.Contains("0001_Z"));
        Assert.That(() => MigrationRunner.Verify(migrations, [known]), Throws.Nothing);
    }
}

/// <summary>Several runners on one fresh file, as when instances of the program start together.</summary>
public sealed class ConcurrentMigrationTests
{
    [Test]
    public async Task Runners_StartingTogether_ApplyEachMigrationOnce()
    {
        var file = Path.Combine(Path.GetTempPath(), $"listing-pipeline-migrate-{Guid.NewGuid():N}.db");
        try
        {
            var connections = new ConnectionFactory(new DatabaseOptions(SqlDialect.Sqlite, $"Data Source={file};Pooling=False"));
            var runners = Enumerable.Range(0, 4)
                .Select(_ => new MigrationRunner(connections, new SqlCatalog(SqlDialect.Sqlite), NullLogger<MigrationRunner>.Instance))
                .ToList();

            var applied = await Task.WhenAll(runners.Select(r => Task.Run(() => r.RunAsync(default))));

            var all = MigrationRunner.All(SqlDialect.Sqlite).Count;
            Assert.That(applied, Is.EquivalentTo(new[] { all, 0, 0, 0 }));
        }
        finally
        {
            foreach (var path in new[] { file, file + "-wal", file + "-shm" })
            {
                File.Delete(path);
            }
        }
    }
}
