using Dapper;
using ListingPipeline.Application.Common;
using ListingPipeline.Infrastructure.IntegrationTests.Common;
using ListingPipeline.Infrastructure.Persistence;
using ListingPipeline.TestKit;
using Microsoft.Data.Sqlite;
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

        Assert.That(() => MigrationRunner.Verify(migrations, [edited]), Throws.TypeOf<StartException>().With.Message.Contains("0001_A"));
        Assert.That(() => MigrationRunner.Verify(migrations, [unknown]), Throws.TypeOf<StartException>().With.Message.Contains("0001_Z"));
        Assert.That(() => MigrationRunner.Verify(migrations, [known]), Throws.Nothing);
    }
}

/// <summary>Databases out there hold what earlier versions of the program applied; what came since must follow it.</summary>
/// <remarks><c>released.txt</c> beside the migrations lists name and the checksums of both dialects; a release appends its migrations.</remarks>
public sealed class ReleasedMigrationTests
{
    private static readonly string[][] Released =
        [.. File.ReadLines(Path.Combine(RepositoryFolders.Root, "src/Infrastructure/Persistence/Migrations/released.txt")).Select(line => line.Split(' '))];

    [TestCase(SqlDialect.Sqlite, 1)]
    [TestCase(SqlDialect.SqlServer, 2)]
    public void ReleasedMigrations_StandFirst_AndUnchanged(SqlDialect dialect, int column) =>
        Assert.That(
            MigrationRunner.All(dialect).Take(Released.Length).Select(m => $"{m.Name} {m.Checksum}"),
            Is.EqualTo(Released.Select(r => $"{r[0]} {r[column]}")),
            "Give a new migration a number above every other, and never edit a released one.");

    [TestCase(8, TestName = "DatabaseOfTheFirstRelease_IsBroughtUpToDate_WithItsRows")]
    [TestCase(int.MaxValue, TestName = "DatabaseOfTheLastRelease_IsBroughtUpToDate_WithItsRows")]
    public async Task DatabaseOfARelease_IsBroughtUpToDate_WithItsRows(int migrationsOfTheRelease)
    {
        var there = Math.Min(migrationsOfTheRelease, Released.Length);
        await using var connection = new SqliteConnection($"Data Source=released-{there};Mode=Memory;Cache=Shared");
        await connection.OpenAsync();
        var all = MigrationRunner.All(SqlDialect.Sqlite);
        await connection.ExecuteAsync("CREATE TABLE SchemaJournal (Name NVARCHAR(100) NOT NULL PRIMARY KEY, Checksum NVARCHAR(64) NOT NULL, AppliedAt DATETIME2(3) NULL);");
        foreach (var migration in all.Take(there))
        {
            await connection.ExecuteAsync(migration.Text);
            await connection.ExecuteAsync("INSERT INTO SchemaJournal (Name, Checksum) VALUES (@Name, @Checksum);", new { migration.Name, migration.Checksum });
        }

        await connection.ExecuteAsync(
            """
            INSERT INTO Enterprise (Id, Name, Stage, SearchText, Version, CreatedAt, UpdatedAt)
            VALUES (randomblob(16), '示例旧库有限公司', 'Cultivation', '示例旧库有限公司', 1, '2026-01-01 00:00:00.000', '2026-01-01 00:00:00.000');
            """);
        var connections = new ConnectionFactory(new DatabaseOptions(SqlDialect.Sqlite, connection.ConnectionString));

        var applied = await new MigrationRunner(connections, new SqlCatalog(SqlDialect.Sqlite), NullLogger<MigrationRunner>.Instance).RunAsync(default);

        Assert.That(applied, Is.EqualTo(all.Count - there));
        Assert.That(await connection.QuerySingleAsync<string>("SELECT Name FROM Enterprise WHERE PinyinText = '';"), Is.EqualTo("示例旧库有限公司"));
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
