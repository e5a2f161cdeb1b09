using ListingPipeline.Infrastructure.Persistence;
using ListingPipeline.TestKit;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace ListingPipeline.Infrastructure.IntegrationTests.Common;

/// <summary>The engines every fixture runs on; one without a server is reported as skipped by its name.</summary>
public static class Dialects
{
    public static IEnumerable<SqlDialect> All => Enum.GetValues<SqlDialect>();
}

/// <summary>A database of its own for a fixture and a scope of services for each test.</summary>
public abstract class DatabaseFixture(SqlDialect dialect)
{
    private AsyncServiceScope _scope;

    protected TestDatabase Database { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task CreateDatabase() => Database = await TestDatabase.CreateAsync(dialect);

    [OneTimeTearDown]
    public async Task DropDatabase()
    {
        if (Database is not null)
        {
            await Database.DisposeAsync();
        }
    }

    [SetUp]
    public void BeginScope() => _scope = Database.Scope();

    [TearDown]
    public async Task EndScope() => await _scope.DisposeAsync();

    protected T Get<T>()
        where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();
}
